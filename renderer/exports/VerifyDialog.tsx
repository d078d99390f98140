import { wholeForms } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { formNames } from './form-words.ts';

/** The forms that can be verified, by their names. */
const wholeNames = wholeForms.map((form) => formNames[form]).join(', ');

/** Asks which export is to be verified. */
export function VerifyDialog({ app: { verifying, dialog } }: { app: App }) {
  const close = () => {
    dialog.value = null;
  };
  const choose = (what: 'files' | 'folder') => {
    void verifying.choose(what);
    close();
  };
  return (
    <Dialog title={t('verify-title')} onClose={close}>
      <p>{t('verify-about', { forms: wholeNames })}</p>
      <footer class="dialog-foot">
        <button type="button" onClick={() => choose('folder')}>
          {t('verify-choose-folder')}
        </button>
        <button type="button" class="primary" onClick={() => choose('files')}>
          {t('verify-choose-file')}
        </button>
      </footer>
    </Dialog>
  );
}
