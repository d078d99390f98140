/** A process that keeps notes in folders and changes notes as it is told, a line each: `id text`. It is there to be killed. */
import { createInterface } from 'node:readline';
import { createService } from '../../electron/service/service.ts';

const [libraryPath = ''] = process.argv.slice(2);
const call = { signal: new AbortController().signal };
const service = createService({ libraryPath, mode: 'write', resume: true });
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const [id = '', note = ''] = line.split('\t');
  if (id === 'idle') await service.handlers.livingIdle({}, call);
  else await service.handlers.changeHighlight({ id, note }, call);
  process.stdout.write(`done\t${line}\n`);
}
await service.close();
