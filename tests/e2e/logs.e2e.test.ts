import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endLibrary } from './end-library.ts';
import { hosts, launch, type Running } from './launch.ts';
import { chooseInMenuBar } from './menus.ts';

// In a browser what goes wrong is in the browser's own log, and the command line prints what the service says.
const desktops = hosts.filter((host) => host !== 'browser');

describe.each(desktops)('the log on the host “%s”', (host) => {
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
  });
  afterAll(() => app?.close());

  const click = (id: string) => chooseInMenuBar(app, id);
  const logFolder = async () => (await app.electron?.evaluate(({ app: own }) => own.getPath('logs'))) ?? '';
  const logged = async () => readFileSync(path.join(await logFolder(), 'lectern.log'), 'utf8');

  test('has what a page and main print as errors, and is shown from the menu', async () => {
    await app.page.evaluate(() => console.error('The lamp would not light.'));
    await app.electron?.evaluate(() => console.warn('The wick is short.'));
    await expect.poll(logged).toMatch(/^\S+Z page: The lamp would not light\./m);
    expect(await logged()).toMatch(/^\S+Z main: The wick is short\.$/m);
    await app.electron?.evaluate(({ shell }) => {
      shell.showItemInFolder = (file) => Object.assign(globalThis, { shownFile: file });
    });
    await click('showLogs');
    expect(await app.electron?.evaluate(() => Reflect.get(globalThis, 'shownFile'))).toBe(
      path.join(await logFolder(), 'lectern.log'),
    );
  });

  test('says that the process of the library ended', async () => {
    await endLibrary(app);
    await expect.poll(logged).toContain('library: The process of the library ended by itself');
  });

  test('has information for a report, which is copied', async () => {
    await app.electron?.evaluate(({ dialog }) => {
      Object.assign(dialog, {
        showMessageBox: async (_window: unknown, options: { detail: string }) => {
          Object.assign(globalThis, { shownDetail: options.detail });
          return { response: 0, checkboxChecked: false };
        },
      });
    });
    await click('showDiagnostics');
    const copied = () => app.electron?.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toMatch(/^Lectern \d+\.\d+\.\d+\n.*Node \d+/);
    expect(await copied()).toMatch(/^Library: \d+\.\d MB$/m);
    expect(await copied()).not.toMatch(/[/\\]home|[/\\]tmp|\.lectern/);
    expect(await app.electron?.evaluate(() => Reflect.get(globalThis, 'shownDetail'))).toBe(await copied());
  });
});
