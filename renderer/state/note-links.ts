import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Id, LinkedArticle } from '../../electron/api/model.ts';
import { type LinkActs, linkItems } from './link-items.ts';
import type { LinksState } from './links.ts';
import type { MenuItem } from './menus.ts';

/** The links in notes: one that leads to a page of the library opens the copy that is here. */
export interface NoteLinks {
  /** The articles behind the addresses that are shown. */
  local: ReadonlySignal<ReadonlyMap<string, LinkedArticle>>;
  /** Says that these stand in a note that is shown. */
  show(addresses: readonly string[]): void;
  follow(address: string): void;
  /** What can be done with one of them. */
  items(address: string): MenuItem[];
}

/** The links in the notes of the article that is open. */
export function createNoteLinks(
  links: Pick<LinksState, 'localOf' | 'changes'>,
  article: ReadonlySignal<{ id: Id } | null>,
  acts: LinkActs,
): NoteLinks {
  const local = signal<ReadonlyMap<string, LinkedArticle>>(new Map());
  const shown = signal<ReadonlySet<string>>(new Set());
  const open = computed(() => article.value?.id);
  effect(() => {
    void open.value;
    shown.value = new Set();
  });
  effect(() => {
    const addresses = shown.value;
    if (links.changes.value < 0 || addresses.size === 0) return;
    void links.localOf([...addresses]).then((found) => {
      if (shown.peek() === addresses) local.value = found;
    });
  });

  let waiting: Set<string> | null = null;
  return {
    local,
    show(addresses) {
      if (addresses.every((one) => shown.peek().has(one))) return;
      // The notes of an article come one after the other: they are asked for once.
      if (!waiting) {
        waiting = new Set(shown.peek());
        queueMicrotask(() => {
          shown.value = waiting ?? new Set();
          waiting = null;
        });
      }
      for (const one of addresses) waiting.add(one);
    },
    follow(address) {
      const article = local.peek().get(address);
      if (article) acts.openLinked(article.id);
      else acts.openExternal(address);
    },
    items: (address) => linkItems({ address, local: local.peek().get(address) ?? null }, acts),
  };
}
