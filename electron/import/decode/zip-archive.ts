import path from 'node:path';
import type yauzl from 'yauzl';
import { limits } from '../limits.ts';
import { memorySource, nameBeside } from '../sources.ts';
import type { ByteSource, DroppedFile, ProblemPart, Siblings } from '../stages.ts';
import { problemOf } from './whole-file.ts';
import { zipPartOf } from './zip-bounds.ts';
import { isSystemFile, leadsOut, namesOf } from './zip-names.ts';
import { bytesOfEntry, entriesOf, openZip, storedEntry } from './zip-reader.ts';

interface Member {
  name: string;
  entry: yauzl.Entry;
}

/** An opened ZIP file: its members by name, read when they are asked for. */
export interface ZipArchive {
  /** Of its files, in the order of its directory; without what systems put there for themselves. */
  readonly names: readonly string[];
  /** Whether some member is locked with a password. */
  readonly locked: boolean;
  /** What all members unfold to, as they say, in bytes. */
  readonly size: number;
  /** A member's bytes, or why they are not given, for people. What was read counts towards the limit of the archive. */
  read(name: string): Promise<Uint8Array | { refused: string }>;
  /** A member's bytes by its name, or null where it is missing, damaged or refused. */
  find(name: string, most?: number): Promise<Uint8Array | null>;
  /** A member as random access; read in place where it is stored without compression. */
  open(name: string): Promise<ByteSource | { refused: string }>;
  /** The files beside a member. */
  siblingsOf(name: string): Siblings;
  close(): void;
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

const normal = (name: string) => path.posix.normalize(name);

function archiveOf(zip: yauzl.ZipFile, source: ByteSource, members: readonly Member[]): ZipArchive {
  const byName = new Map(members.map((member) => [normal(member.name), member]));
  let budget: number = limits.zipBytes;
  const read = async (name: string) => {
    const member = byName.get(normal(name));
    if (!member) return { refused: 'There is no such entry in the ZIP file.' };
    const refused = refusal(member, budget);
    if (refused) return { refused };
    const bytes = await memberBytes(zip, member);
    if (!bytes)
      return {
        refused:
          'This entry of the ZIP file is damaged. The others were read; get the ZIP file again for this one.',
      };
    budget -= bytes.length;
    return bytes;
  };
  const open = async (name: string) => {
    const member = byName.get(normal(name));
    const plain = member && member.entry.compressionMethod === stored && !member.entry.isEncrypted();
    if (plain && !leadsOut(name)) return await storedEntry(source, member.entry);
    const bytes = await read(name);
    return 'refused' in bytes ? bytes : memorySource(bytes);
  };
  const find = async (name: string, most: number = limits.assetBytes) => {
    const found = byName.get(normal(name));
    if (!found || refusal(found, most)) return null;
    return await memberBytes(zip, found);
  };
  return {
    names: members.map(({ name }) => name),
    size: members.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0),
    locked: members.some(({ entry }) => entry.isEncrypted()),
    read,
    find,
    open,
    siblingsOf: (name) => ({
      read: async (address) => {
        const beside = nameBeside(name, address);
        return beside === null ? null : await find(beside);
      },
      open: async (address) => {
        const beside = nameBeside(name, address);
        const found = beside === null ? null : await open(beside);
        return found === null || 'refused' in found ? null : { ...found, close: async () => undefined };
      },
      has: async (address) => {
        const beside = nameBeside(name, address);
        return beside !== null && byName.has(normal(beside));
      },
    }),
    close: () => zip.close(),
  };
}

const count = (entries: number) => entries.toLocaleString('en');

const packages: Readonly<Record<string, string>> = {
  epub: 'EPUB',
  docx: 'DOCX',
  docm: 'DOCM',
  wacz: 'WACZ',
  maff: 'MAFF',
  htz: 'HTZ',
  textpack: 'TextBundle',
};

/** What people call a file that is a ZIP by its bytes: its contents, which would tell for sure, cannot be read. */
const kindByName = (name: string) => packages[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'ZIP';

/** Opens a ZIP file (PKWARE APPNOTE), or says what is wrong with it. Close it after use. */
export async function openArchive(file: DroppedFile): Promise<ZipArchive | ProblemPart> {
  const itself = `This ${kindByName(file.name)} file`;
  try {
    const source = await zipPartOf(file.bytes);
    const zip = await openZip(source);
    if (zip.entryCount > limits.zipEntries)
      return problemOf(
        file,
        `${itself} has ${count(zip.entryCount)} entries; Lectern opens at most ${count(limits.zipEntries)}. Split it.`,
      );
    const entries = await entriesOf(zip, limits.zipEntries);
    const names = namesOf(entries);
    const members = entries.map((entry, index) => ({ entry, name: names[index] ?? '' }));
    return archiveOf(
      zip,
      source,
      members.filter(({ name }) => !name.endsWith('/') && !isSystemFile(name)),
    );
  } catch (error) {
    if (error instanceof Error)
      return problemOf(
        file,
        `${itself} is damaged or cut off: its list of contents cannot be read. Get it again from where it came.`,
      );
    throw error;
  }
}
