import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface Props {
  /** Its visible heading and accessible name. */
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** What a dialog asks for, the first of these that it has. */
const firstAsked = [
  'input[role="combobox"]',
  'input:checked',
  'input[type="radio"]',
  'input[type="text"]',
  '.primary',
];

/** A modal dialog of the platform: it holds the focus, Escape closes it, and the focus returns to where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement;
    dialog?.showModal();
    // The platform takes the first control, which is Close: what the dialog asks for comes before that.
    firstAsked
      .map((kind) => dialog?.querySelector<HTMLElement>(kind))
      .find(Boolean)
      ?.focus();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  // The event comes with the next frame: by then another dialog may be open, which is none of its business.
  const onClosed = (event: Event) => {
    if (event.currentTarget instanceof Node && event.currentTarget.isConnected) onClose();
  };
  return (
    <dialog ref={element} class="dialog" aria-label={title} onCancel={onClose} onClose={onClosed}>
      <header class="dialog-head">
        <h2>{title}</h2>
        <button type="button" class="quiet" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
