import type { DroppedFile, Part } from '../stages.ts';
import { decodeText } from './charset.ts';
import { sha256Of, wholeDocument } from './whole-file.ts';

/** A plain text: one document. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { text, charset } = decodeText(bytes, { markup: 'none', chosen: file.charset });
  yield {
    kind: 'document',
    file,
    sha256: sha256Of(bytes),
    markup: 'text',
    format: 'text',
    source: text,
    charset,
    hints: {},
  };
}
