import { computed, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import { Icon } from './Icon.tsx';

/** How many are open: one may lie over another. */
const open = signal(0);

/** A dialog is open, and nothing behind it can be reached. */
export const isDialogOpen = computed(() => open.value > 0);

interface Props {
  /** Its visible heading and accessible name. */
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** What a dialog asks for, the first of these that it has. */
const firstAsked = [
  '[data-asked]',
  'input[role="combobox"]',
  'input[type="search"]',
  'input:checked',
  'input[type="radio"]',
  'input[type="text"]',
  '.primary',
  'button',
];

const focusAsked = (dialog: Element | null | undefined) =>
  firstAsked
    .map((kind) => dialog?.querySelector<HTMLElement>(kind))
    .find(Boolean)
    ?.focus();

/** The dialog above all others. */
const topmost = () => [...document.querySelectorAll('dialog[open]')].at(-1);

/** A part of a dialog that goes takes the focus with it: then the dialog has it, and not the page behind. */
function keepFocus(dialog: Element): () => void {
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body && topmost() === dialog) focusAsked(dialog);
  });
  observer.observe(dialog, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** A modal dialog of the platform: it holds the focus, Escape closes it, and the focus returns to where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    const opener = document.activeElement;
    open.value++;
    dialog.showModal();
    // The platform takes the first control, which is Close: what the dialog asks for comes before that.
    focusAsked(dialog);
    const letGo = keepFocus(dialog);
    return () => {
      open.value--;
      letGo();
      dialog.close();
      if (opener instanceof HTMLElement) opener.focus();
      if (document.activeElement === document.body) focusAsked(topmost());
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
        <button type="button" class="quiet" aria-label={t('ui-close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
