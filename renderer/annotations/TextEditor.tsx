import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** The name of the field for assistive technology. */
  label: string;
  value: string;
  placeholder?: string;
  /** One line, where Enter saves; else M+Enter does. */
  single?: boolean;
  /** Whether it takes the focus when it appears. */
  focused?: boolean;
  /** False where it could not be saved: the text then stays in the field. */
  save(text: string): Promise<boolean>;
  cancel(): void;
}

const isSave = (event: KeyboardEvent, single: boolean) =>
  event.key === 'Enter' && (single || event.ctrlKey || event.metaKey);

/** A field that is saved or given up on purpose. What was typed is never lost by a failure. */
export function TextEditor({
  label,
  value,
  placeholder,
  single = false,
  focused = false,
  save,
  cancel,
}: Props) {
  const [text, setText] = useState(value);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const changed = text !== value;

  // Before the field is seen: who types at once must not give the letters to the app's own keys.
  useLayoutEffect(() => {
    if (!focused) return;
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  // Someone else changed the stored text: take it over, unless something of one's own is in the field.
  const stored = useRef(value);
  useEffect(() => {
    // Effects run after the first paint: what was typed before that is newer than `text` of this render.
    const before = stored.current;
    stored.current = value;
    setText((current) => (current === before ? value : current));
  }, [value]);

  const keep = async () => {
    if (busy) return;
    setBusy(true);
    await save(text);
    setBusy(false);
  };
  const giveUp = () => {
    setText(value);
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
  const props = {
    ref: field,
    'aria-label': label,
    placeholder,
    value: text,
    dir: 'auto' as const,
    onKeyDown,
    onInput: (event: Event) => setText((event.currentTarget as HTMLTextAreaElement).value),
  };
  return (
    <div class="text-editor">
      {single ? <input type="text" {...props} /> : <textarea rows={3} {...props} />}
      {(changed || focused) && (
        <div class="text-editor-buttons">
          <button type="button" disabled={busy} onClick={() => void keep()}>
            Save
          </button>
          <button type="button" onClick={giveUp}>
            Cancel
          </button>
        </div>
      )}
    </div>
  );
}
