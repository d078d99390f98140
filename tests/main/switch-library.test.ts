import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createOpenedFiles } from '../../electron/main/opened-files.ts';
import { createLibrarySwitch } from '../../electron/main/switch-library.ts';

/** What only Electron can say: that it is ready, and which windows there are. */
const electron = vi.hoisted(() => ({
  ready: Promise.withResolvers<void>(),
  windows: [] as object[],
  listeners: new Map<string, (...given: unknown[]) => void>(),
  told: [] as string[],
  /** The service before has ended. */
  ended: Promise.resolve(),
}));
vi.mock('electron', () => ({
  app: {
    whenReady: () => electron.ready.promise,
    on: (event: string, listener: () => void) => electron.listeners.set(event, listener),
  },
  BrowserWindow: { getAllWindows: () => [...electron.windows], getFocusedWindow: () => null },
  dialog: { showMessageBox: async ({ message }: { message: string }) => electron.told.push(message) },
}));

/** A window as far as main asks it. */
class Window extends EventEmitter {
  readonly sent: string[] = [];
  readonly webContents = { send: (channel: string) => this.sent.push(channel) };
  isMinimized = () => false;
  focus(): void {
    // Nobody sees it.
  }
  close(): void {
    electron.windows.splice(electron.windows.indexOf(this), 1);
    this.emit('closed');
  }
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-switch-'));
  electron.ready = Promise.withResolvers();
  electron.windows.length = 0;
  electron.told.length = 0;
  electron.ended = Promise.resolve();
});
afterEach(() => rmSync(folder, { recursive: true }));

function start() {
  let library = path.join(folder, 'usual.lectern');
  const host = {
    library: () => library,
    hasEnded: () => false,
    shownIn: () => 'own' as const,
    async turnTo(next: string) {
      await electron.ended;
      library = next;
    },
  };
  const libraries = createLibrarySwitch(host, () => void electron.windows.push(new Window()));
  return { libraries, opened: createOpenedFiles([], libraries) };
}

describe('macOS opens the app with a file in the place of a library', () => {
  test('that is none: this is said, and the usual library has its window', async () => {
    const { libraries } = start();
    const file = path.join(folder, 'letter.lectern');
    writeFileSync(file, 'Dear harbour master, the lamps are out again.');
    electron.listeners.get('open-file')?.({ preventDefault: () => undefined }, file);
    electron.ready.resolve();
    await vi.waitFor(() => expect(libraries.isSwitching()).toBe(false));
    expect(electron.told).toEqual(['“letter.lectern” is no library of Lectern.']);
    expect(electron.windows).toHaveLength(1);
    // With one there, another such file opens none.
    expect(await libraries.to(file)).toBe(false);
    expect(electron.windows).toHaveLength(1);
  });
});

test('while one library makes place for another no window is opened: it would start the first one again', async () => {
  const { libraries } = start();
  electron.ready.resolve();
  libraries.show();
  expect(electron.windows).toHaveLength(1);
  const { promise, resolve } = Promise.withResolvers<void>();
  electron.ended = promise;
  const done = libraries.to(path.join(folder, 'other.lectern'));
  await vi.waitFor(() => expect(electron.windows).toHaveLength(0));
  libraries.show();
  libraries.openAnother();
  expect(electron.windows).toHaveLength(0);
  resolve();
  expect(await done).toBe(true);
  expect(electron.windows).toHaveLength(1);
});

describe('files that are opened with a library', () => {
  test('go into no other, though that was asked for right after', async () => {
    const { libraries, opened } = start();
    electron.ready.resolve();
    const [one, two] = ['one', 'two'].map((name) => path.join(folder, `${name}.lectern`)) as [string, string];
    const open = async (library: string, file: string) => {
      if (await libraries.to(library)) opened.add([file], library);
    };
    await Promise.all([open(one, '/ferry.html'), open(two, '/harbour.html')]);
    expect(libraries.current()).toBe(two);
    expect(opened.take()).toEqual(['/harbour.html']);
    await libraries.to(one);
    expect(opened.take()).toEqual(['/ferry.html']);
    expect(opened.take()).toEqual([]);
  });

  test('are told of to one window, and to the next when that goes', async () => {
    const { libraries, opened } = start();
    electron.ready.resolve();
    await libraries.to(path.join(folder, 'usual.lectern'));
    libraries.openAnother();
    const [first, second] = electron.windows as [Window, Window];
    for (const window of [first, second]) electron.listeners.get('browser-window-created')?.({}, window);
    opened.add(['/ferry.html'], null);
    expect([first.sent.length, second.sent.length]).toEqual([1, 0]);
    first.close();
    expect(second.sent.length).toBe(1);
    expect(opened.take()).toEqual(['/ferry.html']);
  });
});
