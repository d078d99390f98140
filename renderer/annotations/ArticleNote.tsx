import { useRef } from 'preact/hooks';
import type { Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { AnnotationsState } from '../state/annotations.ts';
import type { NoteLinks } from '../state/note-links.ts';
import { NoteField } from './NoteField.tsx';
import { fieldOf, useFocusAfter } from './open-field.ts';

interface Props {
  articleId: Id;
  annotations: AnnotationsState;
  links: NoteLinks;
}

/** The note on the whole article. While there is none its field is open. */
export function ArticleNote({ articleId, annotations, links }: Props) {
  const section = useRef<HTMLElement>(null);
  const note = annotations.note.value;
  const asked = fieldOf(annotations, articleId, 'note');
  const field = { ...asked, open: asked.open || note === '' };
  useFocusAfter(field.open, section, '.edit-note');
  const save = async (text: string) => {
    const saved = await annotations.saveNote(articleId, text);
    if (saved) asked.done();
    return saved;
  };
  return (
    <section ref={section} class="article-note" aria-label={t('annotations-article-note')}>
      <h3>{t('annotations-article-note')}</h3>
      <NoteField
        label={t('annotations-article-note-field')}
        placeholder={t('annotations-article-note-hint')}
        note={note}
        links={links}
        field={field}
        save={save}
      />
      {!field.open && (
        <button type="button" class="edit-note" onClick={asked.ask}>
          {t('annotations-edit-article-note')}
        </button>
      )}
    </section>
  );
}
