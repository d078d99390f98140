import { useSignal } from '@preact/signals';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { chosen } from '../state/command-acts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';

/** The one thing that asks before it is done, for it is the one that cannot be undone. */
export function DeleteDialog({ app }: { app: App }) {
  const { library, place, dialog } = app;
  const ids = useSignal(chosen(app)).value;
  const close = () => {
    dialog.value = null;
  };
  const remove = async (event: Event) => {
    event.preventDefault();
    if (!(await library.deleteArticles(ids))) return;
    const { articleId } = place.current.peek();
    if (articleId !== null && ids.includes(articleId)) place.closeArticle();
    close();
  };
  return (
    <Dialog title={t('library-delete-title')} onClose={close}>
      <form class="form" onSubmit={(event) => void remove(event)}>
        <p>{t('library-delete-explained', { count: ids.length })}</p>
        <DialogFoot isFinal onCancel={close}>
          {t('library-delete', { count: ids.length })}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
