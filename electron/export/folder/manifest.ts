import { filesMark, folderVersion, manifestMark } from '../../api/library-folder.ts';
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

/** What belongs to the library and to no article, and a list of all files but itself, which tells whether the folder is whole. */
export function manifest(
  {
    title,
    library,
    articles,
    counts,
  }: { title: string; library: LibraryFacts; articles: number; counts: Counts },
  lines: readonly string[],
): string {
  const { sections, tagColors, colorMeanings } = library;
  const head = {
    [manifestMark]: folderVersion,
    generator: 'Lectern',
    title,
    counts: { articles, ...counts, files: lines.length },
    sections,
    tagColors,
    colorMeanings,
  };
  const written = JSON.stringify(head, null, 2).slice(0, -2);
  return `${written},${filesMark}\n${lines.join(',\n')}\n  ]\n}\n`;
}
