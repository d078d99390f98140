import path from 'node:path';
import { folderNames } from '../../api/library-folder.ts';
import type { DroppedFile, Part } from '../stages.ts';
import { isOmnivore, isPocket } from './exports/zip-names.ts';
import { bundledTexts } from './textbundle.ts';
import type { ZipArchive } from './zip-archive.ts';

export type DecodeZip = (file: DroppedFile, archive: ZipArchive) => AsyncGenerator<Part>;

interface ZipKind {
  name: string;
  /** Whether these names are those of such a package. */
  holds(names: readonly string[]): boolean;
  load(): Promise<{ decode: DecodeZip }>;
}

/** What stands beside a page in its package and is no article itself. */
const besidePage =
  /\.(?:css|js|mjs|json|map|rdf|xml|txt|png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|woff2?|ttf|otf|eot|mp3|mp4|m4a|webm|ogg|ogv|wav|bin)$|^frames?\//i;

const isWarc = (name: string) => /^archive\/.*\.warc(?:\.gz)?$/i.test(name);

const isLibrary = (names: readonly string[]) =>
  names.some((name) => path.posix.basename(name) === folderNames.manifest);

/** In the order in which they are tried. What fits none is a folder of files. */
const kinds: readonly ZipKind[] = [
  {
    name: 'library',
    holds: isLibrary,
    load: () => import('./library/library-zip.ts'),
  },
  {
    name: 'epub',
    holds: (names) => names.includes('META-INF/container.xml'),
    load: () => import('./epub/epub.ts'),
  },
  { name: 'docx', holds: (names) => names.includes('word/document.xml'), load: () => import('./docx.ts') },
  {
    name: 'maff',
    holds: (names) => names.some((name) => /^[^/]+\/index\.rdf$/i.test(name)),
    load: () => import('./maff.ts'),
  },
  {
    name: 'wacz',
    holds: (names) => names.includes('datapackage.json') && names.some(isWarc),
    load: () => import('./warc/wacz.ts'),
  },
  {
    name: 'textbundle',
    holds: (names) => bundledTexts(names).length > 0,
    load: () => import('./textbundle.ts'),
  },
  { name: 'pocket', holds: isPocket, load: () => import('./exports/zipped.ts') },
  { name: 'omnivore', holds: isOmnivore, load: () => import('./exports/zipped.ts') },
  {
    name: 'packed page',
    holds: (names) =>
      names.includes('index.html') && names.every((name) => name === 'index.html' || besidePage.test(name)),
    load: () => import('./packed-page.ts'),
  },
];

/** What kind of package a ZIP with these names is, and its decoder; null where it only holds files. */
export async function packageDecoder(names: readonly string[]): Promise<DecodeZip | null> {
  const kind = kinds.find(({ holds }) => holds(names));
  return kind ? (await kind.load()).decode : null;
}
