import { useEffect, useRef } from 'preact/hooks';

/**
 * Does something at once or, while a button of the pointer is held, when that is let go: what somebody presses on must not move away before
 * it is clicked. Of several the last is done.
 */
export function useOnceLetGo(): (act: () => void) => void {
  const isHeld = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const options = { capture: true, signal: ended.signal };
    const letGo = () => {
      isHeld.current = false;
      const act = waiting.current;
      waiting.current = null;
      act?.();
    };
    addEventListener(
      'pointerdown',
      () => {
        isHeld.current = true;
      },
      options,
    );
    for (const end of ['pointerup', 'pointercancel', 'keydown']) addEventListener(end, letGo, options);
    // A menu of the system, or a frame, may have had it let go.
    addEventListener('pointermove', ({ buttons }) => buttons === 0 && letGo(), options);
    return () => ended.abort();
  }, []);
  return (act) => {
    if (isHeld.current) waiting.current = act;
    else act();
  };
}
