import type { Highlight, Id } from '../../electron/api/model.ts';
import type { AnnotationsState } from '../state/annotations.ts';
import type { HighlightAct } from '../state/highlight-acts.ts';
import type { Keys } from '../state/keys.ts';
import type { Menus } from '../state/menus.ts';
import type { NoteLinks } from '../state/note-links.ts';
import type { ReaderState } from '../state/reader.ts';

export interface NotesPanelProps {
  reader: ReaderState;
  annotations: AnnotationsState;
  keys: Keys;
  menus: Pick<Menus, 'ask'>;
  /** The links in notes. */
  links: NoteLinks;
  /** Does something with a highlight. */
  act(act: HighlightAct, highlight: Highlight): void;
  close(): void;
  /** The user asked to name the colours. */
  onColors(): void;
  /** The user asked to export the notes of the open article. */
  onExport(articleId: Id): void;
}
