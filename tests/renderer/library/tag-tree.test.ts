import { expect, test } from 'vitest';
import type { LibraryTag } from '../../../electron/api/model.ts';
import { narrowedNodes, tagNodes } from '../../../renderer/library/tag-tree.ts';

const tag = (name: string): LibraryTag => ({ name, count: 1, highlights: 0, color: null });
const tags = ['Sea', 'Sea/Tides', 'Sea/Tides/spring', 'sea-salt', 'time'].map(tag);
const drawn = (nodes: ReturnType<typeof tagNodes>) => nodes.map(({ parentId, name }) => [parentId, name]);

test('a tag stands in its level and is shown by what it adds to it', () => {
  expect(drawn(tagNodes(tags, ['SEA']))).toEqual([
    [null, 'Sea'],
    ['sea', 'Tides'],
    ['sea/tides', 'spring'],
    [null, 'sea-salt'],
    [null, 'time'],
  ]);
});

test('what the list is filtered by is there even if no article has it, at the top without its level', () => {
  expect(drawn(tagNodes([], ['moon/new']))).toEqual([[null, 'moon/new']]);
  expect(tagNodes(tags, ['sea/neap']).map(({ tag: { name, count } }) => [name, count])[0]).toEqual([
    'sea/neap',
    0,
  ]);
});

test('what was typed narrows to the names that hold it, with the levels above them', () => {
  const found = (typed: string) => narrowedNodes(tagNodes(tags, []), typed).map(({ id }) => id);
  expect(found('TI')).toEqual(['sea', 'sea/tides', 'sea/tides/spring', 'time']);
  expect(found('spring')).toEqual(['sea', 'sea/tides', 'sea/tides/spring']);
  expect(found('none')).toEqual([]);
  expect(found('  ').length).toBe(tags.length);
});
