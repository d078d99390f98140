import { useSignal } from '@preact/signals';
import type { Id, Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { pathWords } from '../state/filing.ts';
import { sectionPaths } from '../state/section-places.ts';
import type { SectionAsk } from '../state/sections.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { MoveSectionDialog } from './MoveSectionDialog.tsx';

function Place({
  sections,
  parentId,
  pick,
}: {
  sections: Section[];
  parentId: Id | null;
  pick(id: Id | null): void;
}) {
  return (
    <label class="field">
      {t('library-inside')}
      <select value={parentId ?? ''} onChange={(event) => pick(event.currentTarget.value || null)}>
        <option value="">{t('library-inside-none')}</option>
        {sectionPaths(sections).map(({ id, path }) => (
          <option key={id} value={id}>
            {pathWords(path)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Asks what is to become of a section. */
export function SectionDialog({ app, ask }: { app: App; ask: SectionAsk }) {
  if (ask.kind === 'move') return <MoveSectionDialog app={app} section={ask.section} />;
  return <NameDialog app={app} ask={ask} />;
}

type NameAsk = Exclude<SectionAsk, { kind: 'move' }>;

/** Asks for the name of a section, and of a new one for its place. */
function NameDialog({ app, ask }: { app: App; ask: NameAsk }) {
  const { library, sections } = app;
  const isNew = ask.kind === 'make';
  const name = useSignal(isNew ? '' : ask.section.name);
  const parentId = useSignal(isNew ? ask.parentId : null);
  const error = useSignal<string | null>(null);
  const close = () => {
    sections.asked.value = null;
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const failed = isNew
      ? await sections.make(parentId.peek(), name.peek())
      : await sections.rename(ask.section, name.peek());
    error.value = failed?.message ?? null;
    if (!failed) close();
  };
  return (
    <Dialog title={t(isNew ? 'library-new-section-title' : 'library-rename-section-title')} onClose={close}>
      <form class="form" onSubmit={(event) => void save(event)}>
        <label class="field">
          {t('library-name')}
          <input
            type="text"
            dir="auto"
            value={name.value}
            aria-invalid={error.value !== null}
            aria-describedby={error.value === null ? undefined : 'section-error'}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => {
              name.value = event.currentTarget.value;
              error.value = null;
            }}
          />
        </label>
        {isNew && (
          <Place
            sections={library.sections.value}
            parentId={parentId.value}
            pick={(id) => {
              parentId.value = id;
              error.value = null;
            }}
          />
        )}
        {error.value !== null && (
          <p id="section-error" role="alert">
            {error.value}
          </p>
        )}
        <DialogFoot onCancel={close}>{t(isNew ? 'library-add' : 'library-rename')}</DialogFoot>
      </form>
    </Dialog>
  );
}
