import { filesMark, folderVersion, manifestMark, wholeMark } from '../../api/library-folder.ts';
import type { LibraryFacts } from '../exporter.ts';
import type { Counts } from './index-page.ts';

/** A file of the folder as the manifest tells of it. */
export interface ListedFile {
  name: string;
  size: number;
  sha256: string;
}

/** The line of a file. All of them are in memory at the end, and nothing else of the articles that were. */
export const fileLine = ({ name, size, sha256 }: ListedFile): string =>
  JSON.stringify({ name, size, sha256 });

/** So many lines go into a piece. */
const linesAtOnce = 1000;

/**
 * What belongs to the library and to no article, and a list of all files but itself, which tells whether the folder is whole. In pieces: the
 * lines of a large library are not put together.
 */
export function* manifest(
  {
    title,
    library,
    articles,
    counts,
  }: { title: string; library: LibraryFacts; articles: number; counts: Counts },
  lines: readonly string[],
): Generator<string> {
  const { sections, tagColors, colorMeanings, isWhole } = library;
  const head = {
    [manifestMark]: folderVersion,
    generator: 'Lectern',
    title,
    [wholeMark]: isWhole,
    counts: { articles, ...counts, files: lines.length },
    sections,
    tagColors,
    colorMeanings,
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},${filesMark}`;
  let gap = '\n';
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    yield gap + lines.slice(at, at + linesAtOnce).join(',\n');
    gap = ',\n';
  }
  yield '\n  ]\n}\n';
}
