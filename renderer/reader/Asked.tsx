import type { Article } from '../../electron/api/model.ts';
import { focusSoon } from '../state/pane-focus.ts';
import { DecodeDialog } from './DecodeDialog.tsx';
import { LeftOutDialog } from './LeftOutDialog.tsx';
import type { ReaderProps } from './reader-props.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

interface Props {
  article: Article;
  props: Pick<ReaderProps, 'asked' | 'reader' | 'edits'>;
}

/** The dialogs about the article that is open. They stay while its text becomes another, which is what they are for. */
export function Asked({ article, props: { asked, reader, edits } }: Props) {
  const close = () => {
    asked.value = null;
    // What they were opened with went with the text before.
    focusSoon('.reader-pane');
  };
  const { charset } = article.original;
  return (
    <>
      {asked.value === 'versions' && <VersionsDialog article={article} reader={reader} onClose={close} />}
      {asked.value === 'charset' && charset && (
        <DecodeDialog article={article} charset={charset} reader={reader} onClose={close} />
      )}
      {asked.value === 'left-out' && <LeftOutDialog article={article} edits={edits} onClose={close} />}
    </>
  );
}
