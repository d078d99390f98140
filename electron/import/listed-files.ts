import { LecternError } from '../api/errors.ts';
import { readManifest } from './decode/library/manifest-text.ts';
import { openSource } from './file-source.ts';

/** The names on the list of a library's folder; none where that cannot be read, of which the import of the list tells. */
export async function* listedIn(manifest: string): AsyncGenerator<string> {
  try {
    const source = await openSource(manifest);
    try {
      const read = await readManifest(source);
      if (read) yield* read.names;
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof LecternError)) throw error;
  }
}
