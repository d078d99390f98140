import { type Id, type ImportItem, isEnded } from '../../electron/api/model.ts';
import type { Service } from '../../electron/service/service.ts';

const call = { signal: new AbortController().signal };

/** Imports files as a drop of all of them would, on a section where one is given, and gives what became of each when the import has ended. */
export async function dropFiles(
  service: Service,
  paths: readonly string[],
  sectionId: Id | null = null,
): Promise<(ImportItem & { path: string })[]> {
  const ended = new Promise<void>((resolve) => {
    const off = service.on('importProgress', ({ state }) => {
      if (!isEnded(state)) return;
      off();
      resolve();
    });
  });
  const { token } = await service.handlers.offerPaths({ paths: [...paths] }, call);
  const { batchId } = await service.handlers.startImport({ token, sectionId }, call);
  await ended;
  return await service.handlers.importItems({ batchId, from: 0 }, call);
}
