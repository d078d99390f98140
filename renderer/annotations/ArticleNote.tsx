import { t } from '../../electron/language/language.ts';
import type { Draft } from '../state/drafts.ts';
import { TextEditor } from './TextEditor.tsx';

interface Props {
  text: string;
  draft: Draft;
  save(text: string): Promise<boolean>;
}

/** The note on the whole article. */
export function ArticleNote({ text, draft, save }: Props) {
  return (
    <section class="article-note">
      <h3>{t('annotations-article-note')}</h3>
      <TextEditor
        label={t('annotations-article-note-field')}
        placeholder={t('annotations-article-note-hint')}
        value={text}
        draft={draft}
        save={save}
        cancel={() => undefined}
      />
    </section>
  );
}
