import { existsSync, mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleAddress } from '../../electron/api/article-address.ts';
import { createService } from '../../electron/service/service.ts';
import { temporaryFolder } from '../cli/lectern.ts';
import { dropFiles } from '../service/drop-files.ts';
import { violations } from './axe.ts';
import { endLibrary } from './end-library.ts';
import { hosts, launch, type Running } from './launch.ts';
import { clickMenuBar } from './menus.ts';
import { frameText, rows, waitForArticles } from './steps.ts';

// A browser opens no files with a page and has no menu of ours: these are the desktop app's alone.
const desktops = hosts.filter((host) => host !== 'browser');

let temporary: ReturnType<typeof temporaryFolder>;
let app: Running | null = null;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(async () => {
  await app?.close();
  app = null;
  temporary.remove();
});

function writeArticle(name: string): string {
  const file = path.join(temporary.folder, `${name}.txt`);
  writeFileSync(
    file,
    `${name}\n\n${`The ferry ${name} left the harbour before the town was awake. `.repeat(6)}\n`,
  );
  return file;
}

/** A library with one article, and a highlight in it. */
async function annotated(library: string, file: string) {
  const call = { signal: new AbortController().signal };
  const service = createService({ libraryPath: library, mode: 'write' });
  const [item] = await dropFiles(service, [file]);
  const articleId = item?.articles[0]?.id ?? '';
  const { text } = await service.handlers.wholeArticle({ id: articleId }, call);
  const quote = 'left the harbour';
  const start = text.lastIndexOf(quote);
  const made = await service.handlers.addHighlight(
    { articleId, start, end: start + quote.length, quote, color: 'yellow', style: 'highlight', note: '' },
    call,
  );
  await service.close();
  return { articleId, id: made.highlight.id };
}

const row = (title: string) => rows((app as Running).page).filter({ hasText: title });

/** What Electron tells the app of a second start. */
const startAgain = (asked: { library: string | null; files: string[]; links?: string[] }) =>
  app?.electron?.evaluate(({ app: electronApp }, data) => {
    electronApp.emit('second-instance', {}, [], '', data);
  }, asked);

describe.each(desktops)('files opened with the app on the host “%s”', (host) => {
  test('are imported when they are given at the start, with the library to use', async () => {
    const library = path.join(temporary.folder, 'my own.lectern');
    app = await launch(host, undefined, [
      '--library',
      library,
      writeArticle('Aurora'),
      writeArticle('Borealis'),
    ]);
    await row('Aurora').waitFor();
    await row('Borealis').waitFor();
    expect(await rows(app.page).count()).toBe(2);
    expect(existsSync(library)).toBe(true);
    expect(existsSync(app.library)).toBe(false);
  });

  test('by a second start come to the first', async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await startAgain({ library: null, files: [writeArticle('Cygnus')] });
    await row('Cygnus').waitFor();
  });

  test('from the dock of macOS too', async () => {
    app = await launch(host);
    const file = writeArticle('Dolphin');
    await app.electron?.evaluate(({ app: electronApp }, opened) => {
      electronApp.emit('open-file', { preventDefault: () => undefined }, opened);
    }, file);
    await row('Dolphin').waitFor();
  });

  test('with another library open it, and go into it', async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const other = path.join(temporary.folder, 'other.lectern');
    const next = app.electron?.waitForEvent('window');
    await startAgain({ library: other, files: [writeArticle('Eagle')] });
    app.page = (await next) ?? app.page;
    await row('Eagle').waitFor();
    expect(existsSync(other)).toBe(true);
  });

  test('may be addresses of articles, which open at their highlight, from the start on', async () => {
    const library = path.join(temporary.folder, 'linked.lectern');
    const made = await annotated(library, writeArticle('Ferry'));
    const heading = () =>
      (app as Running).page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 });
    /** The words that flash for a moment as they are gone to. */
    const flashed = () =>
      (app as Running).page.waitForFunction(() => {
        const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentWindow;
        const css = (inner as unknown as { CSS: { highlights: Map<string, Set<Range>> } } | undefined)?.CSS;
        const [range] = css?.highlights.get('lectern-flash') ?? [];
        return range ? String(range) : null;
      });
    app = await launch(host, undefined, ['--library', library, articleAddress(made.articleId)]);
    await heading().filter({ hasText: 'Ferry' }).waitFor();
    await frameText(app.page, 'left the harbour');
    const flash = flashed();
    await startAgain({ library: null, files: [], links: [articleAddress(made.articleId, made.id)] });
    expect(await (await flash).jsonValue()).toBe('left the harbour');
    await app.electron?.evaluate(
      ({ app: electronApp }, address) => {
        electronApp.emit('open-url', { preventDefault: () => undefined }, address);
      },
      articleAddress('a'.repeat(16)),
    );
    await app.page.getByText('This article is not in the library any more.').first().waitFor();
  });

  test('that are not there are named', async () => {
    app = await launch(host, undefined, [path.join(temporary.folder, 'gone.html')]);
    await app.page.getByRole('button', { name: 'Details' }).click();
    const report = app.page.getByRole('dialog', { name: 'Import report' });
    await report.getByText('gone.html').first().waitFor();
  });
});

const crash = () => endLibrary(app as Running);
/** However slow the machine is: the window believes that five seconds have passed since it was opened. */
const setBack = () =>
  app?.page.evaluate(() => {
    Date.now = () => performance.timeOrigin + 5000;
  });

const isOffered = (id: string) =>
  app?.electron?.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id);

const clickMenu = (id: string) => clickMenuBar(app?.electron, id);

describe.each(desktops)('where the process of the library ends on the host “%s”', (host) => {
  const stopped = 'The part of Lectern that keeps the library has stopped.';
  const sidebar = () => (app as Running).page.getByRole('navigation', { name: 'Library' });

  test('soon after the start, the window says so and starts it again when asked', async () => {
    app = await launch(host, undefined, [writeArticle('Falcon')]);
    await row('Falcon').waitFor();
    await setBack();
    await crash();
    await app.page.getByText(stopped).first().waitFor();
    await expect.poll(() => isOffered('importFiles')).toBe(false);
    await app.page.getByRole('button', { name: 'Try again' }).click();
    await row('Falcon').waitFor();
    await expect.poll(() => isOffered('importFiles')).toBe(true);
    await sidebar().waitFor();
    // Once, though the page was built twice.
    await clickMenu('sidebar');
    await sidebar().waitFor({ state: 'hidden' });
  });

  test('later, it is started again at once, and the window says so', async () => {
    app = await launch(host, undefined, [writeArticle('Griffin')]);
    await row('Griffin').waitFor();
    await app.page.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 60_000;
    });
    await crash();
    await app.page.getByText('had stopped and was started again').waitFor();
    await row('Griffin').waitFor();
  });

  test('a note that could not be saved is still in its field, and is saved then', async () => {
    app = await launch(host, undefined, [writeArticle('Heron')]);
    const { page } = app;
    await row('Heron').click();
    await page.getByRole('toolbar', { name: 'Article' }).getByRole('button', { name: 'Notes' }).click();
    const note = page.getByRole('textbox', { name: 'Note on the article' });
    await note.fill('Seen at the weir');
    await setBack();
    await crash();
    await page.getByText(stopped).first().waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => note.inputValue()).toBe('Seen at the weir');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('note').getByText('Seen at the weir').waitFor();
  });
});

describe.each(desktops)('places on this computer on the host “%s”', (host) => {
  test('a watched folder is chosen in the native dialog, fills the library, and is left by a button', async () => {
    app = await launch(host);
    const { page, electron } = app;
    const place = path.join(temporary.folder, 'Saved pages');
    mkdirSync(place);
    const rested = Date.now() / 1000 - 60;
    const file = path.join(place, 'ferry.txt');
    renameSync(writeArticle('Ferry'), file);
    utimesSync(file, rested, rested);
    await electron?.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, place);
    await page.getByText('Drop articles here.').waitFor();
    await clickMenu('watchFolders');
    const dialog = page.getByRole('dialog', { name: 'Watched folders' });
    await dialog.getByText('No folder is watched.').waitFor();
    await dialog.getByRole('button', { name: 'Watch a folder…' }).press('Enter');
    const stop = dialog.getByRole('button', { name: 'Stop watching Saved pages' });
    await stop.waitFor();
    // Two folders of one name are told apart by the one around them.
    await dialog.getByText(`in ${path.basename(temporary.folder)}`).waitFor();
    expect(await violations(page)).toEqual([]);
    await waitForArticles(page, 1);
    await stop.press('Enter');
    await dialog.getByText('No folder is watched.').waitFor();
  });

  test('a file of an import is shown where it lies', async () => {
    app = await launch(host);
    const { page, electron } = app;
    const file = path.join(temporary.folder, 'empty.html');
    writeFileSync(file, '');
    await electron?.evaluate(({ shell }) => {
      shell.showItemInFolder = (shown) => {
        process.env['SHOWN'] = shown;
      };
    });
    await page.getByText('Drop articles here.').waitFor();
    await app.drop([file]);
    await page.getByRole('button', { name: 'Details' }).click();
    const report = page.getByRole('dialog', { name: 'Import report' });
    await report.getByRole('button', { name: 'Show in folder: empty.html' }).click();
    const shown = () => electron?.evaluate(() => process.env['SHOWN']);
    await expect.poll(async () => path.basename((await shown()) ?? '')).toBe('empty.html');
  });
});

describe.each(desktops)('libraries on the host “%s”', (host) => {
  const isTicked = (id: string) =>
    app?.electron?.evaluate(
      ({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.checked,
      id,
    );
  const label = (id: string) =>
    app?.electron?.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.label, id);
  /** Does what closes the window and opens another, and goes on with that one. */
  const inNextWindow = async (act: () => Promise<unknown> | undefined) => {
    const next = app?.electron?.waitForEvent('window');
    await act();
    (app as Running).page = (await next) as Running['page'];
  };
  const answerWith = (file: string) =>
    app?.electron?.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    }, file);

  test('are made, opened and come back from the menu, each with its own articles', async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([writeArticle('Fulmar')]);
    await row('Fulmar').waitFor();
    const work = path.join(temporary.folder, 'work.lectern');
    await answerWith(path.join(temporary.folder, 'work'));
    await inNextWindow(() => clickMenu('newLibrary'));
    await app.page.getByText('Drop articles here.').waitFor();
    expect(existsSync(work)).toBe(true);
    await app.drop([writeArticle('Gannet')]);
    await row('Gannet').waitFor();
    await expect.poll(() => app?.page.title()).toBe('work – Lectern');
    expect(await isTicked(`library:${work}`)).toBe(true);
    await inNextWindow(() => clickMenu(`library:${app?.library}`));
    await row('Fulmar').waitFor();
    expect(await row('Gannet').count()).toBe(0);
    await answerWith(work);
    await inNextWindow(() => clickMenu('openLibrary'));
    await row('Gannet').waitFor();
    expect(await label(`library:${app.library}`)).toContain('test');
  });

  test('a file that is none is refused in words, and the one that is open stays', async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const told = app.electron?.evaluate(
      ({ dialog }) =>
        new Promise<string>((resolve) => {
          const show = async (options: Electron.MessageBoxOptions) => {
            resolve(`${options.message} ${options.detail}`);
            return { response: 0, checkboxChecked: false };
          };
          dialog.showMessageBox = show as typeof dialog.showMessageBox;
        }),
    );
    const file = path.join(temporary.folder, 'heron.lectern');
    renameSync(writeArticle('Heron'), file);
    await answerWith(file);
    await clickMenu('openLibrary');
    expect(await told).toMatch(
      /^“heron\.lectern” is no library of Lectern\. Its bytes are not those of a library/,
    );
    // What was meant for it goes into no other.
    await startAgain({ library: file, files: [writeArticle('Ibis')] });
    await startAgain({ library: null, files: [writeArticle('Jay')] });
    await row('Jay').waitFor();
    expect(await row('Ibis').count()).toBe(0);
  });

  test('the next start opens the one that was open last', async () => {
    const data = path.join(temporary.folder, 'data');
    mkdirSync(data);
    const start = (library: string | undefined, more: string[]) =>
      launch(host, library, more, { LECTERN_STAND_IN_DATA: data });
    app = await start(undefined, [path.join(temporary.folder, 'work.lectern')]);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([writeArticle('Knot')]);
    await row('Knot').waitFor();
    await app.close();
    app = await start('', []);
    await row('Knot').waitFor();
    await expect.poll(() => app?.page.title()).toBe('work – Lectern');
  });

  test('of two that are asked for at once the second is open in the end, with its files', async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const [one, two] = ['one', 'two'].map((name) => path.join(temporary.folder, `${name}.lectern`));
    await Promise.all([
      startAgain({ library: one ?? '', files: [] }),
      startAgain({ library: two ?? '', files: [writeArticle('Lapwing')] }),
    ]);
    const titles = () => Promise.all((app?.electron?.windows() ?? []).map((window) => window.title()));
    await expect.poll(titles).toEqual(['two – Lectern']);
    app.page = app.electron?.windows()[0] as Running['page'];
    await row('Lapwing').waitFor();
  });
});
