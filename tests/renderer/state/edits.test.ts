import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
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

/** As a file is that was imported where the limit was another. */
function makeTooLarge(articleId: string) {
  const library = new Database(path.join(place.folder, 'a.lectern'));
  library
    .prepare(
      'UPDATE blob SET size = 1000000000000 WHERE sha256 = (SELECT sha256 FROM original JOIN article ON original.id = original_id WHERE article.id = ?)',
    )
    .run(articleId);
  library.close();
}

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

test('a rule goes and its undo is kept, though of an article of its site no text can be made any more', async () => {
  const others = [await drop('bay'), await drop('cape')];
  await vi.waitFor(() => expect(win.edits.present.value.site).toBe('lamps.example'));
  await win.edits.hideOnSite([{ text: appeal, nth: 0 }]);
  await win.client.reExtract({ articleIds: others });
  const all = [id, ...others];
  const hiddenIn = async () => {
    const texts = await Promise.all(all.map(async (one) => textOf(one)));
    return all.filter((_, at) => !texts[at]?.includes(appeal));
  };
  expect(await hiddenIn()).toEqual(all);
  makeTooLarge(id);

  await win.undo.undo();
  expect(await hiddenIn()).toEqual([id]);
  expect(win.edits.error.value?.message).toMatch(/^Of 3 articles 1 could not be made anew/);
  expect(win.undo.past.value).toBeNull();
  await vi.waitFor(() => expect(win.edits.present.value.rules).toEqual([]));
  await win.undo.redo();
  await vi.waitFor(() => expect(win.edits.present.value.rules).toHaveLength(1));
});

test('an encoding in which a text could not be made anew is said to have failed', async () => {
  makeTooLarge(id);
  await expect(win.reader.decodeAs('UTF-8')).rejects.toMatchObject({ code: 'too-large' });
});

test('where else a rule would hide something is asked only while the edits are looked through', async () => {
  const other = await drop('bay');
  await vi.waitFor(() => expect(win.edits.present.value.site).toBe('lamps.example'));
  await win.edits.hideOnSite([{ text: appeal, nth: 0 }]);
  await vi.waitFor(() => expect(win.edits.present.value.rules).toMatchObject([{ others: null }]));
  win.edits.isLookedThrough.value = true;
  await vi.waitFor(() => expect(win.edits.present.value.rules).toMatchObject([{ others: [other] }]));
});

test('what a rule hides in the articles that are there is undone by a step of its own, and the rule stays', async () => {
  const others = [await drop('bay'), await drop('cape'), await drop('dune')];
  const broken = others[2] ?? '';
  await vi.waitFor(() => expect(win.edits.present.value.site).toBe('lamps.example'));
  await win.edits.hideOnSite([{ text: appeal, nth: 0 }]);
  win.edits.isLookedThrough.value = true;
  await vi.waitFor(() => expect(win.edits.present.value.rules[0]?.others).toHaveLength(3));
  makeTooLarge(broken);
  const [rule] = win.edits.present.value.rules;
  if (rule) await win.edits.applyToOthers(rule);
  const showing = async () => {
    const texts = await Promise.all([id, ...others].map(textOf));
    return [id, ...others].filter((_, at) => texts[at]?.includes(appeal));
  };
  expect(await showing()).toEqual([broken]);
  expect(win.undo.past.value?.words).toMatch(/^Hidden in 2 articles: “/);

  await win.undo.undo();
  expect(await showing()).toEqual(others);
  await vi.waitFor(() => expect(win.edits.present.value.rules[0]?.others).toEqual(others));
  await win.undo.redo();
  expect(await showing()).toEqual([broken]);
});
