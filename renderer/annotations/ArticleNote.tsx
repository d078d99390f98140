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
      <h3>Note</h3>
      <TextEditor
        label="Note on the article"
        placeholder="A note on the whole article"
        value={text}
        draft={draft}
        save={save}
        cancel={() => undefined}
      />
    </section>
  );
}
