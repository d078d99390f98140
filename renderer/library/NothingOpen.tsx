import { useComputed } from '@preact/signals';
import type { LibraryInfo } from '../../electron/api/model.ts';
import { figure, t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import './nothing-open.css';

const totals = (info: LibraryInfo): [string, number][] => [
  [t('library-total-articles'), info.articles],
  [t('library-total-unread'), info.unread],
  [t('library-total-begun'), info.reading],
  [t('library-total-highlights'), info.highlights],
];

/** In the reader while no article is open: what the library holds, or how many articles are chosen. */
export function NothingOpen({ app: { library, place } }: { app: App }) {
  const count = useComputed(() => place.current.value.selected.length).value;
  const info = library.info.value;
  if (count > 1)
    return (
      <div class="reader-message">
        <p class="chosen-count">{t('library-chosen', { count })}</p>
        <p>{t('library-chosen-hint')}</p>
      </div>
    );
  return (
    <div class="reader-message">
      <p>{t('library-choose-article')}</p>
      {info && info.articles > 0 && (
        <dl class="totals" aria-label={t('library-totals')}>
          {totals(info).map(([name, total]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{figure(total)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
