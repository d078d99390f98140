import type { Id, ListScope } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { isFirstRun } from '../state/first-run.ts';
import { BusyButton } from '../ui/BusyButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ImportButtons } from '../ui/ImportButtons.tsx';
import { Words } from '../ui/Words.tsx';
import { keyOrNone } from './key-or-none.ts';

function FirstRun({ app: { imports, which } }: { app: App }) {
  return (
    <div class="list-message">
      <div class="drop-picture" aria-hidden="true">
        <Icon name="import" size={32} />
      </div>
      <p>
        <strong>{t('library-drop-here')}</strong>
      </p>
      <p class="families">{t('library-families')}</p>
      <div class="message-acts">
        <ImportButtons choose={imports.choose} />
        {which.name === 'own' && (
          <BusyButton busy={which.making.value} onPress={() => void which.openSample()}>
            {t('library-open-sample')}
          </BusyButton>
        )}
      </div>
      {/* It stays: words that come with a new element are not heard by all screen readers. */}
      <p role="status">{which.making.value && t('library-making-sample')}</p>
      <p class="soft">{t('library-nothing-leaves')}</p>
    </div>
  );
}

/** What the index knows: letters, digits and the private characters of fonts. */
const searchable = /[\p{L}\p{N}\p{Co}]/u;

function NoResult({ app: { place } }: { app: App }) {
  const { text, scope } = place.query.value;
  return (
    <div class="list-message">
      <p>
        <Words
          id={searchable.test(text) ? 'library-nothing-matches' : 'library-nothing-to-search'}
          values={{ text: <q dir="auto">{text}</q> }}
        />
      </p>
      <div class="message-acts">
        {scope.kind !== 'all' && (
          <button
            type="button"
            onClick={() => {
              place.toScope({ kind: 'all' });
              place.search(text);
            }}
          >
            {t('library-search-everywhere')}
          </button>
        )}
        <button type="button" onClick={() => place.clearFilters()}>
          {t('library-clear-filters')}
        </button>
      </div>
      <p class="soft">{t('library-search-syntax')}</p>
    </div>
  );
}

/** What is dropped on these words goes where they say. */
const EmptySection = ({ app, id }: { app: App; id: Id }) => (
  <p class="list-message" data-section={id}>
    {t('library-empty-section', { key: keyOrNone(app, 'move') })}
  </p>
);

const whyEmpty: Record<Exclude<ListScope['kind'], 'section' | 'starred'>, string> = {
  all: t('library-empty'),
  inbox: t('library-empty-inbox'),
  unread: t('library-empty-unread'),
  reading: t('library-empty-reading'),
  opened: t('library-empty-opened'),
  highlighted: t('library-empty-highlighted'),
  import: t('library-empty-import'),
  trash: t('library-empty-trash'),
};

/** A list without rows says why, and what to do. */
export function EmptyList({ app }: { app: App }) {
  const { place } = app;
  const query = place.query.value;
  if (query.text !== '') return <NoResult app={app} />;
  if (query.tags.length > 0 || query.published)
    return (
      <div class="list-message">
        <p>{t(query.published ? 'library-none-published' : 'library-none-tagged')}</p>
        <button type="button" onClick={() => place.clearFilters()}>
          {t('library-clear-filters')}
        </button>
      </div>
    );
  if (isFirstRun(app)) return <FirstRun app={app} />;
  if (query.scope.kind === 'section') return <EmptySection app={app} id={query.scope.id} />;
  const { kind } = query.scope;
  const words =
    kind === 'starred' ? t('library-empty-starred', { key: keyOrNone(app, 'toggleStar') }) : whyEmpty[kind];
  return <p class="list-message">{words}</p>;
}
