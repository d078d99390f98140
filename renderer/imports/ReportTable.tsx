import type { Id, ImportItem, ImportReport } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { ImportsState } from '../state/imports.ts';
import { BusyButton } from '../ui/BusyButton.tsx';

/** A table of all of 10,000 files would hold the page up; the list that can be saved has them all. */
export const mostRows = 2000;

export const isProblem = ({ outcome }: ImportItem) => outcome === 'failed' || outcome === 'skipped';

export type ReportItem = ImportReport['items'][number];

/** What can be done about a file that did not come in, where something may come of it. What its reason advises stands before it. */
function Acts({ item, imports, busy }: { item: ReportItem; imports: ImportsState; busy: boolean }) {
  const { showInFolder } = imports;
  return (
    <span class="report-acts">
      {item.again.includes('as-it-is') && (
        <BusyButton
          class="quiet"
          busy={busy}
          aria-label={t('imports-retry-file', { file: item.name })}
          onPress={() => void imports.retry([item], 'as-it-is')}
        >
          {t('imports-retry')}
        </BusyButton>
      )}
      {item.again.includes('as-text') && (
        <BusyButton
          class="quiet"
          busy={busy}
          aria-label={t('imports-as-text-file', { file: item.name })}
          onPress={() => void imports.retry([item], 'as-text')}
        >
          {t('imports-as-text')}
        </BusyButton>
      )}
      {showInFolder && (
        <button
          type="button"
          class="quiet"
          aria-label={t('imports-show-file-in-folder', { file: item.name })}
          onClick={() => void showInFolder(item)}
        >
          {t('imports-show-in-folder')}
        </button>
      )}
    </span>
  );
}

/** What became of each file of an import. While it runs (`busy`) nothing can be tried again. */
export function ReportTable(props: {
  items: ReportItem[];
  imports: ImportsState;
  busy: boolean;
  open(articleId: Id): void;
}) {
  const { items, imports, busy, open } = props;
  return (
    <table class="report-table">
      <thead>
        <tr>
          <th scope="col">{t('imports-column-file')}</th>
          <th scope="col">{t('imports-column-outcome')}</th>
          <th scope="col">{t('imports-column-details')}</th>
        </tr>
      </thead>
      <tbody>
        {items.slice(0, mostRows).map((item) => (
          <tr key={item.position}>
            <td dir="auto">{item.name}</td>
            <td>{t('imports-outcome', { outcome: item.outcome })}</td>
            <td dir="auto">
              {item.reason}
              {item.articles.map(({ id, title }) => (
                <button key={id} type="button" class="report-article" onClick={() => open(id)}>
                  {title}
                </button>
              ))}
              {isProblem(item) && <Acts item={item} imports={imports} busy={busy} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
