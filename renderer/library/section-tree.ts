/** What stands in a tree: a section, or a tag. */
export interface TreeNode {
  id: string;
  parentId: string | null;
  name: string;
}

/** A node as a row of the tree. */
export interface TreeRow<N extends TreeNode> {
  node: N;
  level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
  hasChildren: boolean;
  open: boolean;
}

/** The rows in sight: nodes whose parents are all open. Nodes come with parents before children. */
export function treeRows<N extends TreeNode>(nodes: readonly N[], closed: ReadonlySet<string>): TreeRow<N>[] {
  const children = Map.groupBy(nodes, (node) => node.parentId);
  const below = (parentId: string | null, level: number): TreeRow<N>[] =>
    (children.get(parentId) ?? []).flatMap((node, index, siblings) => {
      const hasChildren = children.has(node.id);
      const open = hasChildren && !closed.has(node.id);
      const row = { node, level, place: index + 1, siblings: siblings.length, hasChildren, open };
      return [row, ...(open ? below(node.id, level + 1) : [])];
    });
  return below(null, 1);
}

/** The nodes that fit, and those that they stand in. */
export function withParents<N extends TreeNode>(nodes: readonly N[], fits: (node: N) => boolean): N[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const kept = new Set<string>();
  for (const node of nodes) {
    if (!fits(node)) continue;
    for (let at: N | undefined = node; at; at = byId.get(at.parentId ?? '')) kept.add(at.id);
  }
  return nodes.filter(({ id }) => kept.has(id));
}

/** What a key does in the tree, by the ARIA Authoring Practices. */
export type TreeMove = { kind: 'focus' | 'open' | 'close'; id: string };

const startsWith = (name: string, typed: string) => name.toLocaleLowerCase().startsWith(typed);

export function treeMove<N extends TreeNode>(
  rows: readonly TreeRow<N>[],
  id: string,
  key: string,
): TreeMove | null {
  const at = rows.findIndex((row) => row.node.id === id);
  const row = rows[at];
  if (!row) return null;
  const focus = (to: TreeRow<N> | undefined): TreeMove | null =>
    to ? { kind: 'focus', id: to.node.id } : null;
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1]);
    case 'ArrowUp':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (!row.hasChildren) return null;
      return row.open ? focus(rows[at + 1]) : { kind: 'open', id };
    case 'ArrowLeft':
      if (row.open) return { kind: 'close', id };
      return focus(rows.find((other) => other.node.id === row.node.parentId));
    default: {
      if (!/^\p{L}$/u.test(key)) return null;
      const around = [...rows.slice(at + 1), ...rows.slice(0, at)];
      return focus(around.find((other) => startsWith(other.node.name, key.toLocaleLowerCase())));
    }
  }
}
