import type { ListScope } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { articlesWords } from '../state/counted.ts';
import { scopeNames } from '../state/list-words.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { SectionTree } from './SectionTree.tsx';
import { SideCount } from './SideCount.tsx';
import { TagList } from './TagList.tsx';
import { useArticleDrop } from './use-article-drop.ts';
import './sidebar.css';

type OwnScope = Exclude<ListScope, { kind: 'section' }>;

interface SmartList {
  icon: IconName;
  scope: OwnScope;
  count: number;
}

function smartLists({ library }: App): SmartList[] {
  const info = library.info.value;
  if (!info) return [];
  const lists: SmartList[] = [
    { icon: 'all', scope: { kind: 'all' }, count: info.articles },
    { icon: 'inbox', scope: { kind: 'inbox' }, count: info.inbox },
    { icon: 'unread', scope: { kind: 'unread' }, count: info.unread },
    { icon: 'reading', scope: { kind: 'reading' }, count: info.reading },
    { icon: 'star', scope: { kind: 'starred' }, count: info.starred },
    { icon: 'highlight', scope: { kind: 'highlighted' }, count: info.highlighted },
    { icon: 'recent', scope: { kind: 'opened' }, count: 0 },
  ];
  if (info.lastImport)
    lists.push({
      icon: 'import',
      scope: { kind: 'import', batchId: info.lastImport },
      count: info.lastImported,
    });
  if (info.trashed > 0) lists.push({ icon: 'trash', scope: { kind: 'trash' }, count: info.trashed });
  return lists;
}

/** What keeps the sidebar from being as it should. */
function SidebarState({ app: { library } }: { app: App }) {
  const error = library.sidebarError.value;
  if (error) return <Trouble class="side-trouble" message={error.message} retry={library.retry} />;
  if (library.info.value) return null;
  return (
    <p class="side-hint" role="status">
      {t('library-reading')}
    </p>
  );
}

/** Lists, sections and tags: where articles are found. */
export function Sidebar({ app }: { app: App }) {
  const { place, library } = app;
  const counts = app.settings.counts.value;
  const listsHighlights = place.listsHighlights.value;
  const { scope } = place.query.value;
  const { over, ...drop } = useArticleDrop({
    idIn: 'inbox',
    effect: 'move',
    drop: (_, articleIds) => void library.moveArticles(articleIds, null),
  });
  const highlights = library.info.value?.highlights ?? 0;
  return (
    <nav class="sidebar" aria-label={t('library-navigation')}>
      <div class="sidebar-scroll">
        <SidebarState app={app} />
        <ul class="smart-lists" aria-label={t('library-lists')} {...drop}>
          {smartLists(app).map(({ icon, scope: own, count }) => (
            <li key={own.kind}>
              <button
                type="button"
                class={own.kind === 'inbox' && over.value !== null ? 'side-row drop-into' : 'side-row'}
                data-inbox={own.kind === 'inbox' ? '' : undefined}
                aria-current={own.kind === scope.kind && !listsHighlights ? 'true' : undefined}
                aria-description={counts === 'dot' && count > 0 ? articlesWords(count) : undefined}
                onClick={() => place.toScope(own)}
              >
                <Icon name={icon} />
                <span class="side-name">{scopeNames[own.kind]}</span>
                <SideCount counts={counts} count={count} isNamed />
              </button>
            </li>
          ))}
        </ul>
        <button
          type="button"
          class="side-row all-highlights"
          aria-current={listsHighlights ? 'true' : undefined}
          onClick={() => place.toHighlights()}
        >
          <Icon name="quote" />
          <span class="side-name">{t('library-all-highlights')}</span>
          <SideCount counts={counts} count={highlights} isNamed />
        </button>
        <SectionTree app={app} />
        <TagList app={app} />
      </div>
    </nav>
  );
}
