import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Highlight, HighlightColor, HighlightStyle } from '../../electron/api/model.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { temporaryFolder } from '../cli/lectern.ts';
import { dropFiles } from './drop-files.ts';

const call = { signal: new AbortController().signal };
const quote = 'twice a day along the coast';
const text = `Tides\n\nThe water rises ${quote}, and nobody asks it to.\n\n${'It falls again. '.repeat(40)}`;
const { folder, remove } = temporaryFolder();
let service: Service;
let articleId: string;
let shown = '';

beforeAll(async () => {
  service = createService({ libraryPath: path.join(folder, 'a.lectern'), mode: 'write' });
  const file = path.join(folder, 'tides.txt');
  writeFileSync(file, text);
  const [item] = await dropFiles(service, [file]);
  articleId = item?.articles[0]?.id ?? '';
  shown = (await service.handlers.wholeArticle({ id: articleId }, call)).text;
});
afterAll(async () => {
  await service.close();
  remove();
});

const highlights = async () => (await service.handlers.getArticle({ id: articleId }, call)).highlights;

const swap = async (remove: string[], restore: Highlight[]) =>
  service.handlers.swapHighlights({ remove, restore }, call);

async function addTagged() {
  const look = { color: 'green', style: 'underline', note: 'By the moon.' } as const;
  const added = { articleId, quote, prefix: '', suffix: '', ...look };
  const made = await service.handlers.addHighlightByQuote(added, call);
  const { id } = made.highlight;
  return (await service.handlers.changeHighlight({ id, tags: ['sea/tides'] }, call)).highlight;
}

test('a deleted highlight comes back as it was, with its note and tags, and once', async () => {
  const made = await addTagged();
  const deleted = await service.handlers.deleteHighlight({ id: made.id }, call);
  expect(deleted).toEqual(made);
  expect(await highlights()).toEqual([]);
  expect(await swap([], [deleted])).toEqual([made]);
  expect(await swap([], [deleted])).toEqual([made]);
  expect(await highlights()).toEqual([made]);
  await service.handlers.deleteHighlight({ id: made.id }, call);
});

test('the list of all highlights shows the words of a note without its marks, and what was found in them', async () => {
  const { highlight } = await service.handlers.addHighlightByQuote(
    {
      ...{ articleId, quote, prefix: '', suffix: '', color: 'green', style: 'highlight' },
      note: 'Says **who**?\n\n- [the almanac](https://sea.example/tables)\n- nobody',
    },
    call,
  );
  const noteOf = async (words: string) => {
    const narrowing = { colors: [], tags: [], noted: false, unplaced: false };
    const query = { text: words, ...narrowing, sort: 'newest' as const };
    const { rows } = await service.handlers.listHighlights({ query, offset: 0, limit: 9 }, call);
    return rows[0]?.note.map(({ text: run, match }) => (match ? `[${run}]` : run)).join('');
  };
  expect(await noteOf('')).toBe('Says who? the almanac nobody');
  expect(await noteOf('almanac')).toBe('Says who? the [almanac] nobody');
  // The index holds the address of a link, too.
  expect(await noteOf('tables')).toContain('[tables]');
  await service.handlers.deleteHighlight({ id: highlight.id }, call);
});

test('a deleted highlight whose words are not in the text any more comes back without a place', async () => {
  const made = await addTagged();
  const deleted = await service.handlers.deleteHighlight({ id: made.id }, call);
  const elsewhere = { ...deleted, quote: 'A sentence from an earlier edition of this very article.' };
  const [restored] = await swap([], [elsewhere]);
  expect(restored).toMatchObject({ id: made.id, state: 'unplaced', note: 'By the moon.' });
  await service.handlers.deleteHighlight({ id: made.id }, call);
});

test('a highlight of an article that is gone is not restored, and says so', async () => {
  const made = await addTagged();
  const deleted = await service.handlers.deleteHighlight({ id: made.id }, call);
  const orphan = { ...deleted, articleId: 'aaaaaaaaaaaaaaaa' };
  await expect(async () => swap([], [orphan])).rejects.toMatchObject({
    code: 'not-found',
  });
});

/** Highlights these words where they stand first. */
function mark(quote: string, look: { color?: HighlightColor; style?: HighlightStyle; note?: string } = {}) {
  const start = shown.indexOf(quote);
  const words = { articleId, start, end: start + quote.length, quote };
  return service.handlers.addHighlight(
    { ...words, color: 'yellow', style: 'highlight', note: '', ...look },
    call,
  );
}

const clear = async () => {
  for (const { id } of await highlights()) await service.handlers.deleteHighlight({ id }, call);
};

describe('highlights that overlap', () => {
  afterEach(clear);

  test('in one look become one, with all their words, notes and tags; it is the one that was there first', async () => {
    const { highlight: first } = await mark('rises twice', { note: 'How often?' });
    await service.handlers.changeHighlight({ id: first.id, tags: ['sea', 'Moon'] }, call);
    const { highlight: second } = await mark('coast, and', { note: 'Who?' });
    await service.handlers.changeHighlight({ id: second.id, tags: ['moon', 'people'] }, call);
    const before = await highlights();
    const { highlight: one, before: parts } = await mark('twice a day along the coast', { note: 'Between' });
    expect(await highlights()).toEqual([one]);
    expect(one).toMatchObject({
      id: first.id,
      quote: 'rises twice a day along the coast, and',
      note: 'How often?\n\nBetween\n\nWho?',
      tags: ['Moon', 'people', 'sea'],
      created: first.created,
    });
    expect(shown.slice(one.start, one.end)).toBe(one.quote);
    expect(parts).toEqual(before);
    expect(await swap([one.id], parts)).toEqual(before);
    expect(await highlights()).toEqual(before);
  });

  test('in different colours, or as highlight and underline, lie over each other', async () => {
    await mark('rises twice');
    await mark('twice a day', { color: 'green' });
    const { before } = await mark('twice a day', { style: 'underline' });
    expect(before).toEqual([]);
    expect(await highlights()).toHaveLength(3);
  });

  test('only touch, and stay two', async () => {
    await mark('rises ');
    await mark('twice');
    await mark(' a day');
    expect((await highlights()).map(({ quote }) => quote)).toEqual(['rises', 'twice', 'a day']);
  });

  test('become one by a change of colour, and none by a change of a note', async () => {
    const { highlight: yellow } = await mark('rises twice', { note: 'A' });
    const { highlight: green } = await mark('twice a day', { color: 'green', note: 'B' });
    const { highlight: noted } = await service.handlers.changeHighlight({ id: green.id, note: 'C' }, call);
    expect(await highlights()).toHaveLength(2);
    const { highlight, before } = await service.handlers.changeHighlight(
      { id: green.id, color: 'yellow' },
      call,
    );
    expect(highlight).toMatchObject({ id: yellow.id, quote: 'rises twice a day', note: 'A\n\nC' });
    expect(before).toEqual([yellow, noted]);
  });

  test('a note that both have stands once', async () => {
    await mark('rises twice', { note: 'Why?' });
    expect((await mark('twice a day', { note: 'Why? ' })).highlight.note).toBe('Why?');
  });
});

describe('an unplaced highlight', () => {
  const lost = {
    quote: 'A sentence from an earlier edition of this very article.',
    state: 'unplaced',
  } as const;
  afterEach(clear);

  async function unplaced() {
    const made = await addTagged();
    const [one] = await swap([made.id], [{ ...made, ...lost }]);
    if (!one) throw new Error('it was put back');
    return one;
  }

  test('takes the place of selected words, keeps all else, and loses it again', async () => {
    const before = await unplaced();
    const start = shown.indexOf('nobody asks');
    const words = { start, end: start + 11, quote: 'nobody asks' };
    const { highlight } = await service.handlers.placeHighlight({ id: before.id, ...words }, call);
    const placed = { state: 'placed', quote: 'nobody asks', start, end: start + 11 };
    expect(highlight).toMatchObject({ id: before.id, note: before.note, tags: before.tags, ...placed });
    expect(await swap([before.id], [before])).toEqual([before]);
  });

  test('stays without a place when it comes back, also where its words could be taken for others', async () => {
    const before = await unplaced();
    await service.handlers.deleteHighlight({ id: before.id }, call);
    expect(await swap([], [{ ...before, quote }])).toEqual([{ ...before, quote }]);
  });

  test('joins what it then overlaps with', async () => {
    const before = await unplaced();
    const { highlight: there } = await mark('rises twice', { color: 'green', style: 'underline' });
    const start = shown.indexOf('twice a day');
    const words = { start, end: start + 11, quote: 'twice a day' };
    const made = await service.handlers.placeHighlight({ id: before.id, ...words }, call);
    expect(made.highlight).toMatchObject({ id: before.id, quote: 'rises twice a day' });
    expect(made.before).toEqual(expect.arrayContaining([before, there]));
  });

  test('is not placed on white space, nor where the words are not', async () => {
    const { id } = await unplaced();
    const at = (start: number, end: number, words: string) => async () =>
      service.handlers.placeHighlight({ id, start, end, quote: words }, call);
    const gap = shown.indexOf('\n\n');
    await expect(at(gap, gap + 2, '\n\n')).rejects.toMatchObject({ code: 'bad-arguments' });
    await expect(at(0, 5, 'These words are nowhere')).rejects.toMatchObject({ code: 'not-found' });
    expect(await highlights()).toMatchObject([lost]);
  });
});

test('a swap of which one part is gone changes nothing', async () => {
  const made = await addTagged();
  await expect(async () => swap([made.id, 'aaaaaaaaaaaaaaaa'], [made])).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await highlights()).toEqual([made]);
  await clear();
});
