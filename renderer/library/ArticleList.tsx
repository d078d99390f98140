import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { Trouble } from '../ui/Trouble.tsx';
import { ArticleGrid } from './ArticleGrid.tsx';
import { EmptyList } from './EmptyList.tsx';
import { ListHead } from './ListHead.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import './list.css';

/** The middle pane: search, filters and the articles that fit them, and what can be done with those that are chosen. */
export function ArticleList({ app }: { app: App }) {
  const { library } = app;
  const status = library.status.value;
  const isWaiting = status === 'loading' && library.rows.value.size === 0;
  const isEmpty = status === 'ready' && library.total.value === 0;
  return (
    <div class="list-pane">
      <ListHead app={app} />
      {isWaiting && (
        <p class="list-waiting" role="status">
          {t('library-list-reading')}
        </p>
      )}
      {status === 'failed' ? (
        <Trouble
          class="list-message"
          message={library.error.value?.message ?? t('library-list-failed')}
          retry={library.retry}
        />
      ) : isEmpty ? (
        <EmptyList app={app} />
      ) : (
        <ArticleGrid app={app} />
      )}
      <SelectionBar app={app} />
    </div>
  );
}
