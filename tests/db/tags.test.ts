import { afterAll, describe, expect, test } from 'vitest';
import { deleteHighlight, insertHighlight } from '../../db/queries/highlights.ts';
import {
  changeArticleTags,
  listTags,
  setHighlightTags,
  tagIds,
  tagsOfArticles,
} from '../../db/queries/tags.ts';
import { tagName } from '../../db/tag-name.ts';
import { add, fresh, nextId, now } from './fresh.ts';

const library = fresh();
const { write } = library;
afterAll(() => {
  library.close();
  library.remove();
});

describe('the name of a tag', () => {
  test.each([
    ['  water /  salt ', 'water/salt'],
    ['//water//', 'water'],
    ['a\u0000b\nc', 'a b c'],
    ['e\u0301te\u0301', 'été'],
    [' / ', null],
    [`${'a'.repeat(199)}/b`, 'a'.repeat(199)],
    ['🌊'.repeat(300), '🌊'.repeat(200)],
    ['\ud83c', '\ufffd'],
  ])('%j is kept as %j', (typed, kept) => expect(tagName(typed)).toBe(kept));
});

const highlight = (articleId: string) => {
  const id = nextId();
  const place = { start: 0, end: 3, heading: null, state: 'placed', textSha256: '' } as const;
  const at = { created: now().toISOString(), updated: now().toISOString() };
  const look = { color: 'yellow', style: 'highlight' } as const;
  insertHighlight(write, { id, articleId, ...look, quote: 'The', prefix: '', suffix: '', ...place, ...at });
  return id;
};

describe('tags', () => {
  const article = add(write);

  test('a name finds itself and what is nested in it, and nothing that only begins alike', () => {
    changeArticleTags(
      write,
      [article],
      ['Sea', 'sea/north', 'sea/north/ice', 'seaside', 'sea-0', 'sea0'],
      [],
    );
    expect(tagIds(write, 'SEA').length).toBe(3);
    expect(tagIds(write, 'sea/north').length).toBe(2);
    expect(tagIds(write, 'none')).toEqual([]);
    changeArticleTags(
      write,
      [article],
      [],
      ['sea', 'sea/north', 'sea/north/ice', 'seaside', 'sea-0', 'sea0'],
    );
    expect(listTags(write)).toEqual([]);
  });

  test('articles are asked for their tags together: how many of them carry each', () => {
    const [one, two, three] = [add(write), add(write), add(write)];
    changeArticleTags(write, [one, two], ['Sea', 'moon'], []);
    changeArticleTags(write, [two, three], ['air', 'sea'], []);
    expect(tagsOfArticles(write, [one, two])).toEqual([
      { name: 'air', count: 1 },
      { name: 'moon', count: 2 },
      { name: 'Sea', count: 2 },
    ]);
    expect(tagsOfArticles(write, [article])).toEqual([]);
    changeArticleTags(write, [one, two, three], [], ['sea', 'moon', 'air']);
  });

  test('nested tags stand right below their level, which is there even if nothing carries it', () => {
    const [one, two] = [add(write), add(write)];
    changeArticleTags(write, [one], ['sea', 'sea-salt', 'Ice/north/deep'], []);
    changeArticleTags(write, [one, two], ['sea/tides', 'ice/South'], []);
    expect(listTags(write)).toEqual([
      { name: 'ice', count: 2 },
      { name: 'Ice/north', count: 1 },
      { name: 'Ice/north/deep', count: 1 },
      { name: 'ice/South', count: 2 },
      { name: 'sea', count: 2 },
      { name: 'sea/tides', count: 2 },
      { name: 'sea-salt', count: 1 },
    ]);
    changeArticleTags(write, [one, two], [], ['sea', 'sea-salt', 'ice/north/deep', 'sea/tides', 'ice/south']);
    expect(listTags(write)).toEqual([]);
  });

  test('a tag goes with the last highlight that carried it', () => {
    const id = highlight(article);
    setHighlightTags(write, id, ['quote']);
    expect(tagIds(write, 'quote').length).toBe(1);
    deleteHighlight(write, id);
    expect(tagIds(write, 'quote')).toEqual([]);
  });
});
