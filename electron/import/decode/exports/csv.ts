import { CsvError } from 'csv-parse/sync';
import type { DroppedFile, Part } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { problemOf, wholeDocument } from '../whole-file.ts';
import { linkParts } from './parts.ts';
import { linksInTable } from './table.ts';

/** A table that a reading service wrote (CSV, RFC 4180). */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { text, charset } = decodeText(bytes, { markup: 'none', chosen: file.charset });
  try {
    yield* linkParts(file, linksInTable(text), { format: 'csv', charset });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield problemOf(
      file,
      `This table cannot be read (${error.message}). Export it again from where it came.`,
    );
  }
}
