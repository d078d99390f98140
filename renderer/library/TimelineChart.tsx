import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { MonthRange } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { type Bar, rangeWords } from '../state/timeline-bars.ts';

/** From bar to bar, either of which may be the earlier. */
interface Stretch {
  from: number;
  to: number;
}

const inOrder = ({ from, to }: Stretch) => ({ first: Math.min(from, to), last: Math.max(from, to) });

/** What a stretch of bars stands for. */
export function rangeOf(bars: readonly Bar[], stretch: Stretch): MonthRange & { count: number } {
  const { first, last } = inOrder(stretch);
  const within = bars.slice(first, last + 1);
  return {
    from: within[0]?.from ?? '',
    to: within.at(-1)?.to ?? '',
    count: within.reduce((sum, bar) => sum + bar.count, 0),
  };
}

/** The tallest a bar can be, and the least of one that is not nothing. */
const full = 100;
const least = 4;

/** The outline of all bars that fit, as one path: hundreds of elements would be slow to draw. */
export function outline(bars: readonly Bar[], fits: (bar: Bar) => boolean): string {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  // A bar among few would be a block: it is as broad as one among half a dozen.
  const width = bars.length > 120 ? 1 : Math.min(0.84, bars.length * 0.14);
  return bars
    .map((bar, at) => {
      if (bar.count === 0 || !fits(bar)) return '';
      const height = Math.max(least, (bar.count / most) * full);
      return `M${at + (1 - width) / 2} ${full}v${-height}h${width}v${height}z`;
    })
    .join('');
}

interface Props {
  bars: readonly Bar[];
  /** What the list is narrowed to. */
  chosen: MonthRange | null;
  choose(range: MonthRange | null): void;
}

const keysHelp = t('library-timeline-keys');

/** The bars: a drag over them, or keys, choose a time. It is told as a slider, whose value is the time that keys are on. */
export function TimelineChart({ bars, chosen, choose }: Props) {
  const chart = useRef<HTMLDivElement>(null);
  const cursor = useSignal<Stretch | null>(null);
  const isDragged = useSignal(false);
  const isFocused = useSignal(false);
  const last = bars.length - 1;
  const isChosen = ({ from, to }: Bar) => chosen === null || (from >= chosen.from && to <= chosen.to);
  const firstChosen = Math.max(0, chosen ? bars.findIndex(isChosen) : last);
  const at = cursor.value ?? { from: firstChosen, to: firstChosen };
  const range = rangeOf(bars, at);
  const words = t('library-time-and-count', { time: rangeWords(range), count: range.count });

  const barAt = (event: PointerEvent) => {
    const box = chart.current?.getBoundingClientRect();
    if (!box) return 0;
    const share = (event.clientX - box.left) / box.width;
    return Math.max(0, Math.min(last, Math.floor(share * bars.length)));
  };
  const apply = (stretch: Stretch) => {
    const { from, to } = rangeOf(bars, stretch);
    choose({ from, to });
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const from = barAt(event);
    chart.current?.setPointerCapture(event.pointerId);
    cursor.value = { from, to: from };
    isDragged.value = true;
  };
  const onPointerMove = (event: PointerEvent) => {
    const to = barAt(event);
    cursor.value =
      isDragged.peek() && cursor.peek() ? { from: cursor.peek()?.from ?? to, to } : { from: to, to };
  };
  const onPointerUp = () => {
    const stretch = cursor.peek();
    if (isDragged.peek() && stretch) apply(stretch);
    isDragged.value = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const targets: Record<string, number> = {
      ArrowRight: at.to + 1,
      ArrowUp: at.to + 1,
      ArrowLeft: at.to - 1,
      ArrowDown: at.to - 1,
      PageUp: at.to + 10,
      PageDown: at.to - 10,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      const to = Math.max(0, Math.min(last, target));
      cursor.value = { from: event.shiftKey ? at.from : to, to };
    } else if (event.key === 'Enter' || event.key === ' ') apply(at);
    else if (event.key === 'Escape' && chosen) choose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const { first, last: end } = inOrder(at);
  const isMarked = cursor.value !== null || isFocused.value;
  return (
    // Time runs from left to right in it, whatever the direction of the interface.
    <div class="timeline-bars" dir="ltr">
      <div
        ref={chart}
        class="timeline-chart"
        role="slider"
        tabIndex={0}
        aria-label={t('library-time-of-publication')}
        aria-description={keysHelp}
        title={keysHelp}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at.to}
        aria-valuetext={words}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          isDragged.value = false;
        }}
        onPointerLeave={() => {
          if (!isDragged.peek()) cursor.value = null;
        }}
        onFocus={() => {
          isFocused.value = true;
        }}
        onBlur={() => {
          isFocused.value = false;
          cursor.value = null;
        }}
        onKeyDown={onKeyDown}
      >
        <svg viewBox={`0 0 ${bars.length} ${full}`} preserveAspectRatio="none" aria-hidden="true">
          {isMarked && <rect class="bar-mark" x={first} y={0} width={end - first + 1} height={full} />}
          <path class="bars-out" d={outline(bars, (bar) => !isChosen(bar))} />
          <path class="bars-in" d={outline(bars, isChosen)} />
        </svg>
      </div>
      <div class="timeline-ends" aria-hidden="true">
        <span>{bars[0] ? rangeWords(bars[0]) : ''}</span>
        {isMarked && <span class="timeline-at">{words}</span>}
        {last > 0 && <span>{bars[last] ? rangeWords(bars[last]) : ''}</span>}
      </div>
    </div>
  );
}
