/** What tells a library from every other file, by its first bytes. */

/** How the name of a library ends. */
export const libraryEnding = '.lectern';

/** “Lctn”: what tells a library from any other SQLite file (the header's application id, at byte 68). */
export const applicationId = 0x4c63746e;

/** So many bytes of a file decide (the header of SQLite's file format). */
export const headerLength = 100;

const sqliteMagic = 'SQLite format 3\0';
const latin1 = new TextDecoder('latin1');

/** Whether a library begins with these bytes. */
export function isLibraryHeader(header: Uint8Array): boolean {
  if (header.length < headerLength || latin1.decode(header.subarray(0, 16)) !== sqliteMagic) return false;
  return new DataView(header.buffer, header.byteOffset).getUint32(68) === applicationId;
}
