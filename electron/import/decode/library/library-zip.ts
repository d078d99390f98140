import path from 'node:path';
import { folderNames, type RoleInFolder, roleInFolder } from '../../../api/library-folder.ts';
import { fileIn, memorySource } from '../../sources.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { filesIn } from '../zip.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { type FolderList, leftOver, readList } from './folder-list.ts';

const isManifest = (name: string) => path.posix.basename(name) === folderNames.manifest;

/** What stands before the names of the folder: nothing, or where somebody packed the folder itself, its own. */
function prefixOf(names: readonly string[]): string {
  const manifests = names.filter(isManifest).sort((a, b) => a.length - b.length);
  return (manifests[0] ?? '').slice(0, -folderNames.manifest.length);
}

async function listOf(archive: ZipArchive, manifest: string): Promise<FolderList> {
  const bytes = await archive.open(manifest);
  return readList('refused' in bytes ? memorySource(new Uint8Array()) : bytes);
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
  const { names, isLeftOver } = await listOf(archive, prefix + folderNames.manifest);
  const around = {
    hasData: (stem: string) => data.has(stem),
    isListed: (name: string) => names.has(name.normalize('NFC')),
    isLeftOver,
  };
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
  for (const name of roles.get('left-over') ?? [])
    yield { kind: 'problem', path: `${file.path}/${name}`, outcome: 'skipped', reason: leftOver };
  yield* filesIn(file, archive, roles.get('other') ?? []);
}
