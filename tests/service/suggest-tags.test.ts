import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleContent } from '../../db/queries/articles.ts';
import { insertHighlight } from '../../db/queries/highlights.ts';
import { changeArticleTags, setHighlightTags } from '../../db/queries/tags.ts';
import { trashArticles } from '../../db/queries/trash.ts';
import { suggestTags } from '../../electron/service/suggest-tags.ts';
import { add, fresh, nextId } from '../db/fresh.ts';

const library = fresh();
const { write } = library;
afterAll(() => {
  library.close();
  library.remove();
});

function tagged(tags: string[], change: Partial<ArticleContent> = {}): string {
  const id = add(write, change);
  changeArticleTags(write, [id], tags, []);
  return id;
}
const suggested = (change: Partial<ArticleContent>, own: string[] = []) =>
  suggestTags(write, tagged(own, change)).map(({ name, why }) => `${name} (${why})`);

const far = 'Nothing to be told here. '.repeat(60);

beforeAll(() => {
  tagged(['Rome', 'sea', 'sea/Tide tables', 'art/deco', 'read later/2024', 'x', 'Été', '茶', 'rare']);
  trashArticles(write, [tagged(['thrown'])], '2026-01-01T00:00:00.000Z');
  for (let at = 0; at < 4; at++)
    tagged(at === 0 ? ['gardens', 'rare'] : ['gardens'], {
      siteName: 'The Slow Garden',
      authors: ['Tomas Vale'],
    });
  tagged(['gardens', 'seeds'], { authors: ['Ada Quist', 'Lea Brandt'] });
});

test('words of the title come first, then those of the text; several words of a tag must stand together', () => {
  expect(
    suggested({
      title: 'When ROME had tide  tables',
      text: `By the sea. ${far} The sea. The tide. The tables.`,
    }),
  ).toEqual(['Rome (title)', 'sea/Tide tables (title)', 'sea (text)']);
});

test('words of a tag that do not stand together in their order are no reason', () => {
  expect(suggested({ title: 'Tables of the tide, tide by tide', text: far })).toEqual([]);
});

test('accents and case are no matter, scripts without spaces are looked through, letters and years alone say nothing', () => {
  expect(suggested({ title: 'x in 2024', text: `Un ete a la mer. ${far} 抹茶と緑茶` })).toEqual([
    'Été (text)',
    '茶 (text)',
  ]);
});

test('a word that stands once, far down, is no reason', () => {
  expect(suggested({ text: `${far} By the sea.` })).toEqual([]);
  expect(suggested({ text: `${far} By the sea, the seaside sea.` })).toEqual(['sea (text)']);
});

test('tags that many articles of the same site or author have are offered, those of few are not', () => {
  expect(suggested({ siteName: 'The Slow Garden', text: far })).toEqual(['gardens (site)', 'rare (site)']);
  expect(suggested({ authors: ['Lea Brandt', 'Noor Haddad'], text: far })).toEqual([
    'gardens (author)',
    'seeds (author)',
  ]);
  for (let at = 0; at < 2; at++) tagged(['gardens'], { siteName: 'The Slow Garden' });
  expect(suggested({ siteName: 'The Slow Garden', text: far })).toEqual(['gardens (site)']);
});

test('what the article has, the level above it, and what only the Trash has are not offered', () => {
  const title = 'Thrown into the sea at Rome: tide tables';
  expect(suggested({ title, text: far }, ['sea/tide tables', 'rome'])).toEqual([]);
  expect(suggested({ title, text: far }, ['rome'])).toEqual(['sea (title)', 'sea/Tide tables (title)']);
});

test('an article that is gone is told', () => {
  expect(() => suggestTags(write, nextId())).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('tags of highlights are words of the library, too; no more than six are offered', () => {
  const id = nextId();
  const place = { start: 0, end: 3, heading: null, state: 'placed', textSha256: '' } as const;
  const at = { created: '2026-01-01T00:00:00.000Z', updated: '2026-01-01T00:00:00.000Z' };
  insertHighlight(write, {
    ...{
      id,
      articleId: tagged([]),
      color: 'yellow',
      style: 'highlight',
      quote: 'The',
      prefix: '',
      suffix: '',
    },
    ...place,
    ...at,
  });
  setHighlightTags(write, id, ['quote']);
  expect(suggested({ title: 'A quote', text: far })).toEqual(['quote (title)']);
  expect(suggested({ title: 'Quote rome sea deco été seeds gardens rare', text: far })).toHaveLength(6);
});
