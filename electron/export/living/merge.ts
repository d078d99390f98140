import { addedLines } from '../../text/added-lines.ts';
import { beginLine, endLine, isMarker, notesOf, partsOf, readNote, withNote } from './markers.ts';
import { mergedHead, newHead } from './properties.ts';
import type { Written } from './render.ts';

/** A note that was changed in its file. */
export interface NoteEdit {
  key: string;
  /** The text in the file, as the user means it. */
  text: string;
}

/** A note that was changed in its file and in the library, to different texts. */
export type NoteConflict = NoteEdit;

/** What is remembered of a file after it was written: of notes in `open` conflicts what both sides had in common. */
export function remembered(base: Written, now: Written, open: readonly string[]): Written {
  const before = notesOf(base.region).notes;
  return {
    ...now,
    region: open.reduce((whole, key) => withNote(whole, key, before.get(key) ?? ''), now.region),
  };
}

/** A new file: nothing of it is the user's yet. */
export const newFile = (articleId: string, { front, region }: Written): string =>
  `${newHead(front)}${beginLine(articleId)}\n${region}${endLine}\n`;

/** What is told of a file whose lines of ours are not as they were. */
export const damaged =
  'The lines “lectern:begin” and “lectern:end” around the part that Lectern keeps are not both there, once each. Put them back, or delete the file: it is written anew when its notes change.';

/** What was written into a file before. */
export interface History {
  /** What stands there but for what the user changed: one text, or two where nobody knows whether the newer one has reached the file. */
  bases: readonly Written[];
  /** What stood there before that, and was replaced by what the library had. */
  older: readonly Written[];
}

const textsOf = (written: readonly Written[]) => written.map(({ region }) => notesOf(region).notes);
const includes = (texts: readonly Map<string, string>[], key: string, text: string) =>
  texts.some((notes) => notes.get(key) === text);

/**
 * What the user changed in the notes of a file, of which `now` has what the library would write. Null where the file cannot be told apart.
 * What was changed to the same on both sides is no edit. A text that the library has replaced and that stands there again is in conflict:
 * the user may have wanted it back, or a program that had the file open has written it. What is in conflict, by what the file says, is so
 * until the two say the same or somebody decides it.
 */
export function readEdits(
  file: string,
  { bases, older }: History,
  now: Written,
  undecided: ReadonlyMap<string, string> = new Map(),
): { edits: NoteEdit[]; conflicts: NoteConflict[] } | null {
  const parts = partsOf(file);
  if (!parts) return null;
  const there = notesOf(parts.region).notes;
  const library = notesOf(now.region).notes;
  const [before, replaced] = [textsOf(bases), textsOf(older)];
  const edits: NoteEdit[] = [];
  const conflicts: NoteConflict[] = [];
  for (const [key, text] of there) {
    const wanted = library.get(key);
    const isKnown = before.some((notes) => notes.has(key));
    // One that the library has no more is text of the user's in a place that goes: `mergedFile` keeps it.
    if (wanted === undefined || !isKnown || text === wanted) continue;
    if (undecided.get(key) === readNote(text)) {
      conflicts.push({ key, text: readNote(text) });
      continue;
    }
    if (includes(before, key, text)) continue;
    const isEdit = includes(before, key, wanted) && !includes(replaced, key, text);
    (isEdit ? edits : conflicts).push({ key, text: readNote(text) });
  }
  return { edits, conflicts };
}

/** What the user wrote between the lines of ours and outside of all notes, or into a note that goes. */
function strayText(region: string, base: Written, now: Written): string {
  const there = notesOf(region);
  const before = notesOf(base.region);
  const wanted = notesOf(now.region).notes;
  const lines = addedLines(before.around, there.around)
    .join('')
    .split('\n')
    .filter((line) => !isMarker(line));
  const orphans = [...there.notes].flatMap(([key, text]) =>
    wanted.has(key) || text === '' || text === before.notes.get(key) ? [] : [readNote(text)],
  );
  return [lines.join('\n').trim(), ...orphans].filter((text) => text !== '').join('\n\n');
}

/**
 * A file after the library has changed: `base` is what Lectern wrote last, `now` what it writes. Notes in `open` conflicts stay as they
 * stand in the file. Whatever the user wrote stays: what stood inside of the part that Lectern keeps is moved below it. Null where the
 * file cannot be told apart.
 */
export function mergedFile(
  file: string,
  base: Written,
  now: Written,
  { articleId, open }: { articleId: string; open: readonly string[] },
): string | null {
  const isWindows = file.includes('\r\n');
  const parts = partsOf(file);
  if (!parts) return null;
  const there = notesOf(parts.region).notes;
  const region = open.reduce((whole, key) => withNote(whole, key, there.get(key) ?? ''), now.region);
  const stray = parts.region === now.region ? '' : strayText(parts.region, base, now);
  const before = mergedHead(parts.before, base.front, now.front);
  const moved = stray === '' ? '' : `\n\n${stray}\n`;
  const merged = `${before}${beginLine(articleId)}\n${region}${endLine}${moved}${parts.after}`;
  return isWindows ? merged.replaceAll('\n', '\r\n') : merged;
}

/**
 * What to compare with where nobody remembers what was written: notes that only one side has are that side's, and those that differ are in
 * conflict.
 */
export const unknownBase = ({ region, ...rest }: Written): Written => ({
  ...rest,
  region: [...notesOf(region).notes.keys()].reduce((whole, key) => withNote(whole, key, ''), region),
});

/** Which of the texts that Lectern may have written last a file goes back to: the one that has most of it. */
export function nearestBase(file: string, bases: readonly [Written, ...Written[]]): Written {
  const region = partsOf(file)?.region ?? '';
  const distance = ({ region: written }: Written) =>
    addedLines(written, region).join('').length + addedLines(region, written).join('').length;
  const exact = bases.find((one) => one.region === region);
  return exact ?? bases.toSorted((a, b) => distance(a) - distance(b))[0] ?? bases[0];
}
