import { fileIn, memorySource } from '../sources.ts';
import type { DroppedFile, Hints, Part } from '../stages.ts';
import { decodeText } from './charset.ts';
import { known } from './known.ts';
import { sha256Of } from './whole-file.ts';
import type { ZipArchive } from './zip-archive.ts';

/**
 * A page out of its package, with what lies beside it there. `place` is empty where the package is this one page;
 * `container` is the charset that the package gives.
 */
export async function pageIn(
  file: DroppedFile,
  archive: ZipArchive,
  given: {
    name: string;
    place: string;
    shown?: string;
    format: string;
    hints: Hints;
    container?: string | undefined;
  },
): Promise<Part> {
  const { name, place, shown = place, format, hints, container } = given;
  const siblings = archive.siblingsOf(name);
  const bytes = await archive.read(name);
  if ('refused' in bytes)
    return {
      kind: 'problem',
      path: fileIn(file, { place, shown }).path,
      outcome: 'failed',
      reason: bytes.refused,
    };
  const { text, charset } = decodeText(bytes, { container, markup: 'html', chosen: file.charset });
  return {
    kind: 'document',
    file: fileIn(file, { place, shown, bytes: memorySource(bytes), siblings }),
    sha256: sha256Of(bytes),
    markup: 'html',
    format,
    source: text,
    charset,
    hints,
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** What SingleFile writes beside the page: `originalUrl` and `title`. Other programs write other things there. */
async function manifestOf(archive: ZipArchive): Promise<Hints> {
  const bytes = await archive.find('manifest.json');
  if (!bytes) return {};
  try {
    const manifest: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof manifest !== 'object' || manifest === null) return {};
    const { originalUrl, title } = manifest as Record<string, unknown>;
    return known({ savedFrom: textOf(originalUrl), savedTitle: textOf(title) });
  } catch (error) {
    // The page can be read without it.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** A ZIP that is one page: `index.html` at its root (HTZ), also behind the page that unpacks it (SingleFile's self-extracting HTML). */
export async function* decode(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Part> {
  const hints = await manifestOf(archive);
  yield await pageIn(file, archive, { name: 'index.html', place: '', format: 'packed-page', hints });
}
