import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ColorMeanings, highlightColors } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { colorNames, withMeaning } from '../state/annotation-words.ts';
import type { ActTarget, HighlightAct } from '../state/highlight-acts.ts';
import { onwardKey } from '../ui/direction.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { type Box, type Sight, toolbarPlace } from './toolbar-place.ts';

interface Props {
  target: ActTarget;
  /** The box around the words, relative to the element the toolbar is placed in. */
  box: Box;
  /** The part of that element which is in sight, from its upper edge. */
  sight: Sight;
  /** What the colours stand for. */
  meanings: ColorMeanings;
  act(act: HighlightAct): void;
  close(): void;
}

interface Item {
  name: string;
  /** What more the tip says than the name. */
  tip?: string;
  icon?: IconName;
  act: HighlightAct;
  key?: string;
  pressed?: boolean;
  class?: string;
}

function itemsFor(target: ActTarget, meanings: ColorMeanings): Item[] {
  const mark = target.kind === 'mark' ? target.highlight : null;
  const colors = highlightColors.map((color, index) => ({
    name: colorNames[color],
    tip: withMeaning(colorNames[color], color, meanings),
    act: { kind: 'color' as const, color },
    key: String(index + 1),
    class: `swatch swatch-${color}`,
    ...(mark && { pressed: mark.color === color }),
  }));
  return [
    ...colors,
    {
      name: t('reader-underline'),
      icon: 'underline',
      act: { kind: 'underline' },
      key: 'u',
      ...(mark && { pressed: mark.style === 'underline' }),
    },
    { name: t('reader-add-note'), icon: 'note', act: { kind: 'note' }, key: 'n' },
    { name: t('reader-tag'), icon: 'tag', act: { kind: 'tag' } },
    { name: t('reader-copy-quote'), icon: 'copy', act: { kind: 'copy' }, key: 'c' },
    ...(mark
      ? [{ name: t('reader-delete-highlight'), icon: 'trash' as const, act: { kind: 'delete' as const } }]
      : []),
  ];
}

/** Where the focus goes by a key, in a toolbar as the ARIA Authoring Practices describe it. */
function nextFocus(key: string, focus: number, count: number): number | null {
  if (key === 'ArrowRight') return (focus + 1) % count;
  if (key === 'ArrowLeft') return (focus + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** What can be done with the selected words, or with a highlight that was clicked. */
export function HighlightToolbar({ target, box, sight, meanings, act, close }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState(0);
  const [at, setAt] = useState<{ top: number; left: number } | null>(null);
  const items = itemsFor(target, meanings);

  useLayoutEffect(() => {
    const element = bar.current;
    if (element)
      setAt(toolbarPlace(box, sight, { width: element.offsetWidth, height: element.offsetHeight }));
  }, [box, sight]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      return close();
    }
    const next = nextFocus(onwardKey(event.key), focus, items.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setFocus(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div
      ref={bar}
      class="highlight-toolbar"
      role="toolbar"
      aria-label={t('reader-highlight-toolbar')}
      style={at ? { top: `${at.top}px`, left: `${at.left}px` } : { visibility: 'hidden' }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.preventDefault()}
    >
      {items.map((item, index) => (
        <button
          key={item.name}
          type="button"
          class={item.class}
          aria-label={item.name}
          aria-pressed={item.pressed}
          title={item.key ? t('ui-with-key', { words: item.tip ?? item.name, key: item.key }) : item.name}
          tabIndex={index === focus ? 0 : -1}
          onFocus={() => setFocus(index)}
          onClick={() => act(item.act)}
        >
          {item.icon && <Icon name={item.icon} />}
        </button>
      ))}
    </div>
  );
}
