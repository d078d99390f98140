import type { Id } from '../../electron/api/model.ts';
import type { Finding, Findings } from '../../electron/api/verify.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { focusReader } from '../state/pane-focus.ts';
import { countsOf, ofWhat, valuesOf, whatDiffers } from '../state/verify-words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import './verify.css';

interface RowProps {
  finding: Finding;
  open(articleId: Id): void;
}

function Row({ finding, open }: RowProps) {
  const { title, quote } = ofWhat(finding);
  const values = valuesOf(finding);
  const isHere = 'articleId' in finding && finding.kind !== 'extra-article';
  return (
    <tr>
      <td dir="auto">
        {isHere ? (
          <button type="button" class="verify-article" onClick={() => open(finding.articleId)}>
            {title}
          </button>
        ) : (
          title
        )}
        {quote !== null && <q class="verify-quote">{quote}</q>}
      </td>
      <td>{whatDiffers(finding)}</td>
      <td dir="auto">{values.library}</td>
      <td dir="auto">{values.export}</td>
    </tr>
  );
}

function Table({ name, findings, open }: { name: string; findings: Findings; open(articleId: Id): void }) {
  const { total, first } = findings;
  if (total === 0) return null;
  return (
    <>
      <h3>{name}</h3>
      <section class="verify-scroll" tabIndex={0} aria-label={name}>
        <table class="verify-table">
          <thead>
            <tr>
              <th scope="col">{t('verify-column-article')}</th>
              <th scope="col">{t('verify-column-what')}</th>
              <th scope="col">{t('verify-column-library')}</th>
              <th scope="col">{t('verify-column-export')}</th>
            </tr>
          </thead>
          <tbody>
            {first.map((finding, at) => (
              <Row key={at} finding={finding} open={open} />
            ))}
          </tbody>
        </table>
      </section>
      {total > first.length && <p class="soft">{t('verify-first', { shown: first.length, total })}</p>}
    </>
  );
}

/** What is not the same in the library and in what was rebuilt of an export. */
export function FindingsDialog({ app }: { app: App }) {
  const { verifying, dialog, place } = app;
  const result = verifying.result.value;
  if (!result) return null;
  const close = () => {
    dialog.value = null;
  };
  const open = (articleId: Id) => {
    close();
    place.openArticle(articleId);
    focusReader(app);
  };
  const { differences, changedSince, inOtherMarkup, notInExport } = result;
  return (
    <Dialog title={t('verify-findings')} onClose={close}>
      <p>
        {countsOf(result)}
        {inOtherMarkup > 0 && ` ${t('verify-other-markup', { count: inOtherMarkup })}`}
        {notInExport > 0 && ` ${t('verify-not-in-export', { count: notInExport })}`}
      </p>
      <Table
        name={t('verify-differences', { count: differences.total })}
        findings={differences}
        open={open}
      />
      <Table name={t('verify-since')} findings={changedSince} open={open} />
      <footer class="dialog-foot">
        <button type="button" class="primary" onClick={() => void verifying.copy(result)}>
          {t('verify-copy')}
        </button>
      </footer>
    </Dialog>
  );
}
