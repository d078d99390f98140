import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openSnapshot } from '../../../db/open.ts';
import { LecternError } from '../../api/errors.ts';
import { type ExportedFile, type ExportResult, formFacts } from '../../api/exports.ts';
import type { ServiceContext } from '../context.ts';
import { makeExport, type Order, type Written } from '../make-export.ts';
import { rootsOf } from './roots.ts';
import { explained, makeTemporary, type Temporary } from './temporary.ts';

/** Keeps files that go back to a page until they are verified. */
async function keepCopies(files: readonly ExportedFile[], { folder }: Temporary): Promise<Written> {
  try {
    for (const { name, content } of files) {
      const copy = path.join(folder, name);
      await mkdir(path.dirname(copy), { recursive: true });
      await writeFile(copy, content, { flag: 'wx' });
    }
    return { folder, names: files.map(({ name }) => name) };
  } catch (error) {
    throw explained(error);
  }
}

/**
 * Makes an export of the library as it is at this moment, and holds on to both until it is verified. Fails as `makeExport` does, and with
 * `bad-arguments` where the form does not come back whole.
 */
export async function makeToVerify(
  context: ServiceContext,
  order: Order,
  signal: AbortSignal,
): Promise<ExportResult> {
  const { name, comesBackWhole } = formFacts[order.wanted.form];
  if (!comesBackWhole)
    throw new LecternError(
      'bad-arguments',
      `${name} does not bring whole articles back, so that it cannot be verified.`,
    );
  const snapshot = openSnapshot(context.library);
  let copies: Temporary | null = null;
  const discard = async () => {
    snapshot.close();
    await copies?.remove();
  };
  try {
    const then = { ...context, library: { ...context.library, read: snapshot.db } };
    const { result, outline, written } = await makeExport(then, order, signal);
    if (written === null) copies = await makeTemporary();
    const files = copies ? await keepCopies(result.files, copies) : written;
    const roots = files ? rootsOf(files) : [];
    const isWhole = order.wanted.scope.kind === 'all';
    const made = { roots, outline, isWhole, snapshot, discard };
    return { ...result, verification: await context.checks.offer(made) };
  } catch (error) {
    await discard().catch(console.error);
    throw error;
  }
}
