import { filesMark } from '../../../api/library-folder.ts';
import { limits } from '../../limits.ts';
import type { ByteSource } from '../../stages.ts';
import { offsetIn } from '../annotations/article-record.ts';
import { isRecord, type JsonRecord, listOf } from '../exports/record.ts';
import { staysInside } from './kept-record.ts';

const step = 1024 * 1024;
/** What stands before the list of files: sections and tags, of which nobody has so many. */
const longestHead = 16 * 1024 * 1024;

const mark = Buffer.from(filesMark);

/** The text of a file from one byte on, a line at a time. */
async function* linesFrom(bytes: ByteSource, start: number): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for (let at = start; at < bytes.size; at += step) {
    const piece = Buffer.concat([rest, await bytes.read(at, step)]);
    const end = piece.lastIndexOf(10) + 1;
    // A line that never ends is none of ours.
    if (end === 0 && piece.length > 2 * step) return;
    rest = piece.subarray(end);
    yield* piece.toString('utf8', 0, end).split('\n');
  }
  yield rest.toString('utf8');
}

function nameIn(value: unknown): string | null {
  const name = isRecord(value) ? value['name'] : null;
  return typeof name === 'string' && staysInside(name) ? name : null;
}

/** The file of a line as Lectern writes them; null for one that is none. */
function nameOnLine(line: string): string | null {
  try {
    return nameIn(JSON.parse(line.replace(/,\s*$/, '')));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function* namesFrom(bytes: ByteSource, start: number): AsyncGenerator<string> {
  for await (const line of linesFrom(bytes, start)) {
    const name = line.startsWith('{') ? nameOnLine(line) : null;
    if (name !== null) yield name;
  }
}

async function* namesOf(files: unknown): AsyncGenerator<string> {
  for (const file of listOf(files)) {
    const name = nameIn(file);
    if (name !== null) yield name;
  }
}

const parsed = (text: string): JsonRecord | null => {
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? value : null;
};

export interface Manifest {
  /** What stands before its list of files. */
  head: JsonRecord;
  /** How many files that list has by its own word; fewer come where it was cut off. Null where it does not say. */
  count: number | null;
  /** The names in it, of which those as Lectern writes them are read one after the other. */
  names: AsyncIterable<string>;
}

function manifestOf(head: JsonRecord, names: AsyncIterable<string>): Manifest {
  const counts = head['counts'];
  return { head, count: isRecord(counts) ? offsetIn(counts['files']) : null, names };
}

/** Null where it is none. Throws a `SyntaxError` where it is damaged before its list of files. */
export async function readManifest(bytes: ByteSource): Promise<Manifest | null> {
  const begin = Buffer.from(await bytes.read(0, Math.min(longestHead, bytes.size)));
  const at = begin.indexOf(mark);
  if (at !== -1) {
    const head = parsed(`${begin.toString('utf8', 0, at).replace(/,\s*$/, '')}}`);
    return head && manifestOf(head, namesFrom(bytes, at + mark.length));
  }
  // Another program wrote it anew.
  if (bytes.size > limits.documentBytes) return null;
  const all = parsed(Buffer.from(await bytes.read(0, bytes.size)).toString('utf8'));
  return all && manifestOf(all, namesOf(all['files']));
}
