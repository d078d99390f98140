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
export const dataMark = 'lectern:library-article';
export const manifestMark = 'lectern:library';

/**
 * The member that says whether the export was one of the whole library: then data that are not on its list are of an earlier export into
 * the same folder, of articles that were deleted or renamed since.
 */
export const wholeMark = 'whole';

/** What stands right before the list of files in a manifest, each of which has a line of its own: a reader need not take them all at once. */
export const filesMark = '\n  "files": [';

/** The place of bytes by their SHA-256. Two digits part them: no folder gets too full for a system to show. */
export const placeOfBytes = (folder: string, sha256: string, extension: string): string =>
  `${folder}/${sha256.slice(0, 2)}/${sha256}${extension}`;

/** A file's address from the folder itself. */
export const addressOf = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

/** A file's address from one that lies a folder deep. */
export const addressFromWithin = (name: string): string => `../${addressOf(name)}`;

/** What a file is in the folder of a library: data of an article, also of one that is there no more, a page, part of the export, or something that was put there. */
export type RoleInFolder = 'manifest' | 'data' | 'left-over' | 'page' | 'part' | 'other';

const bytesName = /^[0-9a-f]{2}\/[0-9a-f]{64}(?:\.[a-z0-9]+)*$/;

/** What is known of a folder. */
interface Known {
  hasData(stem: string): boolean;
  isListed(name: string): boolean;
  isLeftOver(name: string): boolean;
}

/**
 * What a file of a folder is, by its name there. `hasData`, `isListed` and `isLeftOver` say whether there are data for an article of that name,
 * whether the folder's list names a file, and whether data are of an earlier export.
 */
export function roleInFolder(name: string, { hasData, isListed, isLeftOver }: Known): RoleInFolder {
  if (name === folderNames.manifest) return 'manifest';
  if (name === folderNames.index) return 'part';
  const [top = '', ...rest] = name.split('/');
  const below = rest.join('/');
  if (top === folderNames.originals || top === folderNames.files)
    return bytesName.test(below) ? 'part' : 'other';
  if (rest.length !== 1) return 'other';
  const stem = below.replace(/\.[a-z]+$/, '');
  if (top === folderNames.data && below.endsWith('.json')) return isLeftOver(name) ? 'left-over' : 'data';
  if (top === folderNames.pages && below.endsWith('.html')) return hasData(stem) ? 'part' : 'page';
  if (top === folderNames.notes && below.endsWith('.md'))
    return hasData(stem) || isListed(name) ? 'part' : 'other';
  return 'other';
}

/**
 * What to do where an article came in without a part of it. It closes the reason that the report of an import gives. Who only looks at an
 * export leaves it out: nothing came into their library, and what is in it is what they must not delete.
 */
const advice =
  'To have all of it, put that back from another copy, delete the article for good, and import the folder again.';

/** What is wrong, with what to do about it. */
export const toBeWholeAgain = (problem: string): string => `${problem} ${advice}`;

/** What is wrong, for who did not import anything. */
export const withoutAdvice = (reason: string): string => reason.replace(` ${advice}`, '');
