import { useComputed } from '@preact/signals';
import type { LibraryInfo } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import './nothing-open.css';

const totals = (info: LibraryInfo): [string, number][] => [
  ['Articles', info.articles],
  ['Unread', info.unread],
  ['Begun', info.reading],
  ['Highlights', info.highlights],
];

/** In the reader while no article is open: what the library holds, or how many articles are chosen. */
export function NothingOpen({ app: { library, place } }: { app: App }) {
  const count = useComputed(() => place.current.value.selected.length).value;
  const info = library.info.value;
  if (count > 1)
    return (
      <div class="reader-message">
        <p class="chosen-count">{count.toLocaleString()} selected</p>
        <p>The bar below the list stars, marks, tags, moves, exports or deletes them. Escape leaves one.</p>
      </div>
    );
  return (
    <div class="reader-message">
      <p>Choose an article to read it here.</p>
      {info && info.articles > 0 && (
        <dl class="totals" aria-label="The library">
          {totals(info).map(([name, total]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{total.toLocaleString()}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
