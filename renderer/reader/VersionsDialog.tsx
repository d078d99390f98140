import { useSignal } from '@preact/signals';
import { toErrorData } from '../../electron/api/errors.ts';
import type { Article, ArticleVersion, Difference } from '../../electron/api/model.ts';
import { spoken, t } from '../../electron/language/language.ts';
import type { ReaderState } from '../state/reader.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Words } from '../ui/Words.tsx';

/** Of a run that is in both texts only this much is shown at either end. */
const shownOfSame = 160;

function shorten(text: string): string {
  if (text.length <= 2 * shownOfSame + 20) return text;
  return `${text.slice(0, shownOfSame)} […] ${text.slice(-shownOfSame)}`;
}

function Run({ run: { kind, text } }: { run: Difference }) {
  if (kind === 'same') return <span>{shorten(text)}</span>;
  return kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>;
}

const count = (runs: readonly Difference[], kind: Difference['kind']) =>
  runs
    .filter((run) => run.kind === kind)
    .reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

function Differences({ runs, article }: { runs: readonly Difference[]; article: Article }) {
  if (runs.every(({ kind }) => kind === 'same')) return <p>{t('reader-differences-none')}</p>;
  return (
    <>
      <p class="soft">
        {t('reader-differences-count', { added: count(runs, 'added'), removed: count(runs, 'removed') })}
      </p>
      <section
        class="differences"
        tabIndex={0}
        aria-label={t('reader-differences')}
        dir={article.direction}
        lang={article.language ?? undefined}
      >
        {runs.map((run, index) => (
          <Run key={index} run={run} />
        ))}
      </section>
    </>
  );
}

interface RowProps {
  version: ArticleVersion;
  compare(): void;
  use(): void;
}

function Row({ version, compare, use }: RowProps) {
  const { fileName, format, wordCount, imported } = version;
  return (
    <li>
      <span>
        <strong dir="auto">{fileName}</strong>{' '}
        <span class="soft">
          {t('reader-version-facts', {
            format,
            words: wordCount,
            date: new Date(imported).toLocaleDateString(spoken().locale),
          })}
        </span>
      </span>
      <span class="version-acts">
        <button
          type="button"
          aria-label={t('reader-version-differences-of', { file: fileName })}
          onClick={compare}
        >
          {t('reader-version-differences')}
        </button>
        <button type="button" aria-label={t('reader-version-read-of', { file: fileName })} onClick={use}>
          {t('reader-version-read')}
        </button>
      </span>
    </li>
  );
}

interface Props {
  article: Article;
  reader: Pick<ReaderState, 'differences' | 'useVersion'>;
  onClose(): void;
}

/** What else an article could be read from, and in what it differs from what is shown. */
export function VersionsDialog({ article, reader, onClose }: Props) {
  const runs = useSignal<Difference[] | null>(null);
  const problem = useSignal<string | null>(null);
  const attempt = async (act: () => Promise<void>) => {
    problem.value = null;
    try {
      await act();
    } catch (thrown) {
      problem.value = toErrorData(thrown).message;
    }
  };
  const compare = ({ id }: ArticleVersion) =>
    attempt(async () => {
      runs.value = await reader.differences(id);
    });
  const use = ({ id }: ArticleVersion) =>
    attempt(async () => {
      await reader.useVersion(id);
      onClose();
    });
  return (
    <Dialog title={t('reader-versions')} onClose={onClose}>
      <p>
        <Words
          id="reader-versions-shown"
          values={{
            file: <strong dir="auto">{article.original.name}</strong>,
            format: article.original.format,
            words: article.wordCount,
          }}
        />
      </p>
      {problem.value && <p role="alert">{problem.value}</p>}
      <ul class="versions" aria-label={t('reader-versions-others')}>
        {article.versions.map((version) => (
          <Row
            key={version.id}
            version={version}
            compare={() => void compare(version)}
            use={() => void use(version)}
          />
        ))}
      </ul>
      <div role="status">{runs.value && <Differences runs={runs.value} article={article} />}</div>
    </Dialog>
  );
}
