import { limits } from '../../limits.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { wholeDocument } from '../whole-file.ts';
import { mailPart } from './message.ts';

/** A mail on its own (`.eml`). */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file, limits.archiveBytes);
  yield bytes instanceof Uint8Array ? mailPart(file, bytes) : bytes;
}
