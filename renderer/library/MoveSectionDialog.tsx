import { useSignal } from '@preact/signals';
import type { Id, Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { withThoseIn } from '../state/section-places.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { SectionPicker } from './SectionPicker.tsx';

const topLevel = t('library-top-level');

/** A section that is moved goes neither into itself nor into one of its own. */
function othersThan(moved: Section, sections: readonly Section[]): Section[] {
  const own = withThoseIn(sections, moved.id);
  return sections.filter(({ id }) => !own.has(id));
}

/** Moves a section into another, or to the top level. */
export function MoveSectionDialog({ app, section }: { app: App; section: Section }) {
  const { library, sections } = app;
  const picked = useSignal<Id | null | undefined>(section.parentId);
  const error = useSignal<string | null>(null);
  const close = () => {
    sections.asked.value = null;
  };
  const move = async (event: Event) => {
    event.preventDefault();
    if (picked.value === undefined) return;
    // Where it is already it keeps its place among the others.
    const failed =
      picked.value === section.parentId ? null : await sections.moves.into(section.id, picked.value);
    error.value = failed?.message ?? null;
    if (!failed) close();
  };
  return (
    <Dialog title={t('library-move-section-title', { name: section.name })} onClose={close}>
      <form class="form" onSubmit={(event) => void move(event)}>
        <SectionPicker
          none={topLevel}
          sections={othersThan(section, library.sections.value)}
          picked={picked.value}
          present={section.parentId}
          pick={(id) => {
            picked.value = id;
            error.value = null;
          }}
        />
        {error.value !== null && <p role="alert">{error.value}</p>}
        <DialogFoot onCancel={close} disabled={picked.value === undefined}>
          {t('library-move')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
