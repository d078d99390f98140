import { limits } from '../../limits.ts';
import { fileIn, memorySource } from '../../sources.ts';
import type { ByteSource, DroppedFile, Part } from '../../stages.ts';
import { mailPart } from './message.ts';

const mark = Buffer.from('\nFrom ');
const step = 1024 * 1024;

/** Whether a `From ` line begins a mail: after an empty line, or at the start of the file (RFC 4155). */
const begins = (bytes: Buffer, at: number) =>
  bytes[at - 1] === 10 || (bytes[at - 1] === 13 && bytes[at - 2] === 10);

/** Where the mails of an mbox begin. Takes memory for a step, not for the file. */
async function* starts(source: ByteSource): AsyncGenerator<number> {
  yield 0;
  const before = 2;
  for (let from = 0; from < source.size; from += step) {
    const start = Math.max(0, from - before);
    const bytes = Buffer.from(await source.read(start, step + before + mark.length));
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
      const position = start + at;
      if (position >= from && position < from + step && begins(bytes, at)) yield position + 1;
    }
  }
}

/** The mail without its `From ` line, and with the lines restored that were quoted for its sake (mboxrd). */
function unquoted(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return Buffer.from(text.replace(/^From .*\r?\n/, '').replace(/^>(>*From )/gm, '$1'), 'latin1');
}

/** A mailbox (mbox, RFC 4155): an article for each mail, in a section of its name. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const sectionPath = [...file.sectionPath, file.name.replace(/\.(?:mbox|mbx|eml|txt)$/i, '') || file.name];
  let number = 0;
  let from = -1;
  const mailAt = async (start: number, end: number): Promise<Part> => {
    number++;
    const at = fileIn(file, { place: String(number), sectionPath });
    const reason = 'This mail is larger than Lectern takes. Save it on its own without its attachments.';
    if (end - start > limits.archiveBytes)
      return { kind: 'problem', path: at.path, outcome: 'failed', reason };
    const bytes = unquoted(await file.bytes.read(start, end - start));
    return mailPart({ ...at, bytes: memorySource(bytes) }, bytes);
  };
  for await (const start of starts(file.bytes)) {
    if (from >= 0) yield await mailAt(from, start);
    from = start;
  }
  if (from >= 0) yield await mailAt(from, file.bytes.size);
}
