import path from 'node:path';
import { fileIn, memorySource } from '../sources.ts';
import type { DroppedFile, Part } from '../stages.ts';
import { bundleHints } from './bundle-info.ts';
import type { ZipArchive } from './zip-archive.ts';

const text = /(?:^|\/)text\.(?:md|markdown|txt)$/i;

/** The texts of bundles (TextBundle 2: `text.md`, `info.json` and `assets/` in a folder) by their folders. */
export const bundledTexts = (names: readonly string[]): string[] =>
  names.filter(
    (name) => text.test(name) && names.includes(path.posix.join(path.posix.dirname(name), 'info.json')),
  );

const extension = /\.(?:textbundle|textpack|zip)$/i;

/** A TextBundle in a ZIP (`.textpack`): its text is one file, with the pictures beside it. */
export async function* decode(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Part> {
  for (const name of bundledTexts(archive.names)) {
    const bytes = await archive.read(name);
    const folder = path.posix.basename(path.posix.dirname(name));
    const title = (folder === '.' ? file.name : folder).replace(extension, '');
    if ('refused' in bytes)
      yield { kind: 'problem', path: `${file.path}/${name}`, outcome: 'failed', reason: bytes.refused };
    else {
      const siblings = archive.siblingsOf(name);
      const ending = path.posix.extname(name);
      yield {
        kind: 'file',
        file: fileIn(file, {
          place: name,
          name: `${title}${ending}`,
          named: file.named,
          bytes: memorySource(bytes),
          siblings,
          hints: { ...(await bundleHints(siblings)), ...file.hints },
        }),
      };
    }
  }
}
