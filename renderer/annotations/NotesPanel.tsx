import { t } from '../../electron/language/language.ts';
import { Words } from '../ui/Words.tsx';
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
function Highlights({
  annotations,
  keys,
  menus,
  links,
  act,
}: Pick<NotesPanelProps, 'annotations' | 'keys' | 'menus' | 'links' | 'act'>) {
  const filter = useSignal(noFilter);
  const whole = annotations.highlights.value;
  const all = narrowed(whole, filter.value, annotations.editing.value?.id);
  const count =
    all.length === whole.length ? '' : t('annotations-shown', { shown: all.length, count: whole.length });
  const unplaced = all.filter((one) => one.state === 'unplaced').length;
  return (
    <>
      <h3>
        {t('annotations-highlights')} <span class="notes-count">{all.length > 0 && all.length}</span>
      </h3>
      {whole.length > 1 && (
        <FilterBar filter={filter} tags={tagsIn(whole)} meanings={annotations.meanings.value} />
      )}
      <p class="notes-shown" role="status">
        {count}
      </p>
      {unplaced > 0 && (
        <p class="notes-empty">
          <Words
            id="annotations-unplaced"
            values={{ count: unplaced, button: <em>{t('annotations-place-here')}</em> }}
          />
        </p>
      )}
      {whole.length === 0 ? (
        <p class="notes-empty">{t('annotations-none')}</p>
      ) : all.length === 0 ? (
        <div class="notes-empty">
          <p>{t('annotations-none-fits')}</p>
          <button
            type="button"
            onClick={() => {
              filter.value = { ...noFilter, order: filter.value.order };
            }}
          >
            {t('annotations-clear-filters')}
          </button>
        </div>
      ) : (
        <ul class="highlight-list" aria-label={t('annotations-highlights')} onKeyDown={moveFocus}>
          {all.map((highlight) => (
            <HighlightCard
              key={highlight.id}
              highlight={highlight}
              annotations={annotations}
              menus={menus}
              keys={keys}
              links={links}
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
  idle: t('annotations-no-article'),
  loading: t('ui-opening'),
  ready: t('annotations-no-article'),
  failed: t('annotations-article-failed'),
};

/** The highlights of the open article as lists, with their notes and tags, and the note on the whole article. */
export function NotesPanel(props: NotesPanelProps) {
  const { reader, annotations, keys, menus, links, act, close, onColors, onExport } = props;
  const article = reader.article.value;
  const error = annotations.error.value;
  return (
    <aside class="notes-panel" aria-label={t('annotations-notes')}>
      <header class="notes-head">
        <h2>{t('annotations-notes')}</h2>
        <button type="button" title={t('annotations-colors-about')} onClick={onColors}>
          {t('annotations-colors')}
        </button>
        <button type="button" disabled={!article} onClick={() => article && onExport(article.id)}>
          {t('annotations-export')}
        </button>
        <button
          type="button"
          aria-label={t('annotations-close')}
          title={t('annotations-close')}
          onClick={close}
        >
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
          <ArticleNote key={article.id} articleId={article.id} annotations={annotations} links={links} />
          <Highlights annotations={annotations} keys={keys} menus={menus} links={links} act={act} />
        </>
      ) : (
        <p class="notes-empty">{withoutArticle[reader.status.value]}</p>
      )}
    </aside>
  );
}
