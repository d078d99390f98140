import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import { Icon } from './Icon.tsx';

/** A message is read in this time by most; the pointer or the focus on it stops the clock. */
const shownFor = 8000;

interface Props {
  message: string;
  /** What can be done about it. */
  action?: { words: string; run(): void };
  onDone(): void;
}

/** A short message that goes by itself. */
export function Toast({ message, action, onDone }: Props) {
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
      {action && (
        <button type="button" onClick={action.run}>
          {action.words}
        </button>
      )}
      <button type="button" class="quiet" aria-label={t('ui-dismiss')} onClick={onDone}>
        <Icon name="close" />
      </button>
    </div>
  );
}
