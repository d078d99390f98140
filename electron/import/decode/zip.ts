import path from 'node:path';
import { fileIn, memorySource } from '../sources.ts';
import type { DroppedFile, Part } from '../stages.ts';
import { layoutOf } from './archive-layout.ts';
import { problemOf } from './whole-file.ts';
import { openArchive, type ZipArchive } from './zip-archive.ts';
import { packageDecoder } from './zip-kinds.ts';

/** These files in a ZIP, each with its place in it; entries that cannot be opened are problems and the rest goes on. */
export async function* filesIn(
  file: DroppedFile,
  archive: ZipArchive,
  names: readonly string[],
): AsyncGenerator<Part> {
  const layout = layoutOf(file, archive.names);
  for (const name of names) {
    if (layout.isPart(name)) continue;
    const bytes = await archive.read(name);
    if ('refused' in bytes) {
      yield { kind: 'problem', path: `${file.path}/${name}`, outcome: 'failed', reason: bytes.refused };
      continue;
    }
    yield {
      kind: 'file',
      file: fileIn(file, {
        place: name,
        name: path.posix.basename(name),
        sectionPath: layout.sectionPath(name),
        bytes: memorySource(bytes),
        siblings: archive.siblingsOf(name),
      }),
    };
  }
}

async function* allFilesIn(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Part> {
  if (archive.names.length === 0)
    return yield problemOf(file, 'This ZIP file is empty: it holds no files. Pack it again.');
  yield* filesIn(file, archive, archive.names);
}

/** A ZIP file: one of the packages that are ZIP files, else the files in it. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const archive = await openArchive(file);
  if ('kind' in archive) return yield archive;
  try {
    yield* ((await packageDecoder(archive.names)) ?? allFilesIn)(file, archive);
  } finally {
    archive.close();
  }
}
