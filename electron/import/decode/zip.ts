import path from 'node:path';
import type yauzl from 'yauzl';
import { belongsTo } from '../companion-folder.ts';
import { limits } from '../limits.ts';
import { memorySource, relativePath } from '../sources.ts';
import type { DroppedFile, Part, ProblemPart, Siblings } from '../stages.ts';
import { problemOf } from './whole-file.ts';
import { isSystemFile, leadsOut, namesOf } from './zip-names.ts';
import { bytesOfEntry, entriesOf, openZip } from './zip-reader.ts';

interface Member {
  name: string;
  entry: yauzl.Entry;
}

const deflated = 8;
const stored = 0;

/** Why an entry is not opened, or null where it may be. */
function refusal({ name, entry }: Member, budget: number): string | null {
  if (leadsOut(name)) return 'The path of this entry leads out of its ZIP file, so it was not opened.';
  if (entry.isEncrypted())
    return 'This entry is locked with a password. Unpack the ZIP file yourself and drop what is inside.';
  if (entry.compressionMethod !== deflated && entry.compressionMethod !== stored)
    return 'This entry is packed in a way that Lectern cannot open. Unpack the ZIP file yourself and drop what is inside.';
  const size = entry.uncompressedSize;
  if (size > limits.ratioFrom && size > entry.compressedSize * limits.ratio)
    return 'This entry unfolds to far more than a text would (it may be a bomb), so it was not opened.';
  if (size > limits.fileBytes || size > budget)
    return 'This entry, with those before it, is larger than Lectern takes from one ZIP file. Unpack it and drop its parts.';
  return null;
}

async function memberBytes(zip: yauzl.ZipFile, { entry }: Member): Promise<Uint8Array | null> {
  try {
    return await bytesOfEntry(zip, entry);
  } catch (error) {
    // Whatever yauzl or zlib say of an entry, it is damaged; the others may be whole.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** The files beside a member, in the same ZIP. */
function siblingsOf(zip: yauzl.ZipFile, member: Member, byName: ReadonlyMap<string, Member>): Siblings {
  return {
    async read(address) {
      const relative = relativePath(address);
      if (!relative) return null;
      const name = path.posix.normalize(path.posix.join(path.posix.dirname(member.name), relative));
      const found = byName.get(name);
      if (!found || refusal(found, limits.assetBytes)) return null;
      return await memberBytes(zip, found);
    },
  };
}

/** The ZIP's own name as a section, and the folders in it; one top folder of the same name is not said twice. */
function sectionsFor(file: DroppedFile, members: readonly Member[]): (member: Member) => string[] {
  const own = file.name.replace(/\.zip$/i, '');
  const tops = new Set(
    members.map(({ name }) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')),
  );
  const doubled = tops.size === 1 && tops.has(own);
  return ({ name }) => {
    const folders = name
      .split('/')
      .slice(0, -1)
      .filter((part) => part !== '' && part !== '.');
    return [...file.sectionPath, own, ...(doubled ? folders.slice(1) : folders)];
  };
}

/** Folders that hold the images and scripts of a page beside them. */
function companionFolders(members: readonly Member[]): Set<string> {
  const beside = new Map<string, { folders: Set<string>; names: string[] }>();
  for (const { name } of members) {
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

const count = (entries: number) => entries.toLocaleString('en');

const broken =
  'This ZIP file is damaged or cut off: its list of contents cannot be read. Get it again from where it came.';

async function open(file: DroppedFile): Promise<{ zip: yauzl.ZipFile; members: Member[] } | ProblemPart> {
  try {
    const zip = await openZip(file.bytes);
    if (zip.entryCount > limits.zipEntries)
      return problemOf(
        file,
        `This ZIP file has ${count(zip.entryCount)} entries; Lectern opens at most ${count(limits.zipEntries)}. Split it.`,
      );
    const entries = await entriesOf(zip, limits.zipEntries);
    const names = namesOf(entries);
    const members = entries.map((entry, index) => ({ entry, name: names[index] ?? '' }));
    return { zip, members: members.filter(({ name }) => !name.endsWith('/')) };
  } catch (error) {
    if (error instanceof Error) return problemOf(file, broken);
    throw error;
  }
}

/** The files in a ZIP, each with its place in it; entries that cannot be opened are problems and the rest goes on. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const opened = await open(file);
  if ('kind' in opened) return yield opened;
  const { zip } = opened;
  const members = opened.members.filter(({ name }) => !isSystemFile(name));
  const byName = new Map(members.map((member) => [path.posix.normalize(member.name), member]));
  const companions = companionFolders(members);
  const sectionPath = sectionsFor(file, members);
  const isPart = (name: string) => {
    for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1))
      if (companions.has(name.slice(0, slash + 1))) return true;
    return false;
  };

  let budget: number = limits.zipBytes;
  for (const member of members) {
    if (isPart(member.name)) continue;
    const shown = `${file.path}/${member.name}`;
    const problem = (reason: string): Part => ({ kind: 'problem', path: shown, outcome: 'failed', reason });
    const refused = refusal(member, budget);
    if (refused) {
      yield problem(refused);
      continue;
    }
    const bytes = await memberBytes(zip, member);
    if (!bytes) {
      yield problem(
        'This entry of the ZIP file is damaged. The others were read; get the ZIP file again for this one.',
      );
      continue;
    }
    budget -= bytes.length;
    yield {
      kind: 'file',
      file: {
        name: path.posix.basename(member.name),
        path: shown,
        partPath: file.partPath ? `${file.partPath}/${member.name}` : member.name,
        sectionPath: sectionPath(member),
        named: false,
        bytes: memorySource(bytes),
        siblings: siblingsOf(zip, member, byName),
      },
    };
  }
  zip.close();
}
