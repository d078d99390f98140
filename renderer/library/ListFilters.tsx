import type { ComponentChildren } from 'preact';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { rangeWords } from '../state/timeline-bars.ts';
import { Icon } from '../ui/Icon.tsx';
import { TagSign } from './TagSign.tsx';

function Chip({ name, remove, children }: { name: string; remove(): void; children?: ComponentChildren }) {
  return (
    <button type="button" class="chip" aria-label={t('library-remove-filter', { name })} onClick={remove}>
      {children}
      {name}
      <Icon name="close" size={12} />
    </button>
  );
}

/** What the list is narrowed to beside its search: each is taken away by a click. */
export function ListFilters({ app: { place, tags: known } }: { app: App }) {
  const { tags, published } = place.query.value;
  if (tags.length === 0 && !published) return null;
  return (
    <div class="filters">
      {published && (
        <Chip name={rangeWords(published)} remove={() => place.publishedIn(null)}>
          <Icon name="timeline" size={12} />
        </Chip>
      )}
      {tags.map((tag) => (
        <Chip key={tag} name={tag} remove={() => place.toggleTag(tag)}>
          <TagSign color={known.colors.value.get(tag) ?? null} size={12} />
        </Chip>
      ))}
      {tags.length + (published ? 1 : 0) > 1 && (
        <button type="button" class="quiet" onClick={() => place.unfilter()}>
          {t('library-remove-filters')}
        </button>
      )}
    </div>
  );
}
