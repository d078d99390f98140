import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ImportItem, ImportReport } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { summarise } from './summary.ts';

const outcomes: Record<ImportItem['outcome'], string> = {
  imported: 'Imported',
  duplicate: 'Already in library',
  skipped: 'Skipped',
  failed: 'Could not be read',
};

/** Files end in the order in which they are done; they are found by name. */
const byName = new Intl.Collator(undefined, { numeric: true });

const isProblem = (item: ImportItem) => item.outcome === 'failed' || item.outcome === 'skipped';
/** A table of all of 10,000 files would hold the page up; the command line prints them all. */
const mostRows = 2000;

function Rows({ items }: { items: ImportItem[] }) {
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
        {items.slice(0, mostRows).map((item, index) => (
          <tr key={`${index}-${item.name}`}>
            <td dir="auto">{item.name}</td>
            <td>{outcomes[item.outcome]}</td>
            <td dir="auto">{item.reason ?? item.articles.map(({ title }) => title).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What became of each file of an import, problems first. */
export function ImportReportDialog({ app, report }: { app: App; report: ImportReport }) {
  const named = useMemo(
    () => report.items.toSorted((a, b) => byName.compare(a.name, b.name)),
    [report.items],
  );
  const problems = named.filter(isProblem);
  const onlyProblems = useSignal(false);
  const rest = named.filter((item) => !isProblem(item));
  const items = onlyProblems.value ? problems : [...problems, ...rest];
  return (
    <Dialog
      title="Import report"
      onClose={() => {
        app.imports.report.value = null;
      }}
    >
      <p>{summarise(report)}</p>
      {problems.length > 0 && rest.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={onlyProblems.value}
            onChange={(event) => {
              onlyProblems.value = event.currentTarget.checked;
            }}
          />
          Only problems ({problems.length})
        </label>
      )}
      <section class="report-scroll" tabIndex={0} aria-label="Files">
        <Rows items={items} />
      </section>
      {items.length > mostRows && (
        <p class="soft">
          The first {mostRows} of {items.length} files.
        </p>
      )}
    </Dialog>
  );
}
