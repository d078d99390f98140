import { useRef } from 'preact/hooks';
import type { Highlight } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { withMeaning } from '../state/annotation-words.ts';
import type { AnnotationsState } from '../state/annotations.ts';
import type { HighlightAct } from '../state/highlight-acts.ts';
import type { HighlightChange } from '../state/highlight-changes.ts';
import { highlightItems } from '../state/highlight-items.ts';
import { cardKeys, keyIn } from '../state/highlight-keys.ts';
import { type MenuItem, placeOf } from '../state/menus.ts';
import { hasOwnMenu } from '../ui/own-menu.ts';
import { NoteField } from './NoteField.tsx';
import { linkOf } from './NoteText.tsx';
import type { NotesPanelProps } from './notes-props.ts';
import { fieldOf, type OpenField, useFocusAfter } from './open-field.ts';
import { TextEditor } from './TextEditor.tsx';
import { tagsOf } from './tag-words.ts';

interface Props {
  highlight: Highlight;
  annotations: AnnotationsState;
}

type CardProps = Props & Pick<NotesPanelProps, 'menus' | 'keys' | 'links' | 'act'>;

/** The look of a highlight in words: colour is never the only sign. */
const lookWords = ({ color, style }: Pick<Highlight, 'color' | 'style'>): string =>
  t('annotations-look', { color, style });

function Quote({ highlight, annotations }: Props) {
  const { id, articleId, quote, state } = highlight;
  const edit = fieldOf(annotations, id, 'note').ask;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const act = keyIn(cardKeys, event.key);
    if (act === null) return;
    if (act === 'note') edit();
    else removeAndMove(event.currentTarget, annotations, id);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      class="highlight-quote"
      dir="auto"
      title={state === 'placed' ? t('annotations-show') : undefined}
      onKeyDown={onKeyDown}
      onClick={() => {
        annotations.shown.value = { id, articleId };
      }}
    >
      {quote}
    </button>
  );
}

/** Deletes a highlight and gives the focus to its neighbour. */
function removeAndMove(element: EventTarget | null, annotations: AnnotationsState, id: string): void {
  const item = element instanceof HTMLElement ? element.closest('li') : null;
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  neighbour?.querySelector<HTMLElement>('.highlight-quote')?.focus();
  void annotations.remove(id);
}

/** Stores a change of a highlight, and closes the field that it was made in. */
const saveInto =
  ({ highlight: { id }, annotations }: Props, { done }: OpenField) =>
  async (change: HighlightChange) => {
    const saved = await annotations.change(id, change);
    if (saved) done();
    return saved;
  };

function Tags(props: Props & { field: OpenField }) {
  const { tags } = props.highlight;
  const { draft, asked, open, done } = props.field;
  if (!open)
    return tags.length === 0 ? null : <p class="highlight-tags">{tags.map((tag) => `#${tag}`).join(' ')}</p>;
  const save = saveInto(props, props.field);
  return (
    <TextEditor
      label={t('annotations-tags-field')}
      value={tags.join(', ')}
      draft={draft}
      placeholder={t('annotations-tags-hint')}
      single
      focused={asked}
      save={(typed) => save({ tags: tagsOf(typed) })}
      cancel={done}
    />
  );
}

/** Gives an unplaced highlight the words that are selected. It can be reached at any time, and says what is missing. */
function PlaceHere({ highlight: { id, articleId }, annotations }: Props) {
  const words = annotations.selected.value;
  const place = async (button: HTMLElement) => {
    const quote = button.closest('li')?.querySelector<HTMLElement>('.highlight-quote');
    if (!words || !(await annotations.place(id, words))) return;
    annotations.shown.value = { id, articleId };
    // The button goes with this: the keyboard goes on where the card is drawn now.
    requestAnimationFrame(() => quote?.focus());
  };
  return (
    <button
      type="button"
      aria-disabled={words === null}
      title={
        words
          ? t('annotations-place-on', { words: words.quote.slice(0, 80) })
          : t('annotations-place-needs-words')
      }
      onClick={(event) => void place(event.currentTarget)}
    >
      {t('annotations-place-here')}
    </button>
  );
}

/** What can be done with a highlight beside its article. */
function itemsOf({ highlight, annotations, keys, act }: CardProps, card: HTMLElement): MenuItem[] {
  const { id, articleId, state } = highlight;
  const show = () => {
    annotations.shown.value = { id, articleId };
  };
  const acted = (what: HighlightAct) =>
    what.kind === 'delete' ? removeAndMove(card, annotations, id) : act(what, highlight);
  return [
    ...(state === 'placed' ? [{ words: t('annotations-show'), run: show }, 'line' as const] : []),
    ...highlightItems(keys, highlight, annotations.meanings.value, acted),
  ];
}

function askMenu(event: MouseEvent, props: CardProps): void {
  const card = event.currentTarget as HTMLElement;
  if (hasOwnMenu(event)) return;
  event.preventDefault();
  const focused = card.contains(document.activeElement) ? document.activeElement : null;
  const opener = (focused ?? card.querySelector('.highlight-quote')) as HTMLElement;
  const link = linkOf(event);
  const items = () => [
    ...(link === null ? [] : [...props.links.items(link), 'line' as const]),
    ...itemsOf(props, card),
  ];
  props.menus.ask(t('annotations-menu'), items, placeOf(event, opener));
}

/** One highlight: how it looks, its words, note and tags. */
export function HighlightCard(props: CardProps) {
  const { highlight, annotations } = props;
  const { id, color, state, note, tags, heading } = highlight;
  const item = useRef<HTMLLIElement>(null);
  const ofNote = fieldOf(annotations, id, 'note');
  const ofTags = fieldOf(annotations, id, 'tags');
  useFocusAfter(ofNote.open || ofTags.open, item, '.highlight-quote');
  const save = saveInto(props, ofNote);
  return (
    <li
      ref={item}
      class={`highlight-card highlight-card-${color} ${state}`}
      onContextMenu={(event) => askMenu(event, props)}
    >
      <p class="highlight-look">
        {withMeaning(lookWords(highlight), color, annotations.meanings.value)}
        {heading && <span dir="auto"> · {heading}</span>}
      </p>
      <Quote highlight={highlight} annotations={annotations} />
      <NoteField
        label={t('annotations-note-field')}
        note={note}
        links={props.links}
        field={ofNote}
        save={(text) => save({ note: text })}
      />
      <Tags highlight={highlight} annotations={annotations} field={ofTags} />
      <p class="highlight-acts">
        {state === 'unplaced' && <PlaceHere {...props} />}
        {!ofNote.open && (
          <button type="button" onClick={ofNote.ask}>
            {t(note === '' ? 'annotations-add-note' : 'annotations-edit-note')}
          </button>
        )}
        {!ofTags.open && (
          <button type="button" onClick={ofTags.ask}>
            {t(tags.length === 0 ? 'annotations-add-tags' : 'annotations-edit-tags')}
          </button>
        )}
        <button type="button" onClick={(event) => removeAndMove(event.currentTarget, annotations, id)}>
          {t('annotations-delete')}
        </button>
      </p>
    </li>
  );
}
