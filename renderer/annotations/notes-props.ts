import type { Id } from '../../electron/api/model.ts';
import type { AnnotationsState } from '../state/annotations.ts';
import type { ReaderState } from '../state/reader.ts';

export interface NotesPanelProps {
  reader: ReaderState;
  annotations: AnnotationsState;
  close(): void;
  /** The user asked to name the colours. */
  onColors(): void;
  /** The user asked to export the notes of the open article. */
  onExport(articleId: Id): void;
}
