import { LecternError } from '../api/errors.ts';

/** One file of an upload: its path inside the drop, and its bytes as they come. A path that ends in `/` is a folder without files. */
export interface UploadedFile {
  path: string;
  size: number;
  chunks: AsyncIterable<Uint8Array>;
}

/** A path and a date fit many times; a larger head is not ours. */
const longestHead = 64 * 1024;

const broken = (cause?: unknown) =>
  new LecternError('damaged-file', 'The upload broke off. Drop the files again.', { cause });

/** Reads exact numbers of bytes from a stream of chunks. */
function createReader(body: AsyncIterable<Uint8Array>) {
  const source = body[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  const pull = async () => {
    const next = await source.next();
    if (next.done) return false;
    rest = next.value;
    return true;
  };
  return {
    async *take(length: number): AsyncGenerator<Uint8Array> {
      let left = length;
      while (left > 0) {
        if (rest.length === 0 && !(await pull())) throw broken();
        const part = rest.subarray(0, left);
        rest = rest.subarray(part.length);
        left -= part.length;
        if (part.length > 0) yield part;
      }
    },
    async isAtEnd() {
      while (rest.length === 0) if (!(await pull())) return true;
      return false;
    },
    /** Lets go of the body, which may have more to come. */
    async release() {
      await source.return?.();
    },
  };
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

function parseHead(bytes: Buffer): { path: string; size: number } {
  let head: Record<string, unknown>;
  try {
    head = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw broken(cause);
  }
  const { path, size } = head;
  if (typeof path !== 'string' || !Number.isSafeInteger(size) || (size as number) < 0) throw broken();
  if (path.endsWith('/') && size !== 0) throw broken();
  return { path, size: size as number };
}

/**
 * The files in the body of an upload. Each is a head (its length as four bytes, big-endian; then JSON with `path` and
 * `size`) and its bytes. The caller reads a file's chunks before it asks for the next one.
 */
export async function* uploadFrames(body: AsyncIterable<Uint8Array>): AsyncGenerator<UploadedFile> {
  const reader = createReader(body);
  try {
    while (!(await reader.isAtEnd())) {
      const length = (await collect(reader.take(4))).readUInt32BE();
      if (length > longestHead) throw broken();
      const head = parseHead(await collect(reader.take(length)));
      yield { ...head, chunks: reader.take(head.size) };
    }
  } finally {
    await reader.release();
  }
}
