import path from 'node:path';
import { folderNames, type RoleInFolder, roleInFolder } from '../../../api/library-folder.ts';
import { fileIn, memorySource } from '../../sources.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { filesIn } from '../zip.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { readManifest } from './manifest-text.ts';

const isManifest = (name: string) => path.posix.basename(name) === folderNames.manifest;

/** What stands before the names of the folder: nothing, or where somebody packed the folder itself, its own. */
function prefixOf(names: readonly string[]): string {
  const manifests = names.filter(isManifest).sort((a, b) => a.length - b.length);
  return (manifests[0] ?? '').slice(0, -folderNames.manifest.length);
}

async function listedNotes(archive: ZipArchive, manifest: string): Promise<Set<string>> {
  const listed = new Set<string>();
  const bytes = await archive.open(manifest);
  if ('refused' in bytes) return listed;
  try {
    const read = await readManifest(bytes);
    if (read)
      for await (const name of read.names) if (name.startsWith(`${folderNames.notes}/`)) listed.add(name);
  } catch (error) {
    // Its own import tells of that.
    if (!(error instanceof SyntaxError)) throw error;
  }
  return listed;
}

/** The names of an archive by what they are in the folder. */
async function rolesIn(archive: ZipArchive, prefix: string): Promise<Map<RoleInFolder, string[]>> {
  const inside = archive.names.filter((name) => name.startsWith(prefix));
  const start = `${prefix}${folderNames.data}/`;
  const data = new Set(
    inside
      .filter((name) => name.startsWith(start) && name.endsWith('.json'))
      .map((name) => path.posix.basename(name, '.json')),
  );
  const listed = await listedNotes(archive, prefix + folderNames.manifest);
  const around = { hasData: (stem: string) => data.has(stem), isListed: (name: string) => listed.has(name) };
  return Map.groupBy(archive.names, (name) =>
    name.startsWith(prefix) ? roleInFolder(name.slice(prefix.length), around) : 'other',
  );
}

/** The folder of a library in a ZIP: its list first, then its articles, then what somebody put beside them. */
export async function* decode(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Part> {
  const roles = await rolesIn(archive, prefixOf(archive.names));
  for (const role of ['manifest', 'data', 'page'] as const)
    for (const name of roles.get(role) ?? []) {
      const bytes = await archive.read(name);
      if ('refused' in bytes)
        yield { kind: 'problem', path: `${file.path}/${name}`, outcome: 'failed', reason: bytes.refused };
      else
        yield {
          kind: 'file',
          file: fileIn(file, {
            place: name,
            name: path.posix.basename(name),
            bytes: memorySource(bytes),
            siblings: archive.siblingsOf(name),
          }),
        };
    }
  yield* filesIn(file, archive, roles.get('other') ?? []);
}
