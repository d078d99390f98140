import type { ComponentChildren } from 'preact';
import { t } from '../../electron/language/language.ts';

interface Props {
  /** What the button that sends the form says. */
  children: ComponentChildren;
  /** It cannot be sent yet. */
  disabled?: boolean;
  /** What it does cannot be undone: then the dialog begins on the way out. */
  isFinal?: boolean;
  onCancel(): void;
}

/** The end of a dialog that is a form: the way out, and the way on. */
export function DialogFoot({ children, disabled = false, isFinal = false, onCancel }: Props) {
  return (
    <footer class="dialog-foot">
      <button type="button" data-asked={isFinal || undefined} onClick={onCancel}>
        {t('ui-cancel')}
      </button>
      <button type="submit" class={isFinal ? 'danger' : 'primary'} disabled={disabled}>
        {children}
      </button>
    </footer>
  );
}
