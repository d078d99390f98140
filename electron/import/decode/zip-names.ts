import type yauzl from 'yauzl';
import { decodeText } from './charset.ts';

/** Bit 11 of the general purpose flag: the name is UTF-8 (APPNOTE 4.4.4). */
const utf8Flag = 0x800;

const asBuffer = (name: unknown): Buffer => (Buffer.isBuffer(name) ? name : Buffer.from(String(name)));

const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);

/**
 * The names of a ZIP's entries as text. Names without the UTF-8 mark are in whatever charset their writer's system had;
 * together they are long enough to tell which.
 */
export function namesOf(entries: readonly yauzl.Entry[]): string[] {
  const raw = entries.map((entry) => asBuffer(entry.fileNameRaw ?? entry.fileName));
  const unmarked = raw.filter((name, index) => {
    const flags = entries[index]?.generalPurposeBitFlag ?? 0;
    return (flags & utf8Flag) === 0 && !isAscii(name);
  });
  const { charset } = decodeText(Buffer.concat(unmarked.flatMap((name) => [name, Buffer.from('\n')])), {
    markup: 'none',
  });
  return raw.map((name, index) => {
    const flags = entries[index]?.generalPurposeBitFlag ?? 0;
    const container = (flags & utf8Flag) !== 0 || isAscii(name) ? 'utf-8' : charset.name;
    return decodeText(name, { container, markup: 'none' }).text.replaceAll('\\', '/');
  });
}

/** Whether a name leads out of the ZIP: an absolute path, a drive, or a step above its root. */
export const leadsOut = (name: string) =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..') || name.includes('\0');

/** Files that systems put into archives for themselves, and the line that says what kind of package this is. */
export const isSystemFile = (name: string) =>
  name === 'mimetype' ||
  name
    .split('/')
    .some(
      (part) =>
        part === '__MACOSX' ||
        (part.startsWith('.') && part !== '..' && part !== '.') ||
        /^(?:thumbs\.db|desktop\.ini)$/i.test(part),
    );
