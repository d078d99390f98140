import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import { type Draft, isOvertaken, type Typed, withBoth } from '../state/drafts.ts';
import { useOnceLetGo } from './once-let-go.ts';

interface Props {
  /** The name of the field for assistive technology. */
  label: string;
  /** What is stored. */
  value: string;
  /** What is typed and not stored. */
  draft: Draft;
  placeholder?: string;
  /** One line, where Enter saves; else M+Enter does, and what came to be stored while somebody typed stays below that. */
  single?: boolean;
  /** Whether it takes the focus when it appears. */
  focused?: boolean;
  /** False where it could not be saved: the text then stays in the draft. */
  save(text: string): Promise<boolean>;
  cancel(): void;
}

const isSave = (event: KeyboardEvent, single: boolean) =>
  event.key === 'Enter' && (single || event.ctrlKey || event.metaKey);

/** Saves what is in the field when the field, or the window, goes while something of it is not stored. */
function useLastSave({ value, draft }: Props, save: () => Promise<void>): void {
  const leave = useRef<() => void>(() => undefined);
  leave.current = () => {
    if (draft.peek()?.text === value) draft.value = null;
    if (draft.peek() !== null) void save();
  };
  useEffect(() => {
    const onHide = () => leave.current();
    addEventListener('pagehide', onHide);
    return () => {
      removeEventListener('pagehide', onHide);
      onHide();
    };
  }, []);
}

/** A field that is saved by its button, by a key or by leaving it, and given up on purpose only. */
export function TextEditor(props: Props) {
  const { label, value, draft, placeholder, single = false, focused = false, save, cancel } = props;
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const onceLetGo = useOnceLetGo();
  /** What is on its way: a field that goes meanwhile does not send it again. */
  const saving = useRef<Typed | null>(null);
  const typed = draft.value;
  const text = typed?.text ?? value;
  const overtaken = !single && typed !== null && isOvertaken(typed, value);

  // Before the field is seen: who types at once must not give the letters to the app's own keys.
  useLayoutEffect(() => {
    if (!focused) return;
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const store = async () => {
    const sent = draft.peek();
    if (sent !== null && sent === saving.current) return;
    const whole = (one: Typed) => (single ? one.text : withBoth(one, value));
    const before = sent ? whole(sent) : value;
    saving.current = sent;
    const isSaved = await save(before);
    saving.current = null;
    if (!isSaved) return;
    const now = draft.peek();
    // What was typed while this was under way is a draft still.
    draft.value = now === null || now === sent ? null : { text: whole(now), before };
  };
  useLastSave(props, store);
  const keep = async () => {
    if (busy) return;
    setBusy(true);
    await store();
    setBusy(false);
  };
  const giveUp = () => {
    draft.value = null;
    cancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isEscape = event.key === 'Escape';
    if (event.isComposing || !(isEscape || isSave(event, single))) return;
    // The app has its own Escape, which leaves the article.
    event.stopPropagation();
    event.preventDefault();
    if (isEscape) giveUp();
    else void keep();
  };
  const left = useRef<() => void>(() => undefined);
  left.current = () => {
    if (draft.peek() !== null && draft.peek()?.text !== value) void keep();
  };
  /** What is typed is saved when the field is left, but not on the way to its own buttons. */
  const onBlur = (event: FocusEvent) => {
    const isWithin = editor.current?.contains(event.relatedTarget as Node | null);
    if (!isWithin) onceLetGo(() => left.current());
  };
  const common = {
    ref: field,
    onBlur,
    'aria-label': label,
    placeholder,
    value: text,
    dir: 'auto' as const,
    onKeyDown,
    onInput: (event: Event) => {
      const { value: text } = event.currentTarget as HTMLTextAreaElement;
      draft.value = { text, before: draft.peek()?.before ?? value };
    },
  };
  return (
    <div class="text-editor" ref={editor}>
      {single ? <input type="text" {...common} /> : <textarea rows={3} {...common} />}
      <p class="text-editor-told" role="status">
        {overtaken && t('annotations-overtaken')}
      </p>
      {(text !== value || focused) && (
        <div class="text-editor-buttons">
          <button type="button" disabled={busy} onClick={() => void keep()}>
            {t('ui-save')}
          </button>
          <button type="button" onClick={giveUp}>
            {t('ui-cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
