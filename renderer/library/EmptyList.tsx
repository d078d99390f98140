import type { Id } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { isFirstRun } from '../state/first-run.ts';
import { BusyButton } from '../ui/BusyButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ImportButtons } from '../ui/ImportButtons.tsx';
import { familiesSentence } from './families.ts';

function FirstRun({ app: { imports, which } }: { app: App }) {
  return (
    <div class="list-message">
      <div class="drop-picture" aria-hidden="true">
        <Icon name="import" size={32} />
      </div>
      <p>
        <strong>Drop articles here.</strong>
      </p>
      <p class="families">{familiesSentence()}</p>
      <div class="message-acts">
        <ImportButtons choose={imports.choose} />
        {which.name === 'own' && (
          <BusyButton busy={which.making.value} onPress={() => void which.openSample()}>
            Open sample library
          </BusyButton>
        )}
      </div>
      {/* It stays: words that come with a new element are not heard by all screen readers. */}
      <p role="status">{which.making.value && 'Making the sample library…'}</p>
      <p class="soft">Nothing leaves this computer.</p>
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
        {searchable.test(text) ? 'Nothing matches ' : 'There is no letter or digit to search for in '}
        <q dir="auto">{text}</q>.
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
            Search everywhere
          </button>
        )}
        <button type="button" onClick={() => place.clearFilters()}>
          Clear filters
        </button>
      </div>
      <p class="soft">
        All words must be there. “A phrase”, -without, tag:name and section:name narrow it down.
      </p>
    </div>
  );
}

/** What is dropped on these words goes where they say. */
const EmptySection = ({ id }: { id: Id }) => (
  <p class="list-message" data-section={id}>
    Drop articles here, or move them with L.
  </p>
);

/** A list without rows says why, and what to do. */
export function EmptyList({ app }: { app: App }) {
  const { place } = app;
  const query = place.query.value;
  if (query.text !== '') return <NoResult app={app} />;
  if (query.tags.length > 0 || query.published)
    return (
      <div class="list-message">
        <p>
          {query.published ? 'No article here was published then.' : 'No article here has all of these tags.'}
        </p>
        <button type="button" onClick={() => place.clearFilters()}>
          Clear filters
        </button>
      </div>
    );
  if (isFirstRun(app)) return <FirstRun app={app} />;
  if (query.scope.kind === 'section') return <EmptySection id={query.scope.id} />;
  const words: Partial<Record<typeof query.scope.kind, string>> = {
    inbox: 'The Inbox is empty.',
    unread: 'No unread articles.',
    reading: 'Nothing is begun and not finished.',
    opened: 'Nothing was read yet. An article stands here once it was open for a moment.',
    starred: 'No starred articles. Press S on an article to star it.',
    highlighted: 'No highlights yet. Select words in an article to highlight them.',
    import: 'The last import brought no new article.',
    trash: 'The Trash is empty. What you delete stays here for thirty days.',
  };
  return <p class="list-message">{words[query.scope.kind] ?? 'No articles.'}</p>;
}
