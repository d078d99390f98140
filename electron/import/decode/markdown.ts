import type { DroppedFile, Part } from '../stages.ts';
import { bundleHints } from './bundle-info.ts';
import { decodeText } from './charset.ts';
import { splitFrontMatter } from './front-matter.ts';
import { sha256Of, wholeDocument } from './whole-file.ts';

/** Whether a text is that of a TextBundle which was dropped as the folder it is: it goes by the bundle's name. */
const isBundle = ({ path }: DroppedFile) => /\.textbundle$/i.test(path);

/** A Markdown text: one document; its YAML front matter becomes hints, and before that what a bundle says of it. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { text, charset } = decodeText(bytes, { markup: 'none', chosen: file.charset });
  const { hints, body } = splitFrontMatter(text);
  const ofBundle = isBundle(file) ? await bundleHints(file.siblings) : {};
  yield {
    kind: 'document',
    file,
    sha256: sha256Of(bytes),
    markup: 'markdown',
    format: 'markdown',
    source: body,
    charset,
    hints: { ...ofBundle, ...hints },
  };
}
