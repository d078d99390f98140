import type { Id, ImportItem, ImportReport } from '../../electron/api/model.ts';
import type { ImportsState } from '../state/imports.ts';
import { BusyButton } from '../ui/BusyButton.tsx';

const outcomes: Record<ImportItem['outcome'], string> = {
  imported: 'Imported',
  version: 'New version',
  duplicate: 'Already in library',
  skipped: 'Skipped',
  failed: 'Could not be read',
};

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
          aria-label={`Retry ${item.name}`}
          onPress={() => void imports.retry([item], 'as-it-is')}
        >
          Retry
        </BusyButton>
      )}
      {item.again.includes('as-text') && (
        <BusyButton
          class="quiet"
          busy={busy}
          aria-label={`Import as plain text: ${item.name}`}
          onPress={() => void imports.retry([item], 'as-text')}
        >
          Import as plain text
        </BusyButton>
      )}
      {showInFolder && (
        <button
          type="button"
          class="quiet"
          aria-label={`Show in folder: ${item.name}`}
          onClick={() => void showInFolder(item)}
        >
          Show in folder
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
          <th scope="col">File</th>
          <th scope="col">Outcome</th>
          <th scope="col">Details</th>
        </tr>
      </thead>
      <tbody>
        {items.slice(0, mostRows).map((item) => (
          <tr key={item.position}>
            <td dir="auto">{item.name}</td>
            <td>{outcomes[item.outcome]}</td>
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
