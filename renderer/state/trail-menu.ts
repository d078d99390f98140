import { below, type Menus } from './menus.ts';

interface Part {
  words: string;
  go(): void;
}

/** The menu of the parts of a path that have no room. */
export const trailMenu = (menus: Menus) => ({
  /** The button that it is open at. */
  menuAt: menus.open.value?.place.opener ?? null,
  onMore: (name: string, parts: readonly Part[], opener: HTMLElement) =>
    menus.ask(name, () => parts.map(({ words, go }) => ({ words, run: go })), below(opener)),
});
