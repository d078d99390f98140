import { describe, expect, test } from 'vitest';
import type { Highlight } from '../../electron/api/model.ts';
import { articleFields, highlightFields } from '../../electron/api/verify.ts';
import type { AnnotatedArticle } from '../../electron/export/annotated-article.ts';
import {
  type Compared,
  compareArticle,
  compareHighlights,
} from '../../electron/service/verify/compare-article.ts';
import { shortened } from '../../electron/service/verify/shorten.ts';
import { article, highlight } from '../export/annotated.ts';

const hash = 'a'.repeat(64);
const html = `<p>The tide comes in twice a day.</p><img src="asset:${hash}">`;

const compared = (one: AnnotatedArticle, pictures = [hash]): Compared => {
  const { html: markup, text } = one.body();
  return { article: one, html: markup, text, pictures: new Set(pictures), original: null };
};

/** Of the library and not of the article, of the file that it came from, or told by what else is compared: no export has to bring it. */
type Elsewhere =
  | 'id'
  | 'colorMeanings'
  | 'sectionId'
  | 'wordCount'
  | 'trashed'
  | 'original'
  | 'originalFile'
  | 'source'
  | 'picture'
  | 'highlights'
  | 'body';

const changes: Record<Exclude<keyof AnnotatedArticle, Elsewhere>, Partial<AnnotatedArticle>> = {
  title: { title: 'Another' },
  authors: { authors: ['Ada Byron'] },
  siteName: { siteName: null },
  url: { url: 'https://example.org/other' },
  published: { published: { value: '2020-09-25', precision: 'day', inferred: true } },
  added: { added: '2026-01-01T00:00:00.001Z' },
  updated: { updated: '2026-01-02T00:00:00.001Z' },
  language: { language: 'en-GB' },
  direction: { direction: 'auto' },
  description: { description: 'Of tides.' },
  suggestedSection: { suggestedSection: ['Sea'] },
  sectionPath: { sectionPath: ['Sea'] },
  tags: { tags: ['sea/north', '2020'] },
  note: { note: 'A note.' },
  read: { read: true },
  starred: { starred: true },
  saved: { saved: false },
  progress: { progress: 0.425 },
  readingOffset: { readingOffset: 1 },
  opened: { opened: null },
};

describe('the comparison is blind to nothing that is kept of an article', () => {
  test.each(Object.entries(changes))('%s', (_field, change) => {
    const found = compareArticle(compared(article({ html })), compared({ ...article({ html }), ...change }));
    expect(found).toHaveLength(1);
  });

  test('its text, its markup and its pictures', () => {
    const fields = (other: Compared) =>
      compareArticle(compared(article({ html })), other).map(
        ({ finding }) => 'field' in finding && finding.field,
      );
    expect(fields(compared(article({ html: html.replace('twice', 'once') })))).toEqual(['text']);
    expect(fields(compared(article({ html: html.replace('twice', '<b>twice</b>') })))).toEqual(['html']);
    expect(fields(compared(article({ html }), []))).toEqual(['pictures']);
    expect(fields(compared(article({ html })))).toEqual([]);
  });

  test('the file that it came from and what was saved with that, where the export holds them', () => {
    const original = { name: 'tides.mhtml', sha256: 'b'.repeat(64), size: 1, pieces: () => [] };
    const style = 'c'.repeat(64);
    const whole = { ...compared(article({ html }), [hash, style]), original };
    const fields = (other: Compared) =>
      compareArticle(whole, other).map(({ finding }) => 'field' in finding && finding.field);
    expect(fields(whole)).toEqual([]);
    expect(fields({ ...whole, original: { ...original, sha256: 'd'.repeat(64) } })).toEqual(['original']);
    expect(fields({ ...whole, pictures: new Set([hash]) })).toEqual(['files']);
    const alone = (pictures: string[]) => compared(article({ html }), pictures);
    expect(compareArticle(alone([hash, style]), alone([hash]))).toEqual([]);
  });

  test('and each of its fields is one of these', () => {
    const besides = ['text', 'html', 'pictures', 'original', 'files'];
    expect(Object.keys(changes).length + besides.length).toBe(articleFields.length);
  });
});

describe('nor to anything of a highlight', () => {
  const highlightChanges: Record<Exclude<keyof Highlight, 'id' | 'articleId'>, Partial<Highlight>> = {
    quote: { quote: 'The tide' },
    prefix: { prefix: 'x' },
    suffix: { suffix: 'x' },
    start: { start: 1 },
    end: { end: 31 },
    color: { color: 'blue' },
    style: { style: 'underline' },
    heading: { heading: 'Tides' },
    state: { state: 'unplaced' },
    note: { note: 'Why?' },
    tags: { tags: ['why'] },
    created: { created: '2026-01-02T03:04:05.001Z' },
    updated: { updated: '2026-01-02T03:04:05.001Z' },
  };
  const compare = (ours: Highlight[], theirs: Highlight[]) =>
    compareHighlights(article({ highlights: ours }), article({ highlights: theirs }));

  test.each(Object.entries(highlightChanges))('%s', (_field, change) => {
    const { found, back } = compare([highlight()], [highlight(change)]);
    expect(found).toHaveLength(1);
    expect(back).toBe(0);
  });

  test('and each of its fields is one of these', () => {
    // What stands around it is one, and so is its place.
    expect(Object.keys(highlightChanges).length - 2).toBe(highlightFields.length);
  });

  test('one that is on one side alone', () => {
    const other = highlight({ id: 'iiiiiiiiiiiiiiii' });
    expect(compare([highlight(), other], [other])).toMatchObject({
      back: 1,
      found: [{ finding: { kind: 'missing-highlight' } }],
    });
    expect(compare([other], [highlight(), other])).toMatchObject({
      back: 1,
      found: [{ finding: { kind: 'extra-highlight' } }],
    });
  });
});

describe('values are shown', () => {
  test('whole where they are short', () => {
    expect(shortened('one', 'two')).toEqual(['one', 'two']);
  });
  test('from a little before the place where they part, with no character cut in two', () => {
    const family = '👩‍👩‍👧‍👦';
    const before = `${'So it was said. '.repeat(20)}${family.repeat(10)}`;
    const [one, other] = shortened(`${before} old ${family.repeat(40)}`, `${before} new`);
    expect(one).toMatch(new RegExp(`^…(?:${family})+ old (?:${family})+…$`, 'u'));
    expect(other).toMatch(new RegExp(`^…(?:${family})+ new$`, 'u'));
    expect(one.length).toBeLessThan(300);
  });
});
