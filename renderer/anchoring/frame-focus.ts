/** What had the focus last in a document: a browser forgets it once the focus is elsewhere in the window. */
export function watchFocus(inner: Document, signal: AbortSignal) {
  let last: HTMLElement | null = null;
  const note = ({ target }: Event) => {
    last = target as HTMLElement;
  };
  const forget = () => {
    last = null;
  };
  // A press comes before the focus that it gives, if it gives any.
  inner.addEventListener('pointerdown', forget, { signal, capture: true });
  inner.addEventListener('focusin', note, { signal });
  return { element: () => (last?.isConnected ? last : null) };
}
