import type { Snippet } from '../api/model.ts';

/** A word of a search as the snippet looks for it. */
export interface Wanted {
  text: string;
  /** The beginning of a word is enough. */
  prefix: boolean;
}

interface Match {
  start: number;
  end: number;
}

const excerptLength = 160;
/** A text may be a book: matches beyond these many say nothing new about where a snippet is best. */
const mostMatches = 200;

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/**
 * Lower case without diacritics, as the index has it, one unit for each of the text so that offsets stay true. Only what
 * folds to one unit is folded.
 */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return same.replace(/[^\p{ASCII}]/gu, (character) => {
    const bare = character.normalize('NFD').replace(/\p{M}+/gu, '');
    return bare.length === character.length ? bare : character;
  });
}

/** Scripts that are searched within a run of letters, for they write no spaces. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const startsWord = (text: string, at: number) => at === 0 || !wordCharacter.test(text.charAt(at - 1));
const endsWord = (text: string, at: number) => at >= text.length || !wordCharacter.test(text.charAt(at));

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of a term in a row, whatever stands between them: the index knows no punctuation. */
function pattern({ text }: Wanted): RegExp | null {
  const words = fold(text).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu);
  return words && new RegExp(words.map(escaped).join('[^\\p{L}\\p{N}]{1,8}'), 'gu');
}

function matchesOf(folded: string, wanted: readonly Wanted[]): Match[] {
  const found: Match[] = [];
  for (const term of wanted) {
    const search = pattern(term);
    if (!search) continue;
    const within = unspaced.test(term.text);
    let count = 0;
    for (const hit of folded.matchAll(search)) {
      const end = hit.index + hit[0].length;
      if (!within && !startsWord(folded, hit.index)) continue;
      if (!within && !term.prefix && !endsWord(folded, end)) continue;
      found.push({ start: hit.index, end });
      if (++count >= mostMatches) break;
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where to cut: the window that holds the most matches, the first of them where several do. */
function bestWindow(matches: Match[], length: number): number {
  let best = { start: matches[0]?.start ?? 0, count: 0 };
  for (const [index, { start }] of matches.entries()) {
    let count = 0;
    for (let at = index; at < matches.length && (matches[at]?.end ?? 0) <= start + length; at++) count++;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

/** The nearest place to the left or right of `at` where a word ends, so that no word and no surrogate pair is cut. */
function wordEdge(text: string, at: number, step: -1 | 1): number {
  const furthest = 24;
  for (let moved = 0; moved <= furthest; moved++) {
    const place = at + moved * step;
    if (place <= 0) return 0;
    if (place >= text.length) return text.length;
    if (/\s/.test(text.charAt(place - (step === -1 ? 1 : 0)))) return place;
  }
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + step : at;
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

function runs(text: string, matches: Match[], from: number, to: number): Snippet[] {
  const parts: Snippet[] = [];
  const push = (start: number, end: number, match: boolean) => {
    if (end > start) parts.push({ text: flat(text.slice(start, end)), match });
  };
  let at = from;
  for (const { start, end } of matches) {
    if (start < at || end > to) continue;
    push(at, start, false);
    push(start, end, true);
    at = end;
  }
  push(at, to, false);
  return parts;
}

/**
 * Cuts about `length` characters out of a text around the words of a search and marks those. Null where none of them
 * stands in the text. Case and diacritics count as little as they do in the index.
 */
export function snippet(text: string, wanted: readonly Wanted[], length = excerptLength): Snippet[] | null {
  const matches = matchesOf(fold(text), wanted);
  if (matches.length === 0) return null;
  const lead = Math.floor(length / 4);
  const start = bestWindow(matches, length - lead);
  const from = wordEdge(text, Math.max(0, start - lead), 1);
  const safeFrom = Math.min(from, start);
  const to = wordEdge(text, Math.min(text.length, safeFrom + length), -1);
  const safeTo = Math.max(to, Math.min(text.length, safeFrom + length, start + length));
  const parts = runs(text, matches, safeFrom, to > start ? to : safeTo);
  if (safeFrom > 0) parts.unshift({ text: '… ', match: false });
  if ((to > start ? to : safeTo) < text.length) parts.push({ text: ' …', match: false });
  return parts;
}

/** A whole text on one line, with the words of a search marked. */
export const marked = (text: string, wanted: readonly Wanted[]): Snippet[] =>
  runs(text, matchesOf(fold(text), wanted), 0, text.length);

/** The first words of a text on one line, for the list. */
export function excerpt(text: string): string {
  const head = text.slice(0, excerptLength * 2);
  const line = flat(head).trim();
  if (line.length <= excerptLength && head.length === text.length) return line;
  return `${line.slice(0, wordEdge(line, Math.min(excerptLength, line.length), -1)).trimEnd()} …`;
}
