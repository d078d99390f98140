import { useSignal } from '@preact/signals';
import { toErrorData } from '../../electron/api/errors.ts';
import type { Article, ArticleVersion, Difference } from '../../electron/api/model.ts';
import { counted } from '../state/counted.ts';
import type { ReaderState } from '../state/reader.ts';
import { Dialog } from '../ui/Dialog.tsx';

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
  if (runs.every(({ kind }) => kind === 'same')) return <p>The words are the same in both.</p>;
  return (
    <>
      <p class="soft">
        {counted(count(runs, 'added'), 'word is', 'words are')} only in that version,{' '}
        {count(runs, 'removed').toLocaleString('en')} only in the one that is shown.
      </p>
      <section
        class="differences"
        tabIndex={0}
        aria-label="Differences"
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
          {format} · {wordCount.toLocaleString('en')} words · {new Date(imported).toLocaleDateString()}
        </span>
      </span>
      <span class="version-acts">
        <button type="button" aria-label={`Show differences: ${fileName}`} onClick={compare}>
          Show differences
        </button>
        <button type="button" aria-label={`Read this version: ${fileName}`} onClick={use}>
          Read this version
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
    <Dialog title="Versions" onClose={onClose}>
      <p>
        Shown from <strong dir="auto">{article.original.name}</strong> ({article.original.format},{' '}
        {article.wordCount.toLocaleString('en')} words). Highlights go with whichever is shown.
      </p>
      {problem.value && <p role="alert">{problem.value}</p>}
      <ul class="versions" aria-label="Other versions">
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
