import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Highlight } from '../../electron/api/model.ts';
import { type AnnotationsState, colorNames } from '../state/annotations.ts';
import { TextEditor } from './TextEditor.tsx';
import { tagsOf } from './tag-words.ts';

interface Props {
  highlight: Highlight;
  annotations: AnnotationsState;
}

/** The look of a highlight in words: colour is never the only sign. */
export const lookWords = ({ color, style }: Pick<Highlight, 'color' | 'style'>): string =>
  `${colorNames[color]} ${style === 'underline' ? 'underline' : 'highlight'}`;

function Quote({ highlight, annotations }: Props) {
  const { id, quote, state } = highlight;
  const edit = () => {
    annotations.editing.value = { id, field: 'note' };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') edit();
    else if (event.key === 'Delete') removeAndMove(event, annotations, id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      class="highlight-quote"
      dir="auto"
      title={state === 'placed' ? 'Show in the article' : undefined}
      onKeyDown={onKeyDown}
      onClick={() => {
        annotations.shown.value = { id };
      }}
    >
      {quote}
    </button>
  );
}

/** Deletes a highlight and gives the focus to its neighbour. */
function removeAndMove(event: KeyboardEvent, annotations: AnnotationsState, id: string): void {
  const item = event.currentTarget instanceof HTMLElement ? event.currentTarget.closest('li') : null;
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  neighbour?.querySelector<HTMLElement>('.highlight-quote')?.focus();
  void annotations.remove(id);
}

function Note({ highlight, annotations }: Props) {
  const { id, note } = highlight;
  const editing = annotations.editing.value;
  const done = () => {
    annotations.editing.value = null;
  };
  if (editing?.id !== id || editing.field !== 'note')
    return note === '' ? null : (
      <p class="highlight-note" dir="auto">
        {note}
      </p>
    );
  const save = async (text: string) => {
    const saved = await annotations.change(id, { note: text });
    if (saved) done();
    return saved;
  };
  return <TextEditor label="Note" value={note} focused save={save} cancel={done} />;
}

function Tags({ highlight, annotations }: Props) {
  const { id, tags } = highlight;
  const editing = annotations.editing.value;
  const done = () => {
    annotations.editing.value = null;
  };
  if (editing?.id !== id || editing.field !== 'tags')
    return tags.length === 0 ? null : <p class="highlight-tags">{tags.map((tag) => `#${tag}`).join(' ')}</p>;
  const save = async (typed: string) => {
    const saved = await annotations.change(id, { tags: tagsOf(typed) });
    if (saved) done();
    return saved;
  };
  const props = { value: tags.join(', '), placeholder: 'Tags, parted by commas' };
  return <TextEditor label="Tags" {...props} single focused save={save} cancel={done} />;
}

/** One highlight: how it looks, its words, note and tags. */
export function HighlightCard({ highlight, annotations }: Props) {
  const { id, color, state, note, heading } = highlight;
  const edit = (field: 'note' | 'tags') => () => {
    annotations.editing.value = { id, field };
  };
  const item = useRef<HTMLLIElement>(null);
  const editing = annotations.editing.value?.id === id;
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    // The field that had the focus is gone: back to the card, not to nowhere.
    if (wasEditing.current && !editing && document.activeElement === document.body)
      item.current?.querySelector<HTMLElement>('.highlight-quote')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <li ref={item} class={`highlight-card highlight-card-${color}`}>
      <p class="highlight-look">
        {lookWords(highlight)}
        {heading && <span dir="auto"> · {heading}</span>}
      </p>
      <Quote highlight={highlight} annotations={annotations} />
      {state === 'unplaced' && (
        <p class="highlight-unplaced">
          Unplaced: these words are not in the article as it is now. Nothing is lost.
        </p>
      )}
      <Note highlight={highlight} annotations={annotations} />
      <Tags highlight={highlight} annotations={annotations} />
      <p class="highlight-acts">
        <button type="button" onClick={edit('note')}>
          {note === '' ? 'Add a note' : 'Edit note'}
        </button>
        <button type="button" onClick={edit('tags')}>
          Edit tags
        </button>
        <button type="button" onClick={() => void annotations.remove(id)}>
          Delete
        </button>
      </p>
    </li>
  );
}
