import { useSignal } from '@preact/signals';
import type { App } from '../state/app.ts';
import { chosen } from '../state/command-acts.ts';
import { articlesWords } from '../state/counted.ts';
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
    <Dialog title="Delete permanently" onClose={close}>
      <form class="form" onSubmit={(event) => void remove(event)}>
        <p>
          {articlesWords(ids.length)} with all highlights and notes will be gone from this library, and the
          library’s copies of the files they came from. Files on your disk stay. This cannot be undone.
        </p>
        <DialogFoot onCancel={close}>Delete {articlesWords(ids.length)} permanently</DialogFoot>
      </form>
    </Dialog>
  );
}
