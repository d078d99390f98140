import path from 'node:path';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { directChannel } from '../../../electron/api/carriers/direct.ts';
import { createClient } from '../../../electron/api/client.ts';
import { type PageContract, pageContract } from '../../../electron/api/contract.ts';
import { serve } from '../../../electron/api/server.ts';
import { createService, type Service } from '../../../electron/service/service.ts';
import { createCarets } from '../../../renderer/state/carets.ts';
import { createOtherWindows } from '../../../renderer/state/other-windows.ts';
import { createPalette } from '../../../renderer/state/palette.ts';
import { createReadAloud } from '../../../renderer/state/read-aloud.ts';
import { createSaver, createSettings, type Unsaved } from '../../../renderer/state/settings.ts';
import { temporaryFolder } from '../../cli/lectern.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: Service;
const channels: { close(): void }[] = [];

/** A computer without voices. */
const silent = { voices: () => [], onVoices: () => undefined, speak: () => undefined, stop: () => undefined };

/** The settings of a window over the real service. */
function openWindow(name: string) {
  const [ours, theirs] = directChannel();
  channels.push(ours);
  serve(theirs, service, pageContract);
  const client = createClient<PageContract>(ours, pageContract);
  const unsaved: Unsaved = new Map();
  const others = createOtherWindows(client, name, (key) => save.isWaiting(key));
  const save = createSaver(others, unsaved, (error) => {
    throw error;
  });
  const [no, isDesktop] = [signal(false), true];
  const around = { systemIsDark: no, isNarrow: no, isTight: no, isDesktop, others };
  const settings = createSettings({}, save, around);
  const carets = createCarets(null, (value) => save('caret', value));
  const palette = createPalette(client, null, (value) => save('palette', value));
  const aloud = createReadAloud(silent, null, (value) => save('speech', value));
  others.share('caret', carets.heard);
  others.share('palette', palette.heard);
  others.share('speech', aloud.heard);
  return { client, settings, carets, palette, aloud, others, unsaved, save };
}

type Win = ReturnType<typeof openWindow>;
const stored = async ({ client }: Win) => client.getSettings({});
const isWritten = ({ unsaved }: Win) => vi.waitFor(() => expect(unsaved.size).toBe(0));

beforeEach(() => {
  folder = temporaryFolder();
  service = createService({ libraryPath: path.join(folder.folder, 'a.lectern'), mode: 'write' });
});
afterEach(async () => {
  for (const channel of channels.splice(0)) channel.close();
  await service.close();
  folder.remove();
});

test('what all windows share follows, and nothing of it is lost when the other one changes its own part', async () => {
  const [one, two] = [openWindow('one'), openWindow('two')];
  one.settings.look.theme.value = 'sepia';
  one.settings.colorMeanings.value = { yellow: 'quote' };
  await vi.waitFor(() => expect(two.settings.look.theme.value).toBe('sepia'));
  await vi.waitFor(() => expect(two.settings.colorMeanings.value).toEqual({ yellow: 'quote' }));
  two.settings.colorMeanings.value = { ...two.settings.colorMeanings.value, blue: 'doubt' };
  await isWritten(two);
  await vi.waitFor(() =>
    expect(one.settings.colorMeanings.value).toEqual({ yellow: 'quote', blue: 'doubt' }),
  );
  expect(await stored(one)).toMatchObject({ colorMeanings: { yellow: 'quote', blue: 'doubt' } });
});

test('what was heard is not saved anew, and one’s own echo changes nothing', async () => {
  const [one, two] = [openWindow('one'), openWindow('two')];
  const heard: unknown[] = [];
  two.client.on('settingSaved', (saved) => heard.push(saved));
  one.settings.look.textSize.value = 20;
  one.settings.look.textSize.value = 21;
  await vi.waitFor(() => expect(two.settings.look.textSize.value).toBe(21));
  expect(one.settings.look.textSize.value).toBe(21);
  expect(heard).toEqual([
    { key: 'textSize', value: 20, by: 'one' },
    { key: 'textSize', value: 21, by: 'one' },
  ]);
});

test('of a change made in both at once the one that the library has is in both', async () => {
  const [one, two] = [openWindow('one'), openWindow('two')];
  one.settings.look.theme.value = 'dark';
  two.settings.look.theme.value = 'sepia';
  await isWritten(one);
  await isWritten(two);
  const { theme } = await stored(one);
  expect([one, two].map(({ settings }) => settings.look.theme.value)).toEqual([theme, theme]);
});

test('what each has for itself stays, and that of the window in front last is kept', async () => {
  const [one, two] = [openWindow('one'), openWindow('two')];
  one.settings.list.view.value = 'compact';
  await isWritten(one);
  two.settings.list.view.value = 'columns';
  await isWritten(two);
  expect(one.settings.list.view.value).toBe('compact');
  expect(await stored(one)).toMatchObject({ listView: 'columns' });
  one.others.cameForward();
  await isWritten(one);
  expect(await stored(two)).toMatchObject({ listView: 'compact' });
  expect(two.settings.list.view.value).toBe('columns');
  // Nothing was saved by another one since.
  await one.client.saveSetting({ key: 'listView', value: 'cards', by: 'one' });
  one.others.cameForward();
  expect(one.unsaved.size).toBe(0);
});

test('what was used from the palette, and the speed of reading aloud, are those of both', async () => {
  const [one, two] = [openWindow('one'), openWindow('two')];
  one.palette.used('command:print');
  one.aloud.setRate(2);
  await vi.waitFor(() => expect(two.palette.recent.value).toEqual(['command:print']));
  await vi.waitFor(() => expect(two.aloud.rate.value).toBe(2));
  two.palette.used('command:undo');
  await vi.waitFor(() => expect(one.palette.recent.value).toEqual(['command:undo', 'command:print']));
});

test('the places of the reading caret in one window are not lost by the other', async () => {
  const [one, two] = [openWindow('one'), openWindow('two')];
  one.carets.keep('a', { offset: 3, kind: 'word' });
  await vi.waitFor(() => expect(two.carets.of('a')).toEqual({ offset: 3, kind: 'word' }));
  two.carets.keep('b', { offset: 5, kind: 'sentence' });
  await vi.waitFor(() => expect(one.carets.of('b')?.offset).toBe(5));
  await isWritten(two);
  expect(await stored(one)).toMatchObject({
    caret: {
      places: [
        ['a', 3, 'word'],
        ['b', 5, 'sentence'],
      ],
    },
  });
});
