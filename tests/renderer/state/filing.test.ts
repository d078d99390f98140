import { expect, test, vi } from 'vitest';
import { createFiling, pathWords, suggestionFor } from '../../../renderer/state/filing.ts';
import { createUndo } from '../../../renderer/state/undo.ts';

const there = { suggestedSection: ['World', 'Europe'], sectionPath: [] as string[], trashed: false };

test('a section is suggested where the article is elsewhere, and its site names one', () => {
  expect(suggestionFor(there)).toEqual(['World', 'Europe']);
  expect(suggestionFor({ ...there, sectionPath: ['World'] })).toEqual(['World', 'Europe']);
  expect(suggestionFor({ ...there, sectionPath: ['World', 'Europe', 'North'] })).toEqual(['World', 'Europe']);
  expect(suggestionFor({ ...there, sectionPath: ['World', 'Europe'] })).toBe(null);
  expect(suggestionFor({ ...there, sectionPath: ['world', 'EUROPE'] })).toBe(null);
  expect(suggestionFor({ ...there, suggestedSection: [] })).toBe(null);
  expect(suggestionFor({ ...there, trashed: true })).toBe(null);
  expect(pathWords(there.suggestedSection)).toBe('World › Europe');
});

const from = (sectionId: string | null) => [{ sectionId, articleIds: ['a'] }];

function setUp() {
  const client = {
    moveToPath: vi.fn(async () => ({ sectionId: 'e', made: ['w', 'e'], before: from('s') })),
    moveArticles: vi.fn(async () => []),
  };
  const undo = createUndo();
  const failed = vi.fn();
  return { client, undo, failed, filing: createFiling(client, undo.made, failed) };
}
const article = { id: 'a', suggestedSection: ['World', 'Europe'] };

test('a move is told, taken back with the sections that were made for it, and made again', async () => {
  const { client, undo, filing } = setUp();
  expect(await filing.follow(article)).toBe(true);
  expect(client.moveToPath).toHaveBeenCalledWith({ articleIds: ['a'], path: ['World', 'Europe'] });
  expect(undo.told.value).toEqual({ words: '1 article moved to “World › Europe”', act: 'undo' });
  await undo.undo();
  expect(client.moveArticles).toHaveBeenCalledWith({ articleIds: ['a'], sectionId: 's', unmake: ['w', 'e'] });
  client.moveToPath.mockResolvedValueOnce({ sectionId: 'e', made: ['e'], before: from('other') });
  await undo.redo();
  await undo.undo();
  expect(client.moveArticles).toHaveBeenLastCalledWith({
    articleIds: ['a'],
    sectionId: 'other',
    unmake: ['e'],
  });
});

test('a move to where the article was already is nothing to be taken back', async () => {
  const { client, undo, filing } = setUp();
  client.moveToPath.mockResolvedValueOnce({ sectionId: 'e', made: [], before: [] });
  expect(await filing.follow(article)).toBe(true);
  expect(undo.past.value).toBe(null);
});

test('a move that fails is told in words and can not be taken back', async () => {
  const { client, undo, failed, filing } = setUp();
  client.moveToPath.mockRejectedValueOnce(new Error('full'));
  expect(await filing.follow(article)).toBe(false);
  expect(failed).toHaveBeenCalledOnce();
  expect(undo.past.value).toBe(null);
});
