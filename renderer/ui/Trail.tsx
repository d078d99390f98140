import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import { type LeftOut, leftOut } from './trail-fit.ts';
import './trail.css';

export interface TrailPart {
  id: string;
  words: string;
  go(): void;
}

interface Props {
  /** Its accessible name. */
  name: string;
  /** From the outermost in. */
  parts: readonly TrailPart[];
  /** The button that a menu is open at. */
  menuAt: HTMLElement | null;
  /** Opens a menu of parts below a button. */
  onMore(name: string, parts: readonly TrailPart[], opener: HTMLElement): void;
}

const moreName = t('ui-more-of-path');

/** Measures the parts as they are when all of them have room, and says which are left out. */
function useLeftOut(parts: readonly TrailPart[]) {
  const nav = useRef<HTMLElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const out = useSignal<LeftOut>({ from: 0, to: 0 });
  const measured = parts.map(({ words }) => words).join('\n');
  useLayoutEffect(() => {
    const measure = () => {
      const [more = 0, ...widths] = [...(ruler.current?.children ?? [])].map(
        (one) => one.getBoundingClientRect().width,
      );
      const next = leftOut(widths, more, nav.current?.clientWidth ?? 0);
      if (next.from !== out.peek().from || next.to !== out.peek().to) out.value = next;
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (nav.current) observer.observe(nav.current);
    return () => observer.disconnect();
  }, [measured]);
  return { nav, ruler, out: out.value };
}

function More({ parts, menuAt, onMore }: Omit<Props, 'name'>) {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <li>
      <button
        ref={button}
        type="button"
        class="quiet trail-part"
        aria-label={moreName}
        title={moreName}
        aria-haspopup="menu"
        aria-expanded={menuAt !== null && menuAt === button.current}
        onClick={(event) => onMore(moreName, parts, event.currentTarget)}
      >
        …
      </button>
    </li>
  );
}

/** The way down to something; each part leads to where it names. Where there is no room for all, a menu holds the others. */
export function Trail({ name, parts, ...menu }: Props) {
  const { nav, ruler, out } = useLeftOut(parts);
  const { from, to } = { from: Math.min(out.from, parts.length), to: Math.min(out.to, parts.length) };
  const draw = ({ id, words, go }: TrailPart) => (
    <li key={id}>
      <button type="button" class="quiet trail-part" dir="auto" title={words} onClick={go}>
        {words}
      </button>
    </li>
  );
  return (
    <nav ref={nav} class="trail" aria-label={name}>
      <ol>
        {parts.slice(0, from).map(draw)}
        {to > from && <More key={`${from} ${to}`} parts={parts.slice(from, to)} {...menu} />}
        {parts.slice(to).map(draw)}
      </ol>
      <span ref={ruler} class="trail-ruler" aria-hidden="true">
        {['…', ...parts.map(({ words }) => words)].map((words, at) => (
          <span key={at} class="trail-part" data-words={words} />
        ))}
      </span>
    </nav>
  );
}
