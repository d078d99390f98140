import type { SavedPage } from '../api/model.ts';
import { savedPage } from './original/saved-page.ts';
import { mayHold, partsOf } from './parts.ts';
import type { DocumentPart, DroppedFile } from './stages.ts';

interface Wanted {
  /** The `partPath` of the document. */
  only: string;
  /** The files, by their paths, of which the text alone is wanted. */
  asText: readonly string[];
}

/**
 * The page that one article of a file was made of, as it was saved; null where the file holds no such article any more. It is made
 * before the next part is asked for: what lies beside it in an archive can be read only until then.
 */
export async function readSavedPage(file: DroppedFile, wanted: Wanted): Promise<SavedPage | null> {
  for await (const part of partsOf(file, 0, wanted.asText)) {
    if (part.kind === 'problem' || part.kind === 'library' || !mayHold(part.file, wanted.only)) continue;
    if (part.kind === 'document') {
      if (part.file.partPath === wanted.only) return await savedPage(part);
      continue;
    }
    const inner = await readSavedPage(part.file, wanted);
    if (inner) return inner;
  }
  return null;
}

/** Addresses that stand in a page and that may be those of files beside it. */
const beside =
  /\b(?:(?:src|href|srcset|background|poster)\s*=|url\s*\()\s*["']?\s*(?![a-z][a-z0-9+.-]*:|\/|#)([^"'\s>)#?]+)/gi;

/** Whether one of the addresses in a page is that of a file beside it. Most pages lie alone, and to make their whole page costs. */
async function hasBeside({ source, file }: DocumentPart): Promise<boolean> {
  const addresses = new Set<string>();
  for (const [, address = ''] of source.matchAll(beside)) addresses.add(address.replaceAll('&amp;', '&'));
  for (const address of addresses) if (await file.siblings.read(address, null)) return true;
  return false;
}

/**
 * The files beside a page that it is shown with: styles, pictures and fonts, by the addresses that name them. A page in a container
 * has them there; one that lies in a folder would lose them once it is in the library.
 */
export async function filesBeside(part: DocumentPart): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  if (part.format !== 'html' || part.file.partPath !== '' || !(await hasBeside(part))) return found;
  const siblings = {
    read: async (address: string, base: string | null) => {
      const bytes = await part.file.siblings.read(address, base);
      if (bytes) found.set(address, bytes);
      return bytes;
    },
  };
  await savedPage({ ...part, file: { ...part.file, siblings } });
  return found;
}
