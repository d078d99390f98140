import { openLibrary } from '../../db/open.ts';
import { insertHighlight } from '../../db/queries/highlights.ts';
import { saveProgress } from '../../db/queries/reading.ts';
import { ensureSection } from '../../db/queries/sections.ts';
import type { WriteDb } from '../../db/types.ts';
import { highlightColors, type Id, type SafeHtml } from '../../electron/api/model.ts';
import { newId } from '../../electron/service/ids.ts';
import { type Made, putArticles } from './made-articles.ts';
import { anyWord, makeText, numbers, word } from './made-words.ts';

export const madeSize = 100_000;
/** An article with many highlights, and the same text without. */
export const marked = {
  title: 'Marked',
  plain: 'Plain',
  words: 20_000,
  highlights: 500,
  wordsOfParagraph: 100,
};

const wordsEach = 120;
const now = () => new Date(1_800_000_000_000);
/** As many as somebody who tags with care comes to; a few carry most. */
const tagCount = 300;
const aTag = (next: () => number) => word(Math.floor(tagCount ** next()));
const inPart = (share: number, next: () => number) => next() < share;

function anArticle(next: () => number, sections: readonly Id[]): Made {
  const year = 2025 - Math.floor(25 * next() ** 2);
  const month = String(1 + Math.floor(12 * next())).padStart(2, '0');
  return {
    title: makeText(next, 3 + Math.floor(9 * next())),
    text: makeText(next, wordsEach),
    authors: inPart(0.8, next) ? [`${anyWord(next)} ${anyWord(next)}`] : [],
    siteName: `${anyWord(next)} review`,
    published: inPart(0.9, next) ? { value: `${year}-${month}-15`, precision: 'day', inferred: false } : null,
    tags: inPart(0.2, next) ? [aTag(next), aTag(next)] : [],
    read: inPart(0.6, next),
    starred: inPart(0.05, next),
    sectionId: inPart(0.9, next) ? (sections[Math.floor(sections.length * next())] ?? null) : null,
  };
}

function theMarked(next: () => number): Made {
  const paragraphs = Array.from({ length: marked.words / marked.wordsOfParagraph }, () =>
    makeText(next, marked.wordsOfParagraph),
  );
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('') as SafeHtml;
  return { title: '', text: paragraphs.join('\n\n'), html, wordCount: marked.words };
}

function highlight(write: WriteDb, articleId: Id, text: string): void {
  const each = Math.floor(text.length / marked.highlights);
  write.transaction(() => {
    for (let at = 0; at < marked.highlights; at++) {
      const start = at * each;
      const end = start + Math.floor(each / 2);
      insertHighlight(write, {
        id: newId(),
        articleId,
        color: highlightColors[at % highlightColors.length] ?? 'yellow',
        style: 'highlight',
        quote: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
        start,
        end,
        heading: null,
        state: 'placed',
        textSha256: '',
        created: now().toISOString(),
        updated: now().toISOString(),
      });
    }
  })();
}

/** A library of 100,000 articles that says what real ones say, in a file of its own. */
export function makeLibrary(file: string): void {
  const library = openLibrary(file, { mode: 'write', now });
  const { write } = library;
  if (!write) throw new Error('the bench opens its library for writing');
  const next = numbers(11);
  const sections = Array.from({ length: 200 }, (_, at) =>
    ensureSection(write, [`Section ${at % 20}`, `Part ${at}`], { newId, now }),
  ).flatMap((id) => id ?? []);
  // The two newest, so the first of the list: of one length, and only the last one is marked.
  const long = theMarked(next);
  const ids = putArticles(write, madeSize, (at) => {
    if (at < madeSize - 2) return anArticle(next, sections);
    return { ...long, title: at === madeSize - 1 ? marked.title : marked.plain };
  });
  write.transaction(() => {
    for (let at = 0; at < ids.length; at += 40)
      saveProgress(write, ids[at] ?? '', { offset: 300, progress: next() * 0.8, at: now().toISOString() });
  })();
  highlight(write, ids.at(-1) ?? '', long.text);
  library.close();
}
