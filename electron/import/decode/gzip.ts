import { gunzipSync } from 'node:zlib';
import { limits } from '../limits.ts';
import { memorySource } from '../sources.ts';
import type { DroppedFile, Part } from '../stages.ts';
import { problemOf } from './whole-file.ts';

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** A gzip file (RFC 1952) is the file inside it: `a.html.gz` is a page, with the same place in its container. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  if (file.bytes.size > limits.gzipBytes)
    return yield problemOf(
      file,
      'This gzip file is larger than Lectern unpacks. Unpack it yourself, then drop what is inside.',
    );
  const packed = await file.bytes.read(0, file.bytes.size);
  const most = Math.min(limits.gzipBytes, Math.max(limits.ratioFrom, packed.length * limits.ratio));
  let bytes: Uint8Array;
  try {
    // In the call itself: the worker has nothing else to do, and a way through the thread pool takes longer than most pages.
    bytes = gunzipSync(packed, { maxOutputLength: most });
  } catch (error) {
    const tooLarge = codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
    if (!tooLarge && !String(codeOf(error)).startsWith('Z_')) throw error;
    return yield problemOf(
      file,
      tooLarge
        ? 'This gzip file unfolds to far more than a text would. Unpack it yourself if you trust it, then drop what is inside.'
        : 'This gzip file is damaged or cut off. Get it again from where it came.',
    );
  }
  const name = file.name.replace(/\.(?:gz|gzip)$/i, '').replace(/\.tgz$/i, '.tar');
  yield { kind: 'file', file: { ...file, name, bytes: memorySource(bytes) } };
}
