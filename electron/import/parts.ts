import { dataText } from './data-text.ts';
import { decoderFor, isContainer } from './decoders.ts';
import { detect, headLength } from './detect/detect.ts';
import { isBinary } from './detect/signs.ts';
import { limits } from './limits.ts';
import type { DroppedFile, Part } from './stages.ts';

/** The text of a file and nothing else: all that a page shows, the words of data under its name, or the text as it reads. */
async function* textParts(file: DroppedFile, head: Uint8Array): AsyncGenerator<Part> {
  const { format, kind } = detect(file.name, head);
  const isPage = format?.decoder === 'html' || format?.decoder === 'lectern';
  const isData = (format ?? kind)?.isData === true;
  const decode = await decoderFor(isPage ? 'html' : 'text');
  for await (const part of decode(file)) {
    if (part.kind !== 'document' || !(isPage || isData)) yield part;
    else if (isPage) yield { ...part, markup: 'body', format: 'text' };
    else yield { ...part, markup: 'body', source: dataText(part.source), hints: { title: file.name } };
  }
}

/** Detect and decode: the parts of a file, or why it has none. */
export async function* partsOf(
  file: DroppedFile,
  depth: number,
  asText: readonly string[] = [],
): AsyncGenerator<Part> {
  const head = await file.bytes.read(0, headLength);
  const problem = (outcome: 'failed' | 'skipped', reason: string): Part => ({
    kind: 'problem',
    path: file.path,
    outcome,
    reason,
  });
  if (head.length === 0)
    return yield problem(
      'failed',
      'This file is empty: it holds no bytes at all. Save or download it again, and drop it anew.',
    );
  if (asText.includes(file.path)) {
    if (!isBinary(head)) return yield* textParts(file, head);
    return yield problem(
      'failed',
      'This file cannot be read as plain text: its bytes are no text. Open it in the program that it comes from and save it as text.',
    );
  }
  const { format, reason } = detect(file.name, head);
  if (!format?.decoder) return yield problem(file.named ? 'failed' : 'skipped', reason ?? '');
  if (isContainer(format.decoder) && depth >= limits.containerDepth) {
    yield problem(
      'failed',
      'Archives lie in archives too deep here. Unpack this one and drop what is inside.',
    );
    return;
  }
  const decode = await decoderFor(format.decoder);
  yield* decode(file);
}

/** Whether a file is, or may hold, the part that is wanted. */
export const mayHold = (file: DroppedFile, wanted: string) =>
  file.partPath === '' || file.partPath === wanted || wanted.startsWith(`${file.partPath}/`);
