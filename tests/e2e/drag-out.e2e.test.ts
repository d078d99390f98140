import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { outwardDrags } from './drag-out.ts';
import { hosts, launch } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { freshFolder, mainQuote, mainTitle, sampleSize, writeSample } from './sample-library.ts';
import { prepareReading, rows, waitForArticles } from './steps.ts';

const other = 'Walls that keep the frost out';

// By real Electron the system would carry the drags out, and keep the pointer of whoever sits there.
describe.each(hosts.filter((host) => host !== 'electron'))(
  'dragging out of the window on the host “%s”',
  (host) => {
    const app = sampleApp(host, ({ page }) => prepareReading(page));
    const { folder, remove } = freshFolder();
    let dragOut: Awaited<ReturnType<typeof outwardDrags>>;
    beforeAll(async () => {
      dragOut = await outwardDrags(app.page);
    });
    afterAll(remove);
    const press = (key: string) => app.page.keyboard.press(key);
    const row = (title: string) => rows(app.page).filter({ hasText: title });
    const dialog = () => app.page.getByRole('dialog', { name: 'Export notes' });
    const grip = () => dialog().getByRole('note').filter({ hasText: 'Drag to a folder' });
    /** What the system was asked to drag last, on the desktop. */
    const systemDrag = () =>
      app.electron?.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const contents = window?.webContents as unknown as { dragged: { files: string[] }[] } | undefined;
        return contents?.dragged.at(-1)?.files ?? [];
      });
    /** The file of a drag: what the system was given, or what the browser would download where it is let go. */
    const fileOf = async (data: Awaited<ReturnType<typeof dragOut>>) => {
      if (host !== 'browser') {
        expect(data).toBe(null);
        const [file = '', ...more] = (await systemDrag()) ?? [];
        expect(more).toEqual([]);
        return { name: path.basename(file), text: readFileSync(file, 'utf8') };
      }
      const [, type = '', name = '', address = ''] =
        /^([^:]*):([^:]*):(.*)$/.exec(data?.['downloadurl'] ?? '') ?? [];
      expect(type).toMatch(/^\w+\/[\w.+-]+$/);
      const download = app.page.waitForEvent('download');
      await app.page.evaluate(
        ([href = '', file = '']) => {
          Object.assign(document.createElement('a'), { href, download: file }).click();
        },
        [address, name],
      );
      const target = path.join(folder, name);
      await (await download).saveAs(target);
      return { name, text: readFileSync(target, 'utf8') };
    };

    test('an article holds its notes and its address, as text, as rich text and as a link', async () => {
      const data = await dragOut(row(mainTitle));
      expect(Object.keys(data ?? {}).toSorted()).toEqual([
        'application/x-lectern-articles',
        'text/html',
        'text/plain',
        'text/uri-list',
      ]);
      expect(data?.['text/uri-list']).toMatch(/^lectern:\/\/article\/\w+$/);
      expect(data?.['text/plain']).toMatch(new RegExp(`^# ${mainTitle}\n[^]*> ${mainQuote}`));
      expect(data?.['text/html']).toContain(`>${mainTitle}</a></h3><blockquote><p>${mainQuote} `);
    });

    test('several that are selected are all in it', async () => {
      await row(mainTitle).click({ modifiers: ['ControlOrMeta'] });
      await row(other).click({ modifiers: ['ControlOrMeta'] });
      const selected = await rows(app.page).and(app.page.locator('[aria-selected="true"]')).count();
      const data = await dragOut(row(other));
      expect(data?.['text/uri-list']?.split('\r\n').length).toBe(selected);
      expect(data?.['text/plain']).toContain(`# ${other}\n`);
      await row(other).click({ modifiers: ['ControlOrMeta'] });
    });

    test('with the key that copies an article is a file, in the form that was chosen last', async () => {
      const { name, text } = await fileOf(await dragOut(row(mainTitle), { copies: true }));
      expect(name).toBe(`${mainTitle}.md`);
      expect(text).toContain(`> ${mainQuote}`);
    });

    test('an export is dragged from its dialog, as it is chosen there', async () => {
      await press('ControlOrMeta+e');
      await dialog().getByRole('combobox', { name: 'Format' }).selectOption('html');
      await dialog().frameLocator('iframe').getByText(mainQuote).first().waitFor();
      expect(await grip().textContent()).toBe('Drag to a folder with the mouse; Export does the same');
      expect(await violations(app.page)).toEqual([]);
      const { name, text } = await fileOf(await dragOut(grip()));
      expect(name).toBe(`${mainTitle}.html`);
      expect(text).toContain(`>${mainQuote}</mark>`);
      expect(await grip().count()).toBe(1);
      await dialog().getByRole('radio', { name: 'The whole library' }).check();
      await dialog().getByRole('checkbox', { name: 'Everything in one file' }).setChecked(false);
      const data = await dragOut(grip());
      if (host === 'browser')
        expect(data?.['downloadurl']).toMatch(/^application\/zip:Lectern notes\.zip:blob:/);
      // A file an article, and one with links to them all.
      else expect((await systemDrag())?.length).toBe(sampleSize + 1);
      await press('Escape');
      await dialog().waitFor({ state: 'detached' });
    });

    test('nothing of it is exported again', async () => {
      await press('ControlOrMeta+k');
      await app.page.getByRole('combobox', { name: 'Command palette' }).fill('>Export again');
      await app.page.getByRole('option', { name: /Export again/ }).waitFor();
      await press('Enter');
      // In a browser it is asked what to export then.
      if (host === 'browser') {
        await dialog().waitFor();
        await press('Escape');
      } else await app.page.getByText('Nothing was exported to a file or folder yet.').waitFor();
    });

    test.skipIf(host === 'browser')('what comes back to the window is not imported', async () => {
      await dragOut(row(mainTitle), { copies: true });
      const files = (await systemDrag()) ?? [];
      expect(files.length).toBe(1);
      // One from elsewhere in the same drop: what becomes of that is seen.
      const drops = await app.electron?.evaluate(() => process.env['LECTERN_STAND_IN_DROPS']);
      const next = path.join(drops ?? '', 'next.txt');
      writeFileSync(next, 'What was dropped along\n\nIt came from elsewhere, and nobody had it yet.\n');
      const cdp = await app.page.context().newCDPSession(app.page);
      const drop = { items: [], files: [...files, next], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data: drop });
      await waitForArticles(app.page, sampleSize + 1);
      await app.page.getByRole('button', { name: 'Details' }).click();
      const report = app.page.getByRole('dialog');
      await report.getByText('next.txt').first().waitFor();
      expect(await report.getByText(`${mainTitle}.html`).count()).toBe(0);
      await press('Escape');
    });
  },
);

test.runIf(hosts.includes('stand-in'))(
  'what passed through is gone at the next start, and at the end',
  async () => {
    const { folder, remove } = freshFolder();
    const passing = path.join(folder, 'passing');
    mkdirSync(path.join(passing, 'drag-old'), { recursive: true });
    writeFileSync(path.join(passing, 'drag-old', 'a.md'), 'left behind');
    const app = await launch('stand-in', undefined, [], { LECTERN_STAND_IN_DATA: folder });
    await app.page.getByText('Drop articles here.').waitFor();
    expect(readdirSync(passing)).toEqual([]);
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
    const dragOut = await outwardDrags(app.page);
    await dragOut(rows(app.page).filter({ hasText: mainTitle }), { copies: true });
    expect(readdirSync(passing).length).toBe(1);
    await app.close();
    expect(existsSync(passing) ? readdirSync(passing) : []).toEqual([]);
    remove();
  },
);
