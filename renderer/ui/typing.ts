import { type ReadonlySignal, signal } from '@preact/signals';

/** Fields in which nothing is typed. */
const untyped = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

function takesText(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !untyped.has(element.type);
  return (
    element instanceof HTMLTextAreaElement || (element as HTMLElement | null)?.isContentEditable === true
  );
}

const typing = signal(false);
const look = () => {
  typing.value = takesText(document.activeElement);
};
// Where the focus goes to nothing, or a field goes with it, only the loss is told.
for (const type of ['focusin', 'focusout']) addEventListener(type, () => queueMicrotask(look));

/** A text field has the focus. */
export const isTyping: ReadonlySignal<boolean> = typing;
