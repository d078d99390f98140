import { useSignal } from '@preact/signals';
import type { Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { chosen } from '../state/command-acts.ts';
import { scopeNames } from '../state/list-words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { SectionPicker } from './SectionPicker.tsx';

/** Where all of the articles are now, as far as it is known: null is the Inbox, undefined is not one place. */
function presentSection({ library, reader }: App, ids: readonly Id[]): Id | null | undefined {
  const open = reader.article.peek();
  const known = new Map([...library.rows.peek().values()].map((row) => [row.id, row.sectionId]));
  if (open) known.set(open.id, open.sectionId);
  const places = new Set(ids.map((id) => known.get(id)));
  return places.size === 1 ? [...places][0] : undefined;
}

/** Moves one or many articles to another section, or out of all of them. */
export function MoveDialog({ app }: { app: App }) {
  const { library, dialog } = app;
  const ids = useSignal(chosen(app)).value;
  const present = useSignal(presentSection(app, ids)).value;
  const picked = useSignal(present);
  const close = () => {
    dialog.value = null;
  };
  const move = async (event: Event) => {
    event.preventDefault();
    if (picked.value === undefined) return;
    if (await library.moveArticles(ids, picked.value)) close();
  };
  return (
    <Dialog title={t('library-move-title', { count: ids.length })} onClose={close}>
      <form class="form" onSubmit={(event) => void move(event)}>
        <SectionPicker
          none={scopeNames.inbox}
          sections={library.sections.value}
          picked={picked.value}
          present={present}
          pick={(id) => {
            picked.value = id;
          }}
        />
        <DialogFoot onCancel={close} disabled={picked.value === undefined}>
          {t('library-move')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
