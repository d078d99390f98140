import { isRightToLeft, onwardKey } from './direction.ts';

interface Props {
  /** Its accessible name: what of which pane it changes. */
  name: string;
  value: number;
  limits: { least: number; usual: number; most: number };
  /** Where the pane is, as one reads from left to right: it grows to the right, to the left or downwards. */
  grows: 'right' | 'left' | 'down';
  onChange(width: number): void;
}

/** Pixels an arrow key moves it. */
const keyStep = 16;

/** The line between two panes that stand beside or above each other (APG window splitter): dragged, moved by arrow keys, reset by a double click or Enter. */
export function Splitter({ name, value, limits, grows, onChange }: Props) {
  const sign = grows === 'left' ? -1 : 1;
  const isFlat = grows === 'down';
  const at = (event: PointerEvent) => (isFlat ? event.clientY : event.clientX);
  const set = (width: number) => onChange(Math.round(Math.min(limits.most, Math.max(limits.least, width))));
  const onPointerDown = (event: PointerEvent) => {
    const line = event.currentTarget as HTMLElement;
    const from = at(event);
    line.setPointerCapture(event.pointerId);
    const way = !isFlat && isRightToLeft(line) ? -sign : sign;
    const move = (moved: PointerEvent) => set(value + way * (at(moved) - from));
    line.addEventListener('pointermove', move);
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  const widths: Record<string, number> = {
    [isFlat ? 'ArrowDown' : 'ArrowRight']: value + sign * keyStep,
    [isFlat ? 'ArrowUp' : 'ArrowLeft']: value - sign * keyStep,
    Home: limits.least,
    End: limits.most,
    Enter: limits.usual,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const width = widths[isFlat ? event.key : onwardKey(event.key)];
    if (width === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(width);
  };
  return (
    <div
      class={isFlat ? 'splitter flat' : 'splitter'}
      role="separator"
      tabIndex={0}
      aria-orientation={isFlat ? 'horizontal' : 'vertical'}
      aria-label={name}
      aria-valuenow={value}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      onPointerDown={onPointerDown}
      onDblClick={() => set(limits.usual)}
      onKeyDown={onKeyDown}
    />
  );
}
