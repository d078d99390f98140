import { type App, bringListForward } from '../state/app.ts';
import { articlesWords } from '../state/counted.ts';
import { Icon } from '../ui/Icon.tsx';

/** All tags; each is a filter that is on or off, and those that are on must all be met. */
export function TagList({ app }: { app: App }) {
  const { library, place } = app;
  const active = place.current.value.query.tags;
  const tags = library.tags.value;
  if (tags.length === 0) return null;
  return (
    <section class="side-part">
      <h2 id="tags-heading">Tags</h2>
      <ul class="tag-list" aria-labelledby="tags-heading">
        {tags.map(({ name, count }) => {
          const levels = name.split('/');
          return (
            <li key={name}>
              <button
                type="button"
                class="side-row"
                aria-label={name}
                aria-description={articlesWords(count)}
                aria-pressed={active.includes(name)}
                style={{ paddingInlineStart: `${(levels.length - 1) * 14 + 8}px` }}
                onClick={() => {
                  bringListForward(app);
                  place.toggleTag(name);
                }}
              >
                <Icon name="tag" size={13} />
                <span class="side-name" dir="auto">
                  {levels.at(-1)}
                </span>
                <span class="side-count" data-count={count.toLocaleString()} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
