import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuAct, MenuItem, Submenu } from '../../electron/api/menu.ts';
import { isRightToLeft, onwardKey } from './direction.ts';
import { ariaKey, keyWords } from './keys.ts';

interface Place {
  /** The corner that it opens at, and where its lower edge is where it has no room below that. */
  x: number;
  y: number;
  above: number;
  /** Where its other side is where it has no room beyond `x`. */
  before?: number;
}

interface Level {
  name: string;
  items: readonly MenuItem[];
  place: Place;
  onChoose(id: string): void;
  /** Closes all of it, and gives the focus back. */
  onGiveUp(): void;
  /** Back to the menu that this one belongs to. */
  onBack?(): void;
  /** The first item has the focus. */
  isEntered: boolean;
}

interface Props extends Omit<Level, 'onBack' | 'isEntered'> {
  /** The focus went elsewhere. */
  onLeave(): void;
}

/** Keeps it within the window. */
const edge = 4;

/** The two sides of an item that a menu may open at. */
const besides = ({ left, right }: DOMRect) =>
  isRightToLeft() ? { x: left, before: right } : { x: right, before: left };

function put(menu: HTMLElement, { x, y, above, before }: Place): void {
  const { offsetWidth, offsetHeight } = menu;
  const most = innerWidth - offsetWidth - edge;
  // From right to left it opens to the other side.
  const [first, second] = isRightToLeft(menu) ? [x - offsetWidth, before] : [x, (before ?? 0) - offsetWidth];
  const isWide = before !== undefined && (first < edge || first > most);
  const left = Math.min(isWide ? (second ?? first) : first, most);
  const top = y + offsetHeight > innerHeight - edge ? above - offsetHeight : y;
  menu.style.left = `${Math.max(edge, left)}px`;
  menu.style.top = `${Math.max(edge, Math.min(top, innerHeight - offsetHeight - edge))}px`;
}

/** The items of this menu alone, without those of the menus in it. */
const stopsIn = (menu: HTMLElement | null) => [
  ...(menu?.querySelectorAll<HTMLElement>(':scope > .menu-part > button') ?? []),
];

/** The next item whose words begin with a letter. */
function startingWith(stops: readonly HTMLElement[], at: number, letter: string): HTMLElement | undefined {
  const starts = (stop: HTMLElement) =>
    stop.ariaLabel?.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  return [...stops.slice(at + 1), ...stops.slice(0, at + 1)].find(starts);
}

function Act({ act, onChoose }: { act: MenuAct; onChoose(): void }) {
  const { words, key, checked, isOneOf, unavailable } = act;
  const kind =
    checked === undefined
      ? { role: 'menuitem' as const }
      : {
          role: isOneOf ? ('menuitemradio' as const) : ('menuitemcheckbox' as const),
          'aria-checked': checked,
        };
  return (
    <button
      type="button"
      {...kind}
      tabIndex={-1}
      aria-label={words}
      aria-keyshortcuts={ariaKey(key)}
      aria-disabled={unavailable === undefined ? undefined : true}
      aria-description={unavailable}
      title={unavailable}
      onClick={() => unavailable === undefined && onChoose()}
    >
      <span class={checked ? 'menu-words chosen' : 'menu-words'}>{words}</span>
      {key && <span class="menu-key" data-key={keyWords(key)} />}
    </button>
  );
}

/** How a menu in a menu was opened: the pointer leaves the focus where it was. */
type Opened = 'entered' | 'shown';

interface PartProps extends Omit<Level, 'items' | 'place' | 'isEntered'> {
  menu: Submenu;
  opened: Opened | null;
  open(how: Opened | null): void;
}

/** An item that opens a menu beside it. */
function Part({ menu, opened, open, name: _around, ...level }: PartProps) {
  const button = useRef<HTMLButtonElement>(null);
  const box = opened ? button.current?.getBoundingClientRect() : undefined;
  return (
    <div role="none" class="menu-part" onPointerEnter={() => opened ?? open('shown')}>
      <button
        ref={button}
        type="button"
        role="menuitem"
        tabIndex={-1}
        aria-label={menu.words}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        onClick={() => open('entered')}
      >
        <span class="menu-words">{menu.words}</span>
        <span class="menu-more" aria-hidden="true" />
      </button>
      {box && (
        <List
          {...level}
          name={menu.words}
          items={menu.items}
          place={{ ...besides(box), y: box.top - 5, above: box.bottom + 5 }}
          isEntered={opened === 'entered'}
          onBack={() => {
            open(null);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** One menu of those that stand beside each other. */
function List(level: Level) {
  const { name, items, place, isEntered, onChoose, onGiveUp, onBack } = level;
  const menu = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<{ at: number; how: Opened } | null>(null);
  useLayoutEffect(() => {
    if (menu.current) put(menu.current, place);
  }, []);
  useLayoutEffect(() => {
    if (isEntered) stopsIn(menu.current)[0]?.focus();
  }, [isEntered]);

  const keys: Record<string, (stops: HTMLElement[], at: number) => void> = {
    Escape: () => (onBack ?? onGiveUp)(),
    Tab: onGiveUp,
    ArrowLeft: () => onBack?.(),
    ArrowRight: (stops, at) => stops[at]?.ariaHasPopup === 'menu' && stops[at]?.click(),
    ArrowDown: (stops, at) => stops.at((at + 1) % stops.length)?.focus(),
    ArrowUp: (stops, at) => stops.at(at <= 0 ? -1 : at - 1)?.focus(),
    Home: (stops) => stops[0]?.focus(),
    End: (stops) => stops.at(-1)?.focus(),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // No key of the page behind it does anything now.
    event.stopPropagation();
    const stops = stopsIn(menu.current);
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
    if (isLetter) startingWith(stops, at, event.key)?.focus();
    else keys[onwardKey(event.key)]?.(stops, at);
    if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
  };
  return (
    <div ref={menu} class="menu" role="menu" tabIndex={-1} aria-label={name} onKeyDown={onKeyDown}>
      {items.map((item, at) => {
        // What is the system's own it draws itself.
        if (item.kind === 'speech') return null;
        if (item.kind === 'line') return <div key={`line ${at}`} role="separator" class="menu-line" />;
        if (item.kind === 'act')
          return (
            <div key={item.words} role="none" class="menu-part" onPointerEnter={() => setOpened(null)}>
              <Act act={item} onChoose={() => onChoose(item.id)} />
            </div>
          );
        const open = (how: Opened | null) => setOpened(how && { at, how });
        const how = opened?.at === at ? opened.how : null;
        return <Part key={item.words} {...level} menu={item} opened={how} open={open} />;
      })}
    </div>
  );
}

/** A menu as the ARIA Authoring Practices describe it, with menus in it. It closes when it is left. */
export function Menu({ onLeave, ...level }: Props) {
  const around = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={around}
      role="none"
      onFocusOut={(event) => {
        if (!around.current?.contains(event.relatedTarget as Node | null)) onLeave();
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      <List {...level} isEntered />
    </div>
  );
}
