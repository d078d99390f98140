import path from 'node:path';
import { belongsTo } from '../companion-folder.ts';
import { memorySource } from '../sources.ts';
import type { DroppedFile, Part } from '../stages.ts';
import { openArchive, type ZipArchive } from './zip-archive.ts';
import { packageDecoder } from './zip-kinds.ts';

/** The ZIP's own name as a section, and the folders in it; one top folder of the same name is not said twice. */
function sectionsFor(file: DroppedFile, names: readonly string[]): (name: string) => string[] {
  const own = file.name.replace(/\.zip$/i, '');
  const tops = new Set(names.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')));
  const doubled = tops.size === 1 && tops.has(own);
  return (name) => {
    const folders = name
      .split('/')
      .slice(0, -1)
      .filter((part) => part !== '' && part !== '.');
    return [...file.sectionPath, own, ...(doubled ? folders.slice(1) : folders)];
  };
}

/** Folders that hold the images and scripts of a page beside them. */
function companionFolders(names: readonly string[]): Set<string> {
  const beside = new Map<string, { folders: Set<string>; names: string[] }>();
  for (const name of names) {
    const parts = name.split('/');
    for (let depth = 0; depth < parts.length; depth++) {
      const parent = parts.slice(0, depth).join('/');
      const at = beside.get(parent) ?? { folders: new Set<string>(), names: [] };
      beside.set(parent, at);
      const part = parts[depth] ?? '';
      if (depth === parts.length - 1) at.names.push(part);
      else at.folders.add(part);
    }
  }
  const found = new Set<string>();
  for (const [parent, { folders, names }] of beside)
    for (const folder of folders)
      if (belongsTo(folder, names)) found.add(`${parent ? `${parent}/` : ''}${folder}/`);
  return found;
}

/** The files in a ZIP, each with its place in it; entries that cannot be opened are problems and the rest goes on. */
async function* filesIn(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Part> {
  const { names } = archive;
  const companions = companionFolders(names);
  const sectionPath = sectionsFor(file, names);
  const isPart = (name: string) => {
    for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1))
      if (companions.has(name.slice(0, slash + 1))) return true;
    return false;
  };

  for (const name of names) {
    if (isPart(name)) continue;
    const shown = `${file.path}/${name}`;
    const bytes = await archive.read(name);
    if ('refused' in bytes) {
      yield { kind: 'problem', path: shown, outcome: 'failed', reason: bytes.refused };
      continue;
    }
    yield {
      kind: 'file',
      file: {
        ...file,
        name: path.posix.basename(name),
        path: shown,
        partPath: file.partPath ? `${file.partPath}/${name}` : name,
        sectionPath: sectionPath(name),
        named: false,
        bytes: memorySource(bytes),
        siblings: archive.siblingsOf(name),
      },
    };
  }
}

/** A ZIP file: one of the packages that are ZIP files, else the files in it. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const archive = await openArchive(file);
  if ('kind' in archive) return yield archive;
  try {
    yield* ((await packageDecoder(archive.names)) ?? filesIn)(file, archive);
  } finally {
    archive.close();
  }
}
