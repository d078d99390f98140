/** Copies of the folder of a library that things are done to, and what comes of them in a fresh library. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createService } from '../../electron/service/service.ts';
import { dropFiles } from './drop-files.ts';
import { createPlace, exportTo, fillLibrary, stateOf } from './folder-library.ts';

/** The article that things are done to. */
export const snow = 'Names for the snow on one roof';

const dataOf = (folder: string) => path.join(folder, 'data', `${snow}.json`);
const readData = (folder: string) => JSON.parse(readFileSync(dataOf(folder), 'utf8'));

export type Data = ReturnType<typeof readData>;

/** The files of that article in a folder, and its data. */
export const ofSnow = {
  data: dataOf,
  page: (folder: string) => path.join(folder, 'articles', `${snow}.html`),
  original: (folder: string) => path.join(folder, readData(folder)['lectern:kept'].original.file),
  read: readData,
  rewrite(folder: string, change: (data: Data) => void) {
    const data = readData(folder);
    change(data);
    writeFileSync(dataOf(folder), JSON.stringify(data, null, 2));
  },
};

/** One library and its folder for all tests of a file. */
export function createCopies() {
  const place = createPlace();
  const { openService, newPath } = place;
  let libraryPath = '';
  let whole = '';
  let before: Awaited<ReturnType<typeof stateOf>>;
  beforeAll(async () => {
    libraryPath = newPath('a.lectern');
    const service = createService({ libraryPath, mode: 'write', workers: 2 });
    await fillLibrary(service);
    before = await stateOf(service);
    whole = await exportTo(service, newPath('Whole'));
    await service.close();
  }, 120_000);
  afterEach(place.closeAll);
  afterAll(place.remove);
  const of = ({ articles }: Pick<typeof before, 'articles'>) => ({
    own: articles.find(({ title }) => title === snow),
    others: articles.filter(({ title }) => title !== snow),
  });
  return {
    openService,
    newPath,
    /** The library that the folder is of. */
    libraryPath: () => libraryPath,
    /** The folder as it was exported: nothing is done to it. */
    whole: () => whole,
    /** All that its library was, the article that things are done to, and the others. */
    before: () => ({ ...before, ...of(before) }),
    /** A copy of the folder that something was done to. */
    changed(change: (folder: string) => void): string {
      const folder = newPath('Library');
      cpSync(whole, folder, { recursive: true });
      change(folder);
      return folder;
    },
    async comeIn(folder: string) {
      const home = openService();
      const items = await dropFiles(home, [folder]);
      const state = await stateOf(home);
      const reasons = items.filter(({ outcome }) => outcome === 'failed').map(({ reason }) => reason);
      return { home, items, reasons, state, ...of(state) };
    },
  };
}
