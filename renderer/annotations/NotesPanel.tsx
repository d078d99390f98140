import './notes.css';
import { useSignal } from '@preact/signals';
import type { ReaderState } from '../state/reader.ts';
import { Icon } from '../ui/Icon.tsx';
import { ArticleNote } from './ArticleNote.tsx';
import { FilterBar } from './FilterBar.tsx';
import { HighlightCard } from './HighlightCard.tsx';
import { narrowed, noFilter, tagsIn } from './narrow-notes.ts';
import type { NotesPanelProps } from './notes-props.ts';

/** Moves the focus between the quotes of a list by arrow keys. */
function moveFocus(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const list = event.currentTarget;
  if (step === 0 || event.isComposing || !(list instanceof HTMLElement)) return;
  const quotes = [...list.querySelectorAll<HTMLElement>('.highlight-quote')];
  const at = quotes.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  quotes[at + step]?.focus();
}

/** One list of all: those that have a place in the text, and behind them, unless they are in the order of time, those that have none. */
function Highlights({ annotations, menus, act }: Pick<NotesPanelProps, 'annotations' | 'menus' | 'act'>) {
  const filter = useSignal(noFilter);
  const whole = annotations.highlights.value;
  const all = narrowed(whole, filter.value, annotations.editing.value?.id);
  const count = all.length === whole.length ? '' : `${all.length} of ${whole.length} shown`;
  const unplaced = all.filter((one) => one.state === 'unplaced').length;
  return (
    <>
      <h3>
        Highlights <span class="notes-count">{all.length > 0 && all.length}</span>
      </h3>
      {whole.length > 1 && (
        <FilterBar filter={filter} tags={tagsIn(whole)} meanings={annotations.meanings.value} />
      )}
      <p class="notes-shown" role="status">
        {count}
      </p>
      {unplaced > 0 && (
        <p class="notes-empty">
          {unplaced} unplaced: words that are not in the article as it is now. Nothing is lost: select the
          words that are meant, then press <em>Place here</em>.
        </p>
      )}
      {whole.length === 0 ? (
        <p class="notes-empty">Select words in the article to highlight them. They are listed here.</p>
      ) : all.length === 0 ? (
        <div class="notes-empty">
          <p>No highlight of this article fits.</p>
          <button
            type="button"
            onClick={() => {
              filter.value = { ...noFilter, order: filter.value.order };
            }}
          >
            Clear filters
          </button>
        </div>
      ) : (
        <ul class="highlight-list" aria-label="Highlights" onKeyDown={moveFocus}>
          {all.map((highlight) => (
            <HighlightCard
              key={highlight.id}
              highlight={highlight}
              annotations={annotations}
              menus={menus}
              act={act}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** What is said in place of notes. */
const withoutArticle: Record<ReaderState['status']['value'], string> = {
  idle: 'Open an article to see its notes.',
  loading: 'Opening…',
  ready: 'Open an article to see its notes.',
  failed:
    'The article could not be opened, and neither its notes. They are not lost: try again in the reader.',
};

/** The highlights of the open article as lists, with their notes and tags, and the note on the whole article. */
export function NotesPanel({ reader, annotations, menus, act, close, onColors, onExport }: NotesPanelProps) {
  const article = reader.article.value;
  const error = annotations.error.value;
  return (
    <aside class="notes-panel" aria-label="Notes">
      <header class="notes-head">
        <h2>Notes</h2>
        <button type="button" title="What the colours stand for" onClick={onColors}>
          Colours…
        </button>
        <button type="button" disabled={!article} onClick={() => article && onExport(article.id)}>
          Export these…
        </button>
        <button type="button" aria-label="Close notes" title="Close notes" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {error && (
        <p class="notes-error" role="alert">
          {error.message}
        </p>
      )}
      {article ? (
        <>
          <ArticleNote
            key={article.id}
            text={annotations.note.value}
            draft={annotations.drafts(article.id, 'note')}
            save={(text) => annotations.saveNote(article.id, text)}
          />
          <Highlights annotations={annotations} menus={menus} act={act} />
        </>
      ) : (
        <p class="notes-empty">{withoutArticle[reader.status.value]}</p>
      )}
    </aside>
  );
}
