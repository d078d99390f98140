import { type Signal, useSignal } from '@preact/signals';
import { actOfKey, type MenuItem } from '../state/menus.ts';
import { onwardKey } from '../ui/direction.ts';
import { type TreeNode, type TreeRow, treeMove } from './section-tree.ts';

interface Options<N extends TreeNode> {
  rows: readonly TreeRow<N>[];
  /** The nodes whose own nodes are not shown. */
  closed: Signal<ReadonlySet<string>>;
  /** Where Tab comes to before anything had the focus, the best first. */
  first: readonly (string | null)[];
  /** The attribute, `data-…`, by which the element of a row says its id. */
  idIn: 'section' | 'tag';
  /** What can be done with a node; some of it has a key. */
  actsOn(node: N): MenuItem[];
}

/** The keys of a tree: one stop for Tab; arrows move, open and close; letters jump; a node's acts have keys of their own. */
export function useTree<N extends TreeNode>({ rows, closed, first, idIn, actsOn }: Options<N>) {
  const focused = useSignal<string | null>(null);
  const isShown = (id: string | null) => rows.some((row) => row.node.id === id);
  const stop = [focused.value, ...first].find(isShown) ?? rows[0]?.node.id;

  const toggle = (id: string, open: boolean) => {
    const next = new Set(closed.value);
    if (open) next.delete(id);
    else next.add(id);
    closed.value = next;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const tree = event.currentTarget as HTMLElement;
    const id = (event.target as HTMLElement).dataset[idIn];
    if (!id || event.isComposing || event.ctrlKey || event.metaKey) return;
    const node = rows.find((row) => row.node.id === id)?.node;
    const key = onwardKey(event.key);
    const act =
      node && actOfKey(actsOn(node), event.altKey ? `Alt+${event.shiftKey ? 'Shift+' : ''}${key}` : key);
    const move = event.altKey ? null : treeMove(rows, id, key);
    if (!act && !move) return;
    event.preventDefault();
    event.stopPropagation();
    if (act) {
      act.run();
      return;
    }
    if (move?.kind !== 'focus') return toggle(id, move?.kind === 'open');
    focused.value = move.id;
    tree.querySelector<HTMLElement>(`[data-${idIn}="${CSS.escape(move.id)}"]`)?.focus();
  };
  return { focused, stop, toggle, onKeyDown };
}
