import type { DroppedFile, Part } from '../stages.ts';
import { decodeText } from './charset.ts';
import { splitFrontMatter } from './front-matter.ts';
import { sha256Of, wholeDocument } from './whole-file.ts';

/** A Markdown text: one document; its YAML front matter becomes hints. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { text, charset } = decodeText(bytes, { markup: 'none', chosen: file.charset });
  const { hints, body } = splitFrontMatter(text);
  yield {
    kind: 'document',
    file,
    sha256: sha256Of(bytes),
    markup: 'markdown',
    format: 'markdown',
    source: body,
    charset,
    hints,
  };
}
