import { articleById } from '../../db/queries/article-reading.ts';
import { assetsOf, originalOf, readBlob } from '../../db/queries/blobs.ts';
import { LecternError } from '../api/errors.ts';
import type { Id } from '../api/model.ts';
import { limits } from '../import/limits.ts';
import { readPart } from '../import/run-import.ts';
import type { ImportTask } from '../import/worker-messages.ts';
import type { ServiceContext } from './context.ts';

function original({ library }: ServiceContext, id: Id) {
  const kept = originalOf(library.read, id);
  if (!kept) throw new LecternError('not-found', 'This article is not in the library any more.');
  if (kept.size > limits.fileBytes)
    throw new LecternError(
      'too-large',
      `This article came from a file of ${Math.round(kept.size / 1024 / 1024)} MB, “${kept.name}”, which is too large to be taken apart again here. It is kept whole in the library.`,
    );
  const blob = readBlob(library.read, kept.sha256);
  if (!blob)
    throw new LecternError(
      'library-damaged',
      'The original bytes of this article are missing in the library.',
    );
  return { ...kept, bytes: blob.bytes };
}

/** The bytes an article was made from: the dropped file, or the one inside it where the file is a ZIP. */
export async function originalBytes(
  context: ServiceContext,
  id: Id,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { name, partPath, bytes } = original(context, id);
  if (partPath === '') return { name, bytes };
  const part = await readPart(bytes, partPath);
  return { name: partPath.slice(partPath.lastIndexOf('/') + 1), bytes: part };
}

/** An article's original and saved images as an import task, so that its text can be made anew without the dropped file. */
export function keptSource(context: ServiceContext, id: Id): ImportTask {
  const { name, partPath, bytes } = original(context, id);
  const assets = assetsOf(context.library.read, id);
  const source = { kind: 'kept' as const, bytes, assets };
  const isText = articleById(context.library.read, id)?.original.format === 'text';
  const path = partPath === '' ? name : `${name}/${partPath}`;
  // What was taken in as plain text stays that, whatever its bytes are.
  const asText = isText ? [path] : [];
  const task = { name, shownPath: name, sectionPath: [], named: true, source, asText };
  return partPath === '' ? task : { ...task, only: partPath };
}
