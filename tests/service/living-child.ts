/** A process that keeps notes in a folder and changes notes as it is told, a line each: `id text`, or how to keep the folder: `keep json`. It is there to be killed. */
import { createInterface } from 'node:readline';
import type { LivingSettings } from '../../electron/api/living.ts';
import { createService } from '../../electron/service/service.ts';

const [libraryPath = ''] = process.argv.slice(2);
const call = { signal: new AbortController().signal };
const service = createService({ libraryPath, mode: 'write', resume: true });
async function keep(settings: Partial<LivingSettings>) {
  const [{ id = '' } = {}] = await service.handlers.listLiving({}, call);
  await service.handlers.changeLiving({ id, settings }, call);
}
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const [id = '', note = ''] = line.split('\t');
  if (id === 'idle') await service.handlers.livingIdle({}, call);
  else if (id === 'keep') await keep(JSON.parse(note));
  else await service.handlers.changeHighlight({ id, note }, call);
  process.stdout.write(`done\t${line}\n`);
}
await service.close();
