import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directChannel } from '../../../electron/api/carriers/direct.ts';
import { createClient } from '../../../electron/api/client.ts';
import { type PageContract, pageContract } from '../../../electron/api/contract.ts';
import { serve } from '../../../electron/api/server.ts';
import { createService, type Service } from '../../../electron/service/service.ts';
import { createEdits } from '../../../renderer/state/edits.ts';
import { emptyQuery } from '../../../renderer/state/places.ts';
import { createReader } from '../../../renderer/state/reader.ts';
import { createUndo } from '../../../renderer/state/undo.ts';
import { temporaryFolder } from '../../cli/lectern.ts';
import { dropFiles } from '../../service/drop-files.ts';
import { appeal, line, page } from '../../service/lamp-pages.ts';

const call = { signal: new AbortController().signal };
const block = { text: `${line(1)} At ness it was so.`, nth: 0 };

/** The page's state over a real service. */
function windowOn(service: Service) {
  const [ours, theirs] = directChannel();
  serve(theirs, service, pageContract);
  const client = createClient<PageContract>(ours, pageContract);
  const undo = createUndo();
  const reader = createReader(client, undo.sealed);
  const edits = createEdits(client, reader.article, { onMade: undo.made, onFailed: undo.failed });
  return { client, undo, reader, edits, close: () => ours.close() };
}

let place: ReturnType<typeof temporaryFolder>;
let service: Service;
let win: ReturnType<typeof windowOn>;
let id = '';

async function drop(name: string): Promise<string> {
  const file = path.join(place.folder, `${name}.html`);
  writeFileSync(file, page(name));
  const [item] = await dropFiles(service, [file]);
  return item?.articles[0]?.id ?? '';
}

beforeEach(async () => {
  place = temporaryFolder();
  service = createService({ libraryPath: path.join(place.folder, 'a.lectern'), mode: 'write' });
  id = await drop('ness');
  win = windowOn(service);
  await win.reader.open(id, emptyQuery);
});
afterEach(async () => {
  win.close();
  await service.close();
  place.remove();
});

const textOf = async (articleId = id) => (await service.handlers.wholeArticle({ id: articleId }, call)).text;
const isShown = async () => (await textOf()).includes(block.text);

test('an edit that was taken back in the dialog is undone down to its making, and redone up again', async () => {
  await win.edits.hide([block]);
  await vi.waitFor(() => expect(win.edits.present.value.own).toHaveLength(1));
  const [edit] = win.edits.present.value.own;
  if (edit) await win.edits.takeBack(edit);
  expect(await isShown()).toBe(true);

  await win.undo.undo();
  expect(await isShown()).toBe(false);
  await win.undo.undo();
  expect(await isShown()).toBe(true);
  expect(win.undo.told.value?.words).toMatch(/^Undone: block hidden/);
  await win.undo.redo();
  expect(await isShown()).toBe(false);
  await win.undo.redo();
  expect(await isShown()).toBe(true);
  expect(win.undo.past.value?.words).toMatch(/^Shown again/);
});

test('a rule that was taken back in the dialog is undone down to its making, and redone up again', async () => {
  const blocks = [{ text: appeal, nth: 0 }];
  const hides = async () => !(await textOf()).includes(appeal);
  await vi.waitFor(() => expect(win.edits.present.value.site).toBe('lamps.example'));
  await win.edits.hideOnSite(blocks);
  await vi.waitFor(() => expect(win.edits.present.value.rules).toHaveLength(1));
  const [rule] = win.edits.present.value.rules;
  if (rule) await win.edits.takeRuleBack(rule);
  expect(await hides()).toBe(false);

  await win.undo.undo();
  expect(await hides()).toBe(true);
  await win.undo.undo();
  expect(await hides()).toBe(false);
  expect(win.undo.told.value?.words).toMatch(/^Undone: hidden on/);
  await win.undo.redo();
  expect(await hides()).toBe(true);
  await win.undo.redo();
  expect(await hides()).toBe(false);
});
