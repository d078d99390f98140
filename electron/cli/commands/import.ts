import type { Client, WholeContract } from '../../api/contract.ts';
import { type Id, type ImportItem, type ImportProgress, isEnded } from '../../api/model.ts';
import { type Call, type Command, type ExitCode, type Io, text, UsageError } from '../command.ts';

type Item = ImportItem & { path: string };

function line(item: Item, json: boolean): string {
  const { path, outcome, reason, articles, charset, format } = item;
  if (json) return `${JSON.stringify({ path, outcome, reason, articles, charset, format })}\n`;
  const detail = reason ?? articles.map(({ id, title }) => `${id}  ${title}`).join('; ');
  return `${outcome.padEnd(10)}${path}\n          ${detail}\n`;
}

/** Prints what has come in since the last call; calls follow one another, never overlap. */
function follower(client: Client<WholeContract>, io: Io, json: boolean) {
  let printed = 0;
  return async (batchId: Id) => {
    const items = await client.importItems({ batchId, from: printed });
    printed += items.length;
    for (const item of items) await io.out(line(item, json));
  };
}

function summary({ imported, versions, duplicates, skipped, failed, unread, state }: ImportProgress): string {
  const added = versions === 1 ? '1 new version' : `${versions} new versions`;
  const left = unread > 0 ? `, ${unread} not read` : '';
  const cut = state === 'cancelled' ? ' Cancelled; what is in stays in.' : '';
  return `${imported} imported, ${added}, ${duplicates} already in the library, ${skipped} skipped, ${failed} failed${left}.${cut}\n`;
}

async function runImport({ client, values, positionals, io }: Call): Promise<ExitCode> {
  if (positionals.length === 0) throw new UsageError('Name the files or folders to import.');
  const json = values['json'] === true;
  const target = text(values, 'section');
  const path = target?.split('/').filter((part) => part !== '') ?? [];
  const sectionId = path.length > 0 ? (await client.ensureSection({ path })).id : null;
  const follow = follower(client, io, json);
  const { promise, resolve, reject } = Promise.withResolvers<ImportProgress>();
  let turn = Promise.resolve();
  const off = client.on('importProgress', (progress) => {
    turn = turn
      .then(() => follow(progress.batchId))
      .then(() => {
        if (isEnded(progress.state)) resolve(progress);
      });
    turn.catch(reject);
  });
  const { token } = await client.offerPaths({ paths: positionals });
  const { batchId } = await client.startImport({ token, sectionId });
  io.signal.addEventListener('abort', () => client.cancelImport({ batchId }).catch(reject), { once: true });
  const end = await promise.finally(off);
  if (!json) await io.out(summary(end));
  return end.state === 'done' && end.failed === 0 ? 0 : 1;
}

export const importCommand: Command = {
  usage: 'import PATH… [--section A/B] [--json]',
  summary: 'take files and folders into the library',
  options: { section: { type: 'string' }, json: { type: 'boolean' } },
  mode: 'write',
  run: runImport,
};
