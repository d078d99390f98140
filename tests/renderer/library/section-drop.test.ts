import { describe, expect, test } from 'vitest';
import type { Id } from '../../../electron/api/model.ts';
import { sectionDrop } from '../../../renderer/library/section-drop.ts';
import { treeRows } from '../../../renderer/library/section-tree.ts';
import { paperSections as sections } from '../made-sections.ts';

const [top, middle, bottom] = [0.1, 0.5, 0.9];
const drop = (moved: Id, id: Id, share: number, level = 9, closed: Id[] = []) =>
  sectionDrop(treeRows(sections, new Set(closed)), sections, moved, { id, share, level });

describe('where a section goes that is dropped', () => {
  test.each<[string, Id, Id, number, number, Id | null, Id | null, string]>([
    ['on the upper edge of the first', 'World', 'Culture', top, 9, null, null, 'before 1'],
    ['on the upper edge of another', 'World', 'Sport', top, 9, null, 'Culture', 'before 1'],
    ['on the upper edge of one in another', 'World', 'Music', top, 9, 'Culture', 'Film', 'before 2'],
    ['in the middle', 'World', 'Culture', middle, 9, 'Culture', 'Music', 'into 1'],
    ['in the middle of one that holds none', 'World', 'Sport', middle, 9, 'Sport', null, 'into 1'],
    ['on the lower edge', 'Culture', 'Sport', bottom, 9, null, 'Sport', 'after 1'],
    ['on the lower edge of an open one', 'World', 'Culture', bottom, 9, 'Culture', null, 'after 2'],
    ['below the last of one, at its indentation', 'World', 'Jazz', bottom, 3, 'Music', 'Jazz', 'after 3'],
    ['there, one level out', 'World', 'Jazz', bottom, 2, 'Culture', 'Music', 'after 2'],
    ['there, two levels out', 'World', 'Jazz', bottom, 1, null, 'Culture', 'after 1'],
    ['there, before the start of the tree', 'World', 'Jazz', bottom, 0, null, 'Culture', 'after 1'],
    ['between two, at no level but theirs', 'World', 'Film', bottom, 1, 'Culture', 'Film', 'after 2'],
  ])('%s', (_, moved, id, share, level, parentId, after, drawn) => {
    const found = drop(moved, id, share, level);
    expect(found?.place).toEqual({ parentId, after });
    expect(`${found?.mark.at} ${found?.mark.level}`).toBe(drawn);
    expect(found?.mark.id).toBe(id);
  });

  test('the lower edge of a closed one is the place after it, with all that it holds', () => {
    expect(drop('World', 'Culture', bottom, 9, ['Culture'])?.place).toEqual({
      parentId: null,
      after: 'Culture',
    });
  });

  test('past its own row the pointer chooses the level too', () => {
    expect(drop('Jazz', 'Music', bottom, 9)?.place).toBeUndefined();
    expect(drop('Music', 'Film', bottom, 1)?.place).toEqual({ parentId: null, after: 'Culture' });
  });
});

describe('a section does not go', () => {
  test.each<[string, Id, Id, number]>([
    ['into itself', 'Culture', 'Culture', middle],
    ['beside itself', 'Culture', 'Culture', top],
    ['into one of its own', 'Culture', 'Jazz', middle],
    ['beside one of its own', 'Culture', 'Film', top],
    ['after the one that it stands after', 'World', 'Sport', bottom],
    ['before the one that it stands before', 'Sport', 'World', top],
    ['to the end of the one whose last it is', 'Music', 'Culture', middle],
    ['to the start of the one whose first it is', 'Film', 'Culture', bottom],
  ])('%s', (_, moved, id, share) => {
    expect(drop(moved, id, share)).toBeNull();
  });
});
