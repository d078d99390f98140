import { useLayoutEffect, useRef } from 'preact/hooks';
import { isRightToLeft } from './direction.ts';

export interface MenuItem {
  words: string;
  /** The key that does the same, in words. */
  key?: string;
  /** Something that is so or not, and the menu stays open to set more of it. */
  checked?: boolean;
  run(): void;
}

interface Props {
  name: string;
  items: readonly MenuItem[];
  /** What it was asked for at: it opens below that, and the focus returns there. */
  opener: HTMLElement;
  onClose(): void;
}

/** A menu as the ARIA Authoring Practices describe it. It closes when it is left. */
export function Menu({ name, items, opener, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const buttons = () => [...(menu.current?.querySelectorAll('button') ?? [])];
  useLayoutEffect(() => {
    if (!menu.current) return;
    const box = opener.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = menu.current;
    const left = isRightToLeft(menu.current) ? box.right - 24 - offsetWidth : box.left + 24;
    menu.current.style.left = `${Math.max(4, Math.min(left, innerWidth - offsetWidth - 4))}px`;
    menu.current.style.top = `${box.bottom + offsetHeight > innerHeight ? Math.max(4, box.top - offsetHeight) : box.bottom}px`;
    buttons()[0]?.focus();
  }, [opener]);
  const close = () => {
    // What is done next may open a dialog, which gives the focus back to where it was.
    opener.focus();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      return close();
    }
    const all = buttons();
    const at = all.findIndex((button) => button.matches(':focus'));
    const next: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = next[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  };
  return (
    <div
      ref={menu}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={name}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        if (!menu.current?.contains(event.relatedTarget as Node | null)) onClose();
      }}
    >
      {items.map(({ words, key, checked, run }) => (
        <button
          key={words}
          type="button"
          {...(checked === undefined
            ? { role: 'menuitem' as const }
            : { role: 'menuitemcheckbox' as const, 'aria-checked': checked })}
          tabIndex={-1}
          aria-label={words}
          aria-keyshortcuts={key}
          onClick={() => {
            if (checked === undefined) close();
            run();
          }}
        >
          {checked === undefined ? (
            words
          ) : (
            <span class={checked ? 'menu-choice chosen' : 'menu-choice'}>{words}</span>
          )}
          {key && <span class="menu-key" data-key={key} />}
        </button>
      ))}
    </div>
  );
}
