import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { VerifyProgress } from '../../../electron/api/verify.ts';
import { createService, type Service } from '../../../electron/service/service.ts';
import type { Shell } from '../../../renderer/state/shell.ts';
import {
  createVerifying,
  type VerifyingClient,
  type VerifyingState,
} from '../../../renderer/state/verifying.ts';
import { temporaryFolder } from '../../cli/lectern.ts';
import { pageOver } from './page-over.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: Service;
let page: ReturnType<typeof pageOver>;
let verifying: VerifyingState;
/** The check that was asked for last, and what hears how far it is. */
let asked: string | undefined;
let hear: (progress: VerifyProgress) => void;
const said = vi.fn();
const onFailed = vi.fn();

beforeEach(() => {
  folder = temporaryFolder();
  service = createService({ libraryPath: path.join(folder.folder, 'a.lectern'), mode: 'write' });
  page = pageOver(service);
  const { client } = page;
  const file = path.join(folder.folder, 'ebb.md');
  writeFileSync(file, '# Ebb\n\nThe lamps were lit at dusk every evening of that long year.\n');
  const signal = new AbortController().signal;
  const offer = async () => (await service.handlers.offerPaths({ paths: [file] }, { signal })).token;
  const watched: VerifyingClient = {
    verifyExport(order, options) {
      asked = order.verifyId;
      return client.verifyExport(order, options);
    },
    on(name, listener) {
      hear = listener as typeof hear;
      return client.on(name, listener);
    },
  };
  const shell = { chooseFiles: offer } as unknown as Shell;
  verifying = createVerifying(watched, shell, { say: said, onFailed });
});
afterEach(async () => {
  page.close();
  await service.close();
  folder.remove();
});

test('a check that was cancelled is over, whatever is told of it late', async () => {
  const chosen = verifying.choose('files');
  await vi.waitFor(() => expect(verifying.running.value).not.toBeNull());
  verifying.cancel();
  await chosen;
  expect(said).toHaveBeenCalledWith('The check was cancelled. The export is as it was.');
  expect(onFailed).not.toHaveBeenCalled();
  hear({ verifyId: String(asked), step: 'reading', done: 1, total: 1 });
  expect(verifying.running.value).toBeNull();
});
