import { companionFolders } from '../companion-folder.ts';
import type { DroppedFile } from '../stages.ts';
import { leadsOut } from './zip-names.ts';

/** How the files of an archive stand to each other, by their names. */
export interface ArchiveLayout {
  /** The sections of a file: the archive's own name and the folders in it. */
  sectionPath(name: string): string[];
  /** Whether a file is an image or a script of a page beside its folder. */
  isPart(name: string): boolean;
}

const parentsOf = (name: string) => {
  const parts = name.split('/');
  return parts.map((_, depth) => parts.slice(0, depth).join('/'));
};

/** Folders that hold the images and scripts of a page beside them. */
function companionsIn(names: readonly string[]): Set<string> {
  const beside = new Map<string, { folders: Set<string>; names: string[] }>();
  for (const name of names) {
    const parts = name.split('/');
    for (const [depth, parent] of parentsOf(name).entries()) {
      const at = beside.get(parent) ?? { folders: new Set<string>(), names: [] };
      beside.set(parent, at);
      const part = parts[depth] ?? '';
      if (depth === parts.length - 1) at.names.push(part);
      else at.folders.add(part);
    }
  }
  const found = new Set<string>();
  for (const [parent, { folders, names: files }] of beside)
    for (const folder of companionFolders([...folders], files).keys())
      found.add(parent ? `${parent}/${folder}` : folder);
  return found;
}

/** Reads the layout from the names of an archive. One top folder with the name of the archive is not said twice. */
export function layoutOf(file: DroppedFile, names: readonly string[]): ArchiveLayout {
  const own = file.name.replace(/\.(?:zip|tar|tgz)$/i, '');
  const inside = names.filter((name) => !leadsOut(name));
  const tops = new Set(inside.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')));
  const doubled = tops.size === 1 && tops.has(own);
  const companions = companionsIn(inside);
  return {
    sectionPath(name) {
      const folders = name
        .split('/')
        .slice(0, -1)
        .filter((part) => part !== '' && part !== '.');
      return [...file.sectionPath, own, ...(doubled ? folders.slice(1) : folders)];
    },
    isPart: (name) => parentsOf(name).some((parent) => companions.has(parent)),
  };
}
