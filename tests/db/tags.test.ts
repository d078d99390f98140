import { afterAll, describe, expect, test } from 'vitest';
import { deleteHighlight, insertHighlight } from '../../db/queries/highlights.ts';
import { listTags } from '../../db/queries/tag-list.ts';
import { changeArticleTags, setHighlightTags, tagIds, tagsOfArticles } from '../../db/queries/tags.ts';
import { trashArticles } from '../../db/queries/trash.ts';
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

const counts = () => listTags(write).map(({ name, count, highlights }) => [name, count, highlights]);

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
    setHighlightTags(write, highlight(one), ['ice/north', 'ICE/deep']);
    setHighlightTags(write, highlight(two), ['ice', 'alone']);
    expect(counts()).toEqual([
      ['alone', 0, 1],
      ['ice', 2, 2],
      ['ICE/deep', 0, 1],
      ['ice/north', 1, 1],
      ['Ice/north/deep', 1, 0],
      ['ice/South', 2, 0],
      ['sea', 2, 0],
      ['sea/tides', 2, 0],
      ['sea-salt', 1, 0],
    ]);
    trashArticles(write, [one], now().toISOString());
    expect(counts().filter(([name]) => String(name).toLowerCase().startsWith('ice'))).toEqual([
      ['ice', 1, 1],
      ['ice/South', 1, 0],
    ]);
    trashArticles(write, [one], null);
    const query = { scope: { kind: 'all' }, tags: ['sea-salt'], text: '', sort: 'added' } as const;
    expect(listTags(write, { ...query, tags: ['sea-salt'] }).map(({ name, count }) => [name, count])).toEqual(
      [
        ['ice', 1],
        ['ice/north', 1],
        ['Ice/north/deep', 1],
        ['ice/South', 1],
        ['sea', 1],
        ['sea/tides', 1],
        ['sea-salt', 1],
      ],
    );
    for (const { id } of write.prepare('SELECT id FROM highlight').all() as { id: string }[])
      deleteHighlight(write, id);
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
