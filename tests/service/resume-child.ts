/** A process that imports a folder, or goes on with what was broken off, until nothing is left. It is there to be killed. */
import { openLibrary } from '../../db/open.ts';
import { unfinishedBatches } from '../../db/queries/import-journal.ts';
import { createService } from '../../electron/service/service.ts';

const [libraryPath = '', folder = ''] = process.argv.slice(2);
/** Whether there is nothing to go on with: it was killed after its last word to the library. */
function nothingLeft(): boolean {
  if (folder !== '') return false;
  const { read, close } = openLibrary(libraryPath, { mode: 'read', now: () => new Date() });
  const left = unfinishedBatches(read).length;
  close();
  return left === 0;
}
if (nothingLeft()) {
  process.stdout.write('done\n');
  process.exit();
}

const call = { signal: new AbortController().signal };
const service = createService({ libraryPath, mode: 'write', resume: true });
const running = () =>
  new Promise<void>((resolve) => {
    service.on('importProgress', ({ state }) => state !== 'running' && resolve());
  });
const ended = running();
process.stdout.write('ready\n');
if (folder !== '') {
  const { token } = await service.handlers.offerPaths({ paths: [folder] }, call);
  await service.handlers.startImport({ token, sectionId: null }, call);
  process.stdout.write('started\n');
}
await ended;
process.stdout.write('done\n');
await service.close();
