import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Id, type ImportItem, type ImportReport, isEnded } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { summarise } from '../state/import-words.ts';
import { focusReader } from '../state/pane-focus.ts';
import { BusyButton } from '../ui/BusyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { isProblem, mostRows, type ReportItem, ReportTable } from './ReportTable.tsx';

/** Files end in the order in which they are done; they are found by name. */
const byName = new Intl.Collator(undefined, { numeric: true });

/** The problems as lines of text, for a mail or a bug report. */
const detailsOf = (problems: readonly ImportItem[]) =>
  problems.map(({ name, reason }) => `${name}\t${reason ?? ''}`).join('\n');

interface Props {
  app: App;
  report: ImportReport;
}

/** What can be done with the whole import. */
function Foot({ app: { imports, undo }, report, problems }: Props & { problems: ReportItem[] }) {
  const busy = !isEnded(report.state);
  const failed = problems.filter(({ outcome, again }) => outcome === 'failed' && again.includes('as-it-is'));
  const { batchId, undone } = report;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(detailsOf(problems));
      imports.done.value = t('imports-details-copied');
    } catch {
      imports.done.value = t('imports-details-not-copied');
    }
  };
  const setUndone = async () => {
    if (await imports.setUndone(batchId, !undone)) undo.told.value = null;
  };
  return (
    <footer class="dialog-foot report-foot">
      {failed.length > 0 && (
        <BusyButton busy={busy} onPress={() => void imports.retry(failed, 'as-it-is')}>
          {t('imports-retry-failed')}
        </BusyButton>
      )}
      {problems.length > 0 && (
        <button type="button" onClick={() => void copy()}>
          {t('imports-copy-details')}
        </button>
      )}
      <button type="button" onClick={() => void imports.saveList()}>
        {t('imports-save-list')}
      </button>
      {report.undoable && (
        <BusyButton busy={busy} onPress={() => void setUndone()}>
          {t(undone ? 'imports-redo' : 'imports-undo')}
        </BusyButton>
      )}
    </footer>
  );
}

/** What became of each file of an import, problems first, and what can be done about it. */
export function ImportReportDialog({ app, report }: Props) {
  const { imports, place } = app;
  const named = useMemo(
    () => report.items.toSorted((a, b) => byName.compare(a.name, b.name)),
    [report.items],
  );
  const problems = named.filter(isProblem);
  const onlyProblems = useSignal(false);
  const rest = named.filter((item) => !isProblem(item));
  const items = onlyProblems.value ? problems : [...problems, ...rest];
  const files = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // A file that was tried again takes the button that was pressed with it.
    if (document.activeElement === document.body) files.current?.focus();
  }, [report.items]);
  const close = () => {
    imports.report.value = null;
    imports.done.value = null;
  };
  const open = (articleId: Id) => {
    close();
    place.openArticle(articleId);
    focusReader(app);
  };
  return (
    <Dialog title={t('imports-report')} onClose={close}>
      <p>{summarise(report)}</p>
      {imports.error.value && <p role="alert">{imports.error.value.message}</p>}
      <p role="status" class="soft">
        {imports.done.value}
      </p>
      {problems.length > 0 && rest.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={onlyProblems.value}
            onChange={(event) => {
              onlyProblems.value = event.currentTarget.checked;
            }}
          />
          {t('imports-only-problems', { count: problems.length })}
        </label>
      )}
      <section ref={files} class="report-scroll" tabIndex={0} aria-label={t('imports-files')}>
        {items.length === 0 && isEnded(report.state) && <p>{t('imports-no-files')}</p>}
        <ReportTable items={items} imports={imports} busy={!isEnded(report.state)} open={open} />
      </section>
      {items.length > mostRows && (
        <p class="soft">{t('imports-first-files', { shown: mostRows, count: items.length })}</p>
      )}
      <Foot app={app} report={report} problems={problems} />
    </Dialog>
  );
}
