import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { openLibrary } from '../../db/open.ts';
import { listHighlights, listHighlightTags } from '../../db/queries/highlight-list.ts';
import { deleteHighlight, insertHighlight, saveNote, setPlacement } from '../../db/queries/highlights.ts';
import { indexNewQuotes } from '../../db/queries/quotes.ts';
import { setHighlightTags } from '../../db/queries/tags.ts';
import { deleteTrashed, trashArticles } from '../../db/queries/trash.ts';
import type { WriteDb } from '../../db/types.ts';
import type { Highlight, HighlightQuery, Id } from '../../electron/api/model.ts';
import { add, fresh, nextId, now, temporary } from './fresh.ts';

const library = fresh();
const { write, read } = library;
let minute = 0;

/** Puts a highlight in, a minute later than the one before, and gives its id. */
function mark(db: WriteDb, articleId: Id, quote: string, more: Partial<Highlight> = {}): Id {
  const id = nextId();
  const created = new Date(now().getTime() + minute++ * 60_000).toISOString();
  const place = { prefix: '', suffix: '', start: 0, end: quote.length, heading: null, textSha256: '' };
  insertHighlight(db, {
    ...{ id, articleId, quote, color: 'yellow', style: 'highlight', state: 'placed', ...place },
    ...{ created, updated: created },
    ...more,
  });
  if (more.note) saveNote(db, { articleId, highlightId: id, text: more.note, updated: created });
  if (more.tags) setHighlightTags(db, id, more.tags);
  return id;
}

const all: HighlightQuery = {
  text: '',
  colors: [],
  tags: [],
  noted: false,
  unplaced: false,
  sort: 'newest',
};
const list = (change: Partial<HighlightQuery> = {}, offset = 0, limit = 100) =>
  listHighlights(read, { ...all, ...change }, offset, limit);
const quotes = (change: Partial<HighlightQuery> = {}) => list(change).rows.map(({ quote }) => quote);

beforeAll(() => {
  const tides = add(write, { title: 'tides' });
  const Salt = add(write, { title: 'Salt', language: 'en' });
  const bin = add(write, { title: 'Bin' });
  mark(write, tides, 'The water rises', { start: 40, note: 'By the café moon', tags: ['Sea/Deep', 'ice'] });
  mark(write, tides, 'twice a day', { start: 5, color: 'green', heading: 'Why', tags: ['sea'] });
  mark(write, Salt, 'Water sinks', { color: 'blue', note: 'Compare' });
  mark(write, Salt, '月球的引力', { state: 'unplaced', start: 90 });
  mark(write, bin, 'water in the bin', { tags: ['sea', 'lost'] });
  saveNote(write, { articleId: tides, highlightId: null, text: 'sinks', updated: now().toISOString() });
  trashArticles(write, [bin], now().toISOString());
});
afterAll(() => {
  library.close();
  library.remove();
});

describe('the list of all highlights', () => {
  test('shows those of articles that are not in the Trash, the newest first', () => {
    expect(list().total).toBe(4);
    expect(quotes()).toEqual(['月球的引力', 'Water sinks', 'twice a day', 'The water rises']);
    expect(list().rows[2]).toMatchObject({ title: 'tides', heading: 'Why', color: 'green', tags: ['sea'] });
    expect(list().rows[1]).toMatchObject({ title: 'Salt', language: 'en', note: 'Compare' });
  });

  test('stands by article in the order of the text', () => {
    expect(quotes({ sort: 'article' })).toEqual([
      'Water sinks',
      '月球的引力',
      'twice a day',
      'The water rises',
    ]);
  });

  test.each(['newest', 'article'] as const)('comes page by page, each row once, by %s', (sort) => {
    const pages = [0, 2, 4].map((offset) => list({ sort }, offset, 2));
    expect(pages.map(({ total }) => total)).toEqual([4, 4, 4]);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(list({ sort }).rows);
  });

  test('has the tags of what it shows', () => {
    expect(listHighlightTags(read)).toEqual([
      { name: 'ice', count: 1 },
      { name: 'sea', count: 1 },
      { name: 'Sea/Deep', count: 1 },
    ]);
  });

  const filters: [string, Partial<HighlightQuery>, string[]][] = [
    ['a colour', { colors: ['green'] }, ['twice a day']],
    ['one of two colours', { colors: ['green', 'blue'] }, ['Water sinks', 'twice a day']],
    ['a tag and those below it', { tags: ['SEA'] }, ['twice a day', 'The water rises']],
    ['two tags', { tags: ['sea', 'ice'] }, ['The water rises']],
    ['a tag that is not there', { tags: ['nothing'] }, []],
    ['a note', { noted: true }, ['Water sinks', 'The water rises']],
    ['no place', { unplaced: true }, ['月球的引力']],
    ['several at once', { noted: true, colors: ['yellow'], text: 'water' }, ['The water rises']],
  ];
  test.each(filters)('is narrowed by %s', (_name, change, expected) => {
    expect(quotes(change)).toEqual(expected);
    expect(list(change).total).toBe(expected.length);
  });

  const searches: [string, string[]][] = [
    ['water', ['Water sinks', 'The water rises']],
    ['WATER rise', ['The water rises']],
    ['"water sinks"', ['Water sinks']],
    ['"sinks water"', []],
    ['cafe', ['The water rises']],
    ['water moon', ['The water rises']],
    ['water deep', ['The water rises']],
    ['dee', ['The water rises']],
    ['dee ', []],
    ['"sea deep"', ['The water rises']],
    ['-water', ['月球的引力', 'twice a day']],
    ['-sea', ['月球的引力', 'Water sinks']],
    ['引力', ['月球的引力']],
    ['tag:ice', ['The water rises']],
    ['-tag:sea water', ['Water sinks']],
    ['section:nowhere', []],
    ['tides', []],
    ['lost', []],
    ['…', []],
    ['AND OR NOT NEAR(', []],
    [Array(400).fill('water').join(' x'), []],
  ];
  test.each(searches)('finds by words of quote, note and tags: %s', (text, expected) => {
    expect(quotes({ text })).toEqual(expected);
  });
});

describe('the index of quotes', () => {
  test('follows a quote that is changed, deleted, or deleted with its article', () => {
    const article = add(write, { title: 'Changes' });
    const id = mark(write, article, 'zebra');
    const other = mark(write, article, 'okapi');
    const place = { prefix: '', suffix: '', start: 0, end: 5, heading: null, textSha256: '' };
    setPlacement(write, id, { ...place, quote: 'giraffe', state: 'placed' });
    expect(quotes({ text: 'zebra' })).toEqual([]);
    expect(quotes({ text: 'giraffe' })).toEqual(['giraffe']);
    deleteHighlight(write, id);
    // The number of what is gone is free again: no word of it must be left behind.
    mark(write, article, 'quagga');
    deleteHighlight(write, other);
    mark(write, article, 'tapir');
    expect(quotes({ text: 'giraffe' })).toEqual([]);
    expect(quotes({ text: 'okapi' })).toEqual([]);
    trashArticles(write, [article], now().toISOString());
    deleteTrashed(write, [article]);
    expect(
      read.prepare("SELECT count(*) AS n FROM quote_fts WHERE quote_fts MATCH 'tapir OR quagga'").get(),
    ).toEqual({
      n: 0,
    });
  });

  test('is made for a library from before, and for what another program put in', () => {
    const { file, remove } = temporary();
    const steps = migrations.slice(
      0,
      migrations.findIndex(({ name }) => name === '011-highlight-list'),
    );
    const before = openLibrary(file, { mode: 'write', now, steps });
    if (!before.write) throw new Error('opened for writing');
    const articleId = add(before.write, { title: 'Old' });
    const insert = `INSERT INTO highlight (id, article_id, color, style, quote, prefix, suffix, start, "end", state, text_sha256,
      created, updated) VALUES (?, ?, 'yellow', 'highlight', ?, '', '', 0, 1, 'placed', '', '2020', '2020')`;
    before.write.prepare(insert).run('aaaaaaaaaaaaaaab', articleId, '月球的引力');
    before.close();
    const after = openLibrary(file, { mode: 'write', now });
    if (!after.write) throw new Error('opened for writing');
    const found = (text: string) => listHighlights(after.read, { ...all, text }, 0, 9).total;
    indexNewQuotes(after.write);
    expect(found('引力')).toBe(1);
    after.write.prepare(insert).run('aaaaaaaaaaaaaaac', articleId, 'lantern');
    expect(found('lantern')).toBe(0);
    indexNewQuotes(after.write);
    expect(found('lantern')).toBe(1);
    after.close();
    remove();
  });
});

describe('the plan of the list', () => {
  const planOf = (change: Partial<HighlightQuery>) => {
    const plans: string[] = [];
    const watched = Object.assign(Object.create(read), {
      prepare(sql: string) {
        if (sql.includes('OFFSET')) {
          const values = Array(sql.split('?').length - 1).fill('1');
          plans.push(
            ...(read.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]).map(
              ({ detail }) => detail,
            ),
          );
        }
        return read.prepare(sql);
      },
    });
    listHighlights(watched, { ...all, ...change }, 0, 10);
    return plans.join('\n');
  };

  test.each([
    ['newest', 'USING COVERING INDEX highlight_created'],
    ['article', 'SCAN article USING INDEX article_title'],
  ] as const)('by %s reads in the order of an index, without sorting all', (sort, index) => {
    expect(planOf({ sort })).toContain(index);
    expect(planOf({ sort })).not.toContain('USE TEMP B-TREE FOR ORDER BY');
  });
});
