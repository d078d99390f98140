import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseQuery, toFts } from '../../db/fts-query.ts';
import { markArticles } from '../../db/queries/article-marks.ts';
import { insertHighlight, saveNote } from '../../db/queries/highlights.ts';
import { findInList, findUnread, listArticles, listIds } from '../../db/queries/lists.ts';
import { ensureSection, listSections } from '../../db/queries/sections.ts';
import { listTags } from '../../db/queries/tag-list.ts';
import { changeArticleTags } from '../../db/queries/tags.ts';
import type { Id, ListQuery } from '../../electron/api/model.ts';
import { add, fresh, nextId, now } from './fresh.ts';

const library = fresh();
const { write, read } = library;
const ids: Record<string, Id> = {};
const query = (change: Partial<ListQuery> = {}): ListQuery => ({
  scope: { kind: 'all' },
  tags: [],
  text: '',
  sort: 'added',
  ...change,
});
const titles = (change: Partial<ListQuery>) =>
  listArticles(read, query(change), 0, 100).rows.map((row) => row.title);
const search = (text: string) => titles({ text, sort: 'relevance' });

beforeAll(() => {
  const sea = ensureSection(write, ['Sea'], { newId: nextId, now });
  const north = ensureSection(write, ['Sea', 'North'], { newId: nextId, now });
  ids['tides'] = add(
    write,
    { title: 'Tides', text: 'The water rises twice a day along the shallow coast.' },
    north,
  );
  ids['salt'] = add(
    write,
    { title: 'Salt', text: 'Salt water sinks. Tides mix it again. Café by the sea.' },
    sea,
  );
  ids['wind'] = add(write, { title: 'Wind', text: 'Air moves from high to low.' });
  ids['cjk'] = add(write, { title: '潮汐', text: '月球的引力使海水每天涨落两次。' });
  const summer = ensureSection(write, ['Été'], { newId: nextId, now });
  add(write, { title: 'Sommer', text: 'Die langen Tage im Juli.' }, summer);
  changeArticleTags(write, [ids['tides'] ?? '', ids['salt'] ?? ''], ['Water/Salt'], []);
  changeArticleTags(write, [ids['tides'] ?? ''], ['WATER/salt', 'moon'], []);
  const articleId = ids['wind'] ?? '';
  const id = nextId();
  insertHighlight(write, {
    id,
    articleId,
    color: 'yellow',
    style: 'highlight',
    quote: 'Air',
    prefix: '',
    suffix: '',
    start: 0,
    end: 3,
    heading: null,
    state: 'placed',
    textSha256: '',
    created: now().toISOString(),
    updated: now().toISOString(),
  });
  saveNote(write, {
    articleId,
    highlightId: id,
    text: 'Compare with barometers',
    updated: now().toISOString(),
  });
});
afterAll(() => {
  library.close();
  library.remove();
});

describe('search', () => {
  const cases: [string, string[]][] = [
    ['tides', ['Tides', 'Salt']],
    ['tides salt', ['Salt']],
    ['"water rises"', ['Tides']],
    ['"rises water"', []],
    ['water -coast', ['Salt']],
    ['cafe', ['Salt']],
    ['barometers', ['Wind']],
    ['barometers air', ['Wind']],
    ['air -barometers', []],
    ['tag:water', ['Salt', 'Tides']],
    ['tag:water/salt -tag:moon', ['Salt']],
    ['section:sea', ['Salt', 'Tides']],
    ['section:sea/north', ['Tides']],
    ['-section:sea air', ['Wind']],
    ['section:SEA/NORTH tides', ['Tides']],
    ['section:été', ['Sommer']],
    ['section:north section:sea', ['Tides']],
    ['section:north section:été', []],
    ['section:nowhere', []],
    ['tag:moon tag:water', ['Tides']],
    ['tag:moon tag:moon', ['Tides']],
    ['tag:moon tag:nothing', []],
    ['barometers high low', ['Wind']],
    ['barometers tides', []],
    ['barometers -high', []],
    ['tides tag:"moon', ['Tides']],
    ['tag:moon ti', ['Tides']],
    ['ti tag:moon', []],
    ['引力', ['潮汐']],
    ['海水每天', ['潮汐']],
    ['水海', []],
    ['ti', ['Tides', 'Salt']],
    ['ti ', []],
    ['AND OR NOT NEAR(', []],
    ['😀', []],
    ['% * " -', []],
    ['tides 😀', ['Tides', 'Salt']],
  ];
  test.each(cases)('%s finds %j', (text, found) => expect(search(text)).toEqual(found));

  test('a higher score is better, and a title weighs more than a text', () => {
    const { rows } = listArticles(read, query({ text: 'tides', sort: 'relevance' }), 0, 10);
    expect(rows.map(({ title }) => title)).toEqual(['Tides', 'Salt']);
    expect((rows[0]?.score ?? 0) > (rows[1]?.score ?? 0)).toBe(true);
  });

  test('any string that can be typed is a valid query', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[-"():*^+{}\w 海นี]{0,40}$/),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { total, rows } = listArticles(read, query({ text, sort: 'relevance' }), 0, 5);
        expect(rows.length).toBe(Math.min(5, total));
      }),
      { numRuns: 400 },
    );
  });

  const many = (make: (index: number) => string) =>
    Array.from({ length: 6000 }, (_, at) => make(at)).join(' ');
  test.each([
    ['words', many((at) => `w${at}`)],
    ['words of notes', `barometers ${many((at) => `w${at}`)}`],
    ['words that must not be there', many((at) => `-w${at}`)],
    ['tags', many((at) => `tag:t${at}`)],
    ['tags that must not be there', many((at) => `-tag:t${at}`)],
    ['sections', many((at) => `section:s${at}`)],
  ])('thousands of %s are a valid query', (_name, text) => {
    const none = text.startsWith('-');
    expect(search(text).length).toBe(none ? 5 : 0);
  });

  test.each([
    ['tid', [true]],
    ['tid ', [false]],
    ['"tid"', [false]],
    ['tid tag:tid', [false]],
    ['tid "high tid', [false, true]],
    ['-tid', [false]],
    ['t', [false]],
    ['T++', [false]],
    ['x-ray t', [false, false]],
    ['tide-ta', [true]],
  ])('only a word that is still being typed stands for its beginnings: %j', (text, prefixes) => {
    expect(parseQuery(text).terms.map((term) => term.prefix)).toEqual(prefixes);
  });

  test.each(['“north sea” -“dead calm”', '„north sea“ -„dead calm”'])(
    'curly quotes make phrases too: %s',
    (text) => {
      expect(parseQuery(text)).toEqual(parseQuery('"north sea" -"dead calm"'));
    },
  );

  test('operators of the index are words like any other', () => {
    expect(parseQuery('a OR "b').terms.map(toFts)).toEqual(['"a"', '"OR"', '"b"']);
  });
});

describe('lists', () => {
  test('a section shows what is below it too, a tag what is nested in it', () => {
    const sections = listSections(read);
    expect(sections.map(({ name, count, total }) => [name, count, total])).toEqual([
      ['Sea', 1, 2],
      ['North', 1, 1],
      ['Été', 1, 1],
    ]);
    expect(titles({ scope: { kind: 'section', id: sections[0]?.id ?? '' } })).toEqual(['Salt', 'Tides']);
    expect(titles({ tags: ['water'] })).toEqual(['Salt', 'Tides']);
    expect(titles({ tags: ['water', 'moon'] })).toEqual(['Tides']);
    expect(titles({ scope: { kind: 'inbox' } })).toEqual(['潮汐', 'Wind']);
  });

  test('two spellings are one tag, the first one is kept', () => {
    const rest = { highlights: 0, color: null };
    expect(listTags(read)).toEqual([
      { name: 'moon', count: 1, ...rest },
      { name: 'Water', count: 2, ...rest },
      { name: 'Water/Salt', count: 2, ...rest },
    ]);
  });

  test('the nearest unread article is found on either side, from the start and from the end', () => {
    const wanted = query({ sort: 'title' });
    const [first = '', second = '', third = '', ...rest] = listIds(read, wanted, 0, 100);
    const last = rest.at(-1) ?? '';
    markArticles(write, [second], { read: true });
    expect(findUnread(read, wanted, first, 'next')).toBe(third);
    expect(findUnread(read, wanted, third, 'previous')).toBe(first);
    expect(findUnread(read, wanted, first, 'previous')).toBeNull();
    expect(findUnread(read, wanted, null, 'next')).toBe(first);
    expect(findUnread(read, wanted, null, 'previous')).toBe(last);
    expect(findUnread(read, query({ text: 'nothing' }), first, 'next')).toBeNull();
    markArticles(write, [second], { read: false });
  });

  test('an article that is not in the list says so', () => {
    expect(findInList(read, query({ text: 'nothing' }), ids['salt'] ?? '')).toEqual({
      index: -1,
      previous: null,
      next: null,
    });
  });
});
