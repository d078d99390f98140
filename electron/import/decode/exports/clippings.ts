import type { DroppedFile, ForeignHighlight, Part } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { wholeDocument } from '../whole-file.ts';
import { linkParts } from './parts.ts';
import { foreignHighlight, type SavedLink } from './saved-link.ts';

interface Clipping {
  title: string;
  author: string;
  /** Where it stands: the numbers of its place. */
  place: number[];
  /** What kind it is, and when it was made, as the device's language writes it. */
  about: string;
  text: string;
}

/** Words that say what a clipping is, in the languages of the device. What is none of these is a highlight. */
const isNote = /\b(?:note|notiz|nota|notitie|notatka|anteckning)\b|笔记|メモ|메모|заметк/i;
const isBookmark =
  /\b(?:bookmark|lesezeichen|marcador|signet|segnalibro|bladwijzer|zakładka)\b|书签|ブックマーク|закладк/i;

function clippingOf(block: string): Clipping | null {
  const [head = '', about = '', ...rest] = block.trim().replaceAll('\ufeff', '').split(/\r?\n/);
  if (!about.startsWith('-')) return null;
  const [, title = head, author = ''] = /^(.*?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/.exec(head) ?? [];
  const where = about.split('|').slice(0, -1).join('|') || about;
  const place = [...where.matchAll(/\d+/g)].map(([number]) => Number(number));
  return { title: title.trim(), author: author.trim(), place, about, text: rest.join('\n').trim() };
}

/** The date in the last field of the second line. It is in the device's language; only what `Date` understands is taken. */
function madeAt({ about }: Clipping): string | undefined {
  const field = about.split('|').at(-1) ?? '';
  const date = field.replace(/^.*?(?=\p{L}+,?\s+\d|\d)/u, '').replace(/^\p{L}+,\s*/u, '');
  return Number.isNaN(Date.parse(date)) ? undefined : new Date(Date.parse(date)).toISOString();
}

const nameOf = (author: string) => author.replace(/^([^,;]+),\s*([^,;]+)$/, '$2 $1');

/** A note belongs to the highlight whose place ends where the note stands. */
const holds = (highlight: Clipping, note: Clipping) => {
  const at = note.place.at(-1) ?? -1;
  return (
    (highlight.place.at(-1) ?? -2) === at ||
    ((highlight.place.at(-2) ?? 1e9) <= at && at <= (highlight.place.at(-1) ?? -1))
  );
};

/** Whether a highlight was changed into a later one: their places overlap and the words of one are in the other. */
function isFormer(one: Clipping, later: Clipping): boolean {
  const [from = 0, to = from] = one.place.slice(-2);
  const [laterFrom = 0, laterTo = laterFrom] = later.place.slice(-2);
  const overlap = one.place.length > 0 && from <= laterTo && laterFrom <= to;
  return overlap && (one.text.includes(later.text) || later.text.includes(one.text));
}

/** The clippings of a Kindle by book. A highlight that was changed is written again: the last one counts, and notes on the others are its. */
export function booksIn(text: string): SavedLink[] {
  const all = text
    .split(/^=+\s*$/m)
    .map(clippingOf)
    .filter((one) => one !== null);
  const byBook = Map.groupBy(all, ({ title, author }) => `${title}\n${author}`);
  return [...byBook.values()].flatMap((clippings): SavedLink[] => {
    const notes = clippings.filter(({ about, text: said }) => isNote.test(about) && said !== '');
    const marked = clippings.filter(
      ({ about, text: said }) => !isNote.test(about) && !isBookmark.test(about) && said !== '',
    );
    const made = new Map<Clipping, ForeignHighlight>();
    const latest = new Map<Clipping, Clipping>();
    for (const [index, one] of marked.entries()) {
      const last = marked.slice(index + 1).findLast((later) => isFormer(one, later)) ?? one;
      latest.set(one, last);
      const highlight = last === one ? foreignHighlight(one.text, { created: madeAt(one) }) : null;
      if (highlight) made.set(one, highlight);
    }
    const loose: string[] = [];
    for (const note of notes) {
      const target = marked.findLast((one) => holds(one, note));
      const highlight = target && made.get(latest.get(target) ?? target);
      if (highlight) highlight.note = [highlight.note, note.text].filter(Boolean).join('\n\n');
      else loose.push(note.text);
    }
    const [book] = clippings;
    if (!book || (made.size === 0 && loose.length === 0)) return [];
    const authors = book.author ? book.author.split(/\s*;\s*/).map(nameOf) : [];
    return [
      { title: book.title, authors, highlights: [...made.values()], note: loose.join('\n\n') || undefined },
    ];
  });
}

/** `My Clippings.txt` of a Kindle: the highlights and notes of each book, without the books. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { text, charset } = decodeText(bytes, { markup: 'none', chosen: file.charset });
  yield* linkParts(file, booksIn(text), { format: 'clippings', charset });
}
