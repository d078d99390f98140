import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createService, type Service } from '../../../electron/service/service.ts';
import { createExports, type ExportsState } from '../../../renderer/state/exports.ts';
import type { Shell } from '../../../renderer/state/shell.ts';
import { temporaryFolder } from '../../cli/lectern.ts';
import { dropFiles } from '../../service/drop-files.ts';
import { pageOver } from './page-over.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: Service;
let page: ReturnType<typeof pageOver>;
let exports: ExportsState;
let target: string;
let offered: string[];
const onFailed = vi.fn();

beforeEach(async () => {
  folder = temporaryFolder();
  offered = [];
  target = path.join(folder.folder, 'notes.txt');
  service = createService({ libraryPath: path.join(folder.folder, 'a.lectern'), mode: 'write' });
  page = pageOver(service);
  const file = path.join(folder.folder, 'ebb.md');
  writeFileSync(
    file,
    `# Ebb\n\n${'The lamps were lit at dusk every evening of that long year. '.repeat(4)}\n`,
  );
  await dropFiles(service, [file]);
  const shell = {
    hasPaths: true,
    chooseDestination: async (kind: string, name: string) => {
      offered.push(`${kind} ${name}`);
      return { token: service.offers.addDestination(target) };
    },
  } as unknown as Shell;
  exports = createExports(page.client, shell, {
    saved: { form: 'text', single: true, everything: true },
    save: () => undefined,
    say: () => undefined,
    verify: () => undefined,
    onFailed,
  });
});
afterEach(async () => {
  page.close();
  await service.close();
  folder.remove();
});

test('an export closes the dialog that it was begun in', async () => {
  exports.asked.value = { kind: 'all' };
  await exports.run({ kind: 'all' });
  expect(exports.error.value).toBeNull();
  expect(exports.done.value).toContain('notes.txt');
  expect(exports.asked.value).toBeNull();
});

test('an export without the dialog leaves the one alone that is opened while it runs', async () => {
  await exports.run({ kind: 'all' });
  exports.done.value = null;
  const again = exports.again();
  exports.asked.value = { kind: 'all' };
  await again;
  expect(exports.done.value).toContain('notes.txt');
  expect(exports.asked.value).toEqual({ kind: 'all' });
});

test('what failed without the dialog is not said in the one that is opened while it runs', async () => {
  const again = exports.again();
  exports.asked.value = { kind: 'all' };
  await again;
  expect(onFailed).toHaveBeenCalledWith(expect.stringContaining('Nothing was exported'));
  expect(exports.error.value).toBeNull();
});

test('a place for one article is offered by its title, for several by one name', async () => {
  const query = { scope: { kind: 'all' }, text: '', sort: 'added' } as const;
  const { rows } = await page.client.listArticles({ query: { ...query, tags: [] }, offset: 0, limit: 1 });
  const one = { kind: 'article', id: rows[0]?.id ?? '' } as const;
  exports.preview.look(one, exports.choice.peek());
  await vi.waitFor(() => expect(exports.preview.shown.peek()?.file?.name).toBe('Ebb.txt'));
  await exports.run(one);
  await exports.run({ kind: 'all' });
  expect(offered).toEqual(['file Ebb.txt', 'file Notes.txt']);
});
