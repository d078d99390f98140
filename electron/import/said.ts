import type { DocumentPart, Said } from './stages.ts';

/** A document with what the export around it says of it. */
export function told(part: DocumentPart): DocumentPart {
  const { hints } = part.file;
  if (!hints) return part;
  const highlights = [...(part.hints.highlights ?? []), ...(hints.highlights ?? [])];
  const note = [part.hints.note, hints.note].filter(Boolean).join('\n\n');
  return { ...part, hints: { ...part.hints, ...hints, highlights, note } };
}

/** What is said of a document outside of its own bytes: that may be new even where those are known. */
export function saidApart({ hints, hintsApart, file }: DocumentPart): Said {
  const all = [hintsApart ? hints : {}, file.hints ?? {}];
  const kept = all.map((one) => one.kept).find((one) => one !== undefined);
  return {
    ...(kept ? { kept } : {}),
    highlights: all.flatMap(({ highlights }) => highlights ?? []),
    note: all
      .map(({ note }) => note)
      .filter(Boolean)
      .join('\n\n'),
    tags: all.flatMap(({ tags }) => tags ?? []),
    read: all.some(({ read }) => read),
    starred: all.some(({ starred }) => starred),
  };
}
