import type { NoteLinks } from '../state/note-links.ts';
import { NoteText } from './NoteText.tsx';
import type { OpenField } from './open-field.ts';
import { TextEditor } from './TextEditor.tsx';

interface Props {
  /** The name of its field. */
  label: string;
  placeholder?: string;
  note: string;
  links: NoteLinks;
  field: OpenField;
  save(text: string): Promise<boolean>;
}

/** A note: as its Markdown says, and while it is written in as it is typed. */
export function NoteField({ label, placeholder, note, links, field, save }: Props) {
  const { draft, asked, open, ask, done } = field;
  if (!open) return note === '' ? null : <NoteText note={note} links={links} edit={ask} />;
  return (
    <TextEditor
      label={label}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={note}
      draft={draft}
      focused={asked}
      save={save}
      cancel={done}
    />
  );
}
