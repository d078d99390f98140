import { t } from '../../electron/language/language.ts';

interface Props {
  /** Why something cannot be shown, in words. */
  message: string;
  retry(): unknown;
  class?: string;
}

/** In place of what could not be read: the reason, and the way to try again. Never an empty list. */
export function Trouble({ message, retry, class: name }: Props) {
  return (
    <div class={name} role="alert">
      <p>{message}</p>
      <button type="button" onClick={() => void retry()}>
        {t('ui-try-again')}
      </button>
    </div>
  );
}
