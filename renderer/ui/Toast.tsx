import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

/** A message is read in this time by most; the pointer or the focus on it stops the clock. */
const shownFor = 8000;

/** A short message that goes by itself. */
export function Toast({ message, onDone }: { message: string; onDone(): void }) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const start = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(onDone, shownFor);
  };
  const stop = () => clearTimeout(timer.current);
  useEffect(() => {
    start();
    return stop;
  }, [message]);
  return (
    <div
      class="toast"
      onPointerEnter={stop}
      onPointerLeave={start}
      onFocusCapture={stop}
      onBlurCapture={start}
    >
      <span role="status">{message}</span>
      <button type="button" class="quiet" aria-label="Dismiss" onClick={onDone}>
        <Icon name="close" />
      </button>
    </div>
  );
}
