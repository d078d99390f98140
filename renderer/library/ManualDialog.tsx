import { useSignal } from '@preact/signals';
import { t } from '../../electron/language/language.ts';
import readme from '../../README.md?raw';
import type { App } from '../state/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { hasWords } from './has-words.ts';
import { type Block, type Chapter, countOf, narrowed, type Run, readManual } from './manual-text.ts';
import { Way } from './Way.tsx';
import './manual.css';

const tags = { plain: 'span', strong: 'strong', em: 'em', code: 'code' } as const;

function Text({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ kind, text }, at) => {
    const Tag = tags[kind];
    return <Tag key={`${at} ${text}`}>{text}</Tag>;
  });
}

/** Cells, rows and blocks have no names and never change their places. */
const inOrder = <T,>(all: readonly T[]) => all.map((one, at) => ({ one, at }));

function Table({ table: { head, rows } }: { table: Extract<Block, { kind: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {inOrder(head).map(({ one, at }) => (
            <th key={at} scope="col">
              <Text runs={one} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(rows).map(({ one: [first, ...others], at }) => (
          <tr key={at}>
            <th scope="row">
              <Text runs={first ?? []} />
            </th>
            {inOrder(others).map(({ one, at: column }) => (
              <td key={column}>
                <Text runs={one} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Part({ block }: { block: Block }) {
  if (block.kind === 'table') return <Table table={block} />;
  return (
    <p class={block.kind}>
      <Text runs={block.runs} />
    </p>
  );
}

const idOf = ({ title }: Chapter) => `manual-${title.replaceAll(' ', '-').toLowerCase()}`;

function Chapters({ chapters }: { chapters: readonly Chapter[] }) {
  const go = (chapter: Chapter) => {
    const heading = document.getElementById(idOf(chapter));
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav aria-label={t('manual-chapters')} class="manual-chapters">
      {chapters.map((chapter) => (
        <button key={chapter.title} type="button" class="quiet" onClick={() => go(chapter)}>
          {chapter.title}
        </button>
      ))}
    </nav>
  );
}

const manual = readManual(readme);

/** The manual, which is English in every language of the interface. */
export function ManualDialog({ app }: { app: App }) {
  const typed = useSignal('');
  const isNarrowed = typed.value.trim() !== '';
  const chapters = isNarrowed ? narrowed(manual, hasWords(typed.value)) : manual;
  const count = countOf(chapters);
  return (
    <Dialog
      title={t('manual')}
      onClose={() => {
        app.dialog.value = null;
      }}
    >
      <div class="manual-head">
        <SearchField
          name={t('manual-find')}
          value={typed.value}
          onInput={(words) => {
            typed.value = words;
          }}
        />
        <Chapters chapters={chapters} />
        <p class="soft">{t('manual-usual-keys')}</p>
        <Way app={app} to="shortcuts" words={t('settings-all-keys')} />
      </div>
      <p role="status" class="soft">
        {isNarrowed && (count === 0 ? t('manual-none-fits') : t('manual-found', { count }))}
      </p>
      <div class="manual" lang="en" dir="ltr">
        {chapters.map((chapter) => (
          <section key={chapter.title} aria-labelledby={idOf(chapter)}>
            <h3 id={idOf(chapter)} tabIndex={-1}>
              {chapter.title}
            </h3>
            {inOrder(chapter.blocks).map(({ one, at }) => (
              <Part key={at} block={one} />
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
