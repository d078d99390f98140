import './notes.css';
import type { Highlight } from '../../electron/api/model.ts';
import { Icon } from '../ui/Icon.tsx';
import { ArticleNote } from './ArticleNote.tsx';
import { HighlightCard } from './HighlightCard.tsx';
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

function Highlights({
  highlights,
  ...props
}: { highlights: Highlight[] } & Pick<NotesPanelProps, 'annotations'>) {
  const { annotations } = props;
  if (highlights.length === 0)
    return <p class="notes-empty">Select words in the article to highlight them. They are listed here.</p>;
  return (
    <ul class="highlight-list" aria-label="Highlights" onKeyDown={moveFocus}>
      {highlights.map((highlight) => (
        <HighlightCard key={highlight.id} highlight={highlight} annotations={annotations} />
      ))}
    </ul>
  );
}

/** The highlights of the open article as a list, with their notes and tags, and the note on the whole article. */
export function NotesPanel({ reader, annotations, close, onExport }: NotesPanelProps) {
  const article = reader.article.value;
  const highlights = annotations.highlights.value;
  const error = annotations.error.value;
  return (
    <aside class="notes-panel" aria-label="Notes">
      <header class="notes-head">
        <h2>Notes</h2>
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
          <h3>
            Highlights <span class="notes-count">{highlights.length > 0 && highlights.length}</span>
          </h3>
          <Highlights highlights={highlights} annotations={annotations} />
        </>
      ) : (
        <p class="notes-empty">Open an article to see its notes.</p>
      )}
    </aside>
  );
}
