/** How a library lies in a folder of open files, for those who write it and those who read it. */

/** Of the manifest and of the data of each article. A reader refuses what is newer. */
export const folderVersion = 1;

/** Names at the top of the folder. */
export const folderNames = {
  manifest: 'lectern-library.json',
  index: 'index.html',
  /** A page an article. */
  pages: 'articles',
  /** What is noted, for those articles on which something is. */
  notes: 'notes',
  /** What an article comes back from. */
  data: 'data',
  /** Dropped files as they came, by their SHA-256. */
  originals: 'originals',
  /** Pictures and what else was saved with articles, by their SHA-256. */
  files: 'files',
} as const;

/** The members by which the two kinds of data are known; they come first in their files. */
export const dataMark = 'lectern:article';
export const manifestMark = 'lectern:library';

/** What stands right before the list of files in a manifest, each of which has a line of its own: a reader need not take them all at once. */
export const filesMark = '\n  "files": [';

/** The place of bytes by their SHA-256. Two digits part them: no folder gets too full for a system to show. */
export const placeOfBytes = (folder: string, sha256: string, extension: string): string =>
  `${folder}/${sha256.slice(0, 2)}/${sha256}${extension}`;

/** A file's address from one that lies a folder deep. */
export const addressFromWithin = (name: string): string =>
  `../${name.split('/').map(encodeURIComponent).join('/')}`;
