import type { LibraryTag } from '../../electron/api/model.ts';
import { foldName, lastLevel, levelAbove } from '../state/tag-names.ts';
import { type TreeNode, withParents } from './section-tree.ts';

/** A tag as a node of the tree: known by its folded name, shown by its last level. */
export interface TagNode extends TreeNode {
  tag: LibraryTag;
}

/**
 * The nodes of tags that come with levels before what is nested in them. A tag that the list is filtered by is there even if no
 * article of it has it, and stands at the top where its level is missing.
 */
export function tagNodes(tags: readonly LibraryTag[], active: readonly string[]): TagNode[] {
  const known = new Set(tags.map(({ name }) => foldName(name)));
  const missing = active
    .filter((name) => !known.has(foldName(name)))
    .map((name): LibraryTag => ({ name, count: 0, highlights: 0, color: null }));
  const all = [...missing, ...tags];
  const ids = new Set(all.map(({ name }) => foldName(name)));
  return all.map((tag) => {
    const above = levelAbove(foldName(tag.name));
    const isNested = above !== null && ids.has(above);
    return {
      tag,
      id: foldName(tag.name),
      parentId: isNested ? above : null,
      name: isNested ? lastLevel(tag.name) : tag.name,
    };
  });
}

/** Those whose names hold what was typed, and the levels above them. */
export function narrowedNodes(nodes: readonly TagNode[], typed: string): TagNode[] {
  const text = foldName(typed.trim());
  if (text === '') return [...nodes];
  return withParents(nodes, ({ id }) => id.includes(text));
}
