import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { LecternError } from '../electron/api/errors.ts';
import { type Codec, unpack } from './codec.ts';
import { linkKeys } from './link-keys.ts';
import { hasSpecialText } from './special-text.ts';
import type { Migration, ReadDb, WriteDb } from './types.ts';

const record = `
-- The steps that made this library, so that an edited or missing one is noticed.
CREATE TABLE migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied TEXT NOT NULL
) STRICT;
`;

const checksum = (step: Migration) => createHash('sha256').update(step.sql).digest('hex');
const version = (db: ReadDb) => Number(db.pragma('user_version', { simple: true }));

function assertOrdered(steps: readonly Migration[]): void {
  for (const [index, step] of steps.entries()) {
    if (Number(step.name.slice(0, 3)) !== index + 1)
      throw new Error(
        `Migration ${step.name} stands at place ${index + 1} of the list: there is a gap or a wrong order.`,
      );
  }
}

/** Refuses a library that this version does not understand. Only reads. */
export function assertKnown(db: ReadDb, steps: readonly Migration[]): void {
  assertOrdered(steps);
  const present = version(db);
  if (present > steps.length)
    throw new LecternError(
      'library-newer',
      `The library “${db.name}” was made by a newer version of Lectern. Update Lectern to open it; it was left as it is.`,
    );
  if (present === 0) return;
  const applied = db.prepare('SELECT number, name, checksum FROM migration ORDER BY number').all() as {
    number: number;
    name: string;
    checksum: string;
  }[];
  const damaged = (what: string) =>
    new LecternError(
      'library-damaged',
      `The library “${db.name}” cannot be trusted: ${what}. Restore it from a backup.`,
    );
  if (applied.length !== present)
    throw damaged(`it says version ${present} and records ${applied.length} steps`);
  for (const [index, { number, name, checksum: recorded }] of applied.entries()) {
    const step = steps[index];
    if (!step || number !== index + 1 || name !== step.name)
      throw damaged(`step ${name} is not where it belongs`);
    if (recorded !== checksum(step)) throw damaged(`step ${name} is not the one that this version knows`);
  }
}

/** The name of the copy that precedes a migration: beside the library, told apart by its version and the time. */
const backupName = (file: string, present: number, now: Date) =>
  `${file}.before-v${present + 1}-${now.toISOString().replace(/[:.]/g, '-')}`;

/** A whole copy or none: it is made under another name and then moved. */
function backUp(db: WriteDb, file: string): void {
  const draft = `${file}.part`;
  try {
    db.prepare('VACUUM INTO ?').run(draft);
    renameSync(draft, file);
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
}

/** Packed HTML; empty where its bytes are damaged, as reading the article says. */
function unpacked(codec: unknown, html: unknown): string {
  try {
    return Buffer.from(unpack(codec as Codec, html as Uint8Array)).toString('utf8');
  } catch (error) {
    if (!(error instanceof LecternError)) throw error;
    return '';
  }
}

/** What steps may ask of packed HTML. */
function defineFunctions(db: WriteDb): void {
  const options = { deterministic: true };
  db.function('link_keys', options, (codec, html) => JSON.stringify(linkKeys(unpacked(codec, html))));
  db.function('has_special_text', options, (codec, html) => (hasSpecialText(unpacked(codec, html)) ? 1 : 0));
}

/**
 * Brings a library up to the last step. Each step and its record commit together, and a library that holds anything is
 * copied first. Fails with `library-newer` or `library-damaged` before anything is changed.
 */
export function migrate(db: WriteDb, steps: readonly Migration[], now: () => Date): void {
  assertKnown(db, steps);
  const present = version(db);
  if (present === steps.length) return;
  if (present > 0) backUp(db, backupName(db.name, present, now()));
  defineFunctions(db);
  for (const [index, step] of steps.entries()) {
    if (index < present) continue;
    db.transaction(() => {
      if (index === 0) db.exec(record);
      db.exec(step.sql);
      db.prepare('INSERT INTO migration (number, name, checksum, applied) VALUES (?, ?, ?, ?)').run(
        index + 1,
        step.name,
        checksum(step),
        now().toISOString(),
      );
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}
