import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Id, Section } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { withThoseIn } from '../state/section-places.ts';
import { foldName } from '../state/tag-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { SectionChoices } from './SectionChoices.tsx';
import { withParents } from './section-tree.ts';
import './move-section.css';

const topLevel = t('library-top-level');

/** What fits what was typed; a section that is moved goes neither into itself nor into one of its own. */
function offered(sections: readonly Section[], moved: Section, typed: string) {
  const text = foldName(typed.trim());
  const fits = (name: string) => foldName(name).includes(text);
  const own = withThoseIn(sections, moved.id);
  const others = sections.filter(({ id }) => !own.has(id));
  const none = fits(topLevel) ? topLevel : null;
  const first = none ? null : others.find(({ name }) => fits(name))?.id;
  return { none, first, sections: withParents(others, ({ name }) => fits(name)) };
}

/** Moves a section into another, or to the top level. The first that fits what is typed is chosen. */
export function MoveSectionDialog({ app, section }: { app: App; section: Section }) {
  const { library, sections } = app;
  const typed = useSignal('');
  const picked = useSignal<Id | null | undefined>(section.parentId);
  const error = useSignal<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const choices = offered(library.sections.value, section, typed.value);
  const pick = (id: Id | null | undefined) => {
    picked.value = id;
    error.value = null;
  };
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
      <form ref={form} class="form" onSubmit={(event) => void move(event)}>
        <input
          type="search"
          aria-label={t('library-filter-sections')}
          placeholder={t('library-filter-sections')}
          autocomplete="off"
          spellcheck={false}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            pick(
              typed.value.trim() === ''
                ? section.parentId
                : offered(library.sections.peek(), section, typed.value).first,
            );
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.isComposing) return;
            event.preventDefault();
            const radio = (which: string) =>
              form.current?.querySelector<HTMLElement>(`input[type="radio"]${which}`);
            (radio(':checked') ?? radio(''))?.focus();
          }}
        />
        <SectionChoices none={choices.none} sections={choices.sections} picked={picked.value} pick={pick} />
        {choices.none === null && choices.sections.length === 0 && (
          <p role="status">{t('library-no-section-fits')}</p>
        )}
        {error.value !== null && <p role="alert">{error.value}</p>}
        <DialogFoot onCancel={close} disabled={picked.value === undefined}>
          {t('library-move')}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
