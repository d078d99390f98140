import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { rows } from './steps.ts';

describe.each(hosts)('what is dropped on the window on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const made = (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('comes in also where what is under the pointer goes in that moment, as a row of a list that is read anew', async () => {
    await app.page.evaluate(() => {
      const row = Object.assign(document.createElement('div'), { textContent: 'A row' });
      Object.assign(row.style, { position: 'fixed', inset: '0' });
      let times = 0;
      row.addEventListener('dragover', () => {
        times++;
        // The first says that the window takes files, the second comes right before the drop.
        if (times === 2) row.remove();
      });
      document.body.append(row);
    });
    await app.drop([made('quay.md', '# A quay at low tide\n\nThe stones are dry for an hour.\n')]);
    expect(await app.page.getByText('A row', { exact: true }).count()).toBe(0);
    await rows(app.page).filter({ hasText: 'A quay at low tide' }).waitFor();
  });

  test('a folder without a file in it is told in the report, beside what came in', async () => {
    const empty = path.join(folder, 'Pressed flowers');
    mkdirSync(path.join(empty, 'Spring', 'March'), { recursive: true });
    await app.drop([empty, made('weir.md', '# The weir above the mill\n\nIt was mended twice.\n')]);
    await rows(app.page).filter({ hasText: 'The weir above the mill' }).waitFor();
    await app.page.getByRole('status', { name: 'Import progress' }).getByText('1 skipped').waitFor();
    await app.page.getByRole('button', { name: 'Details' }).click();
    const report = app.page.getByRole('dialog', { name: 'Import report' });
    await report
      .getByRole('row', {
        name: /^Pressed flowers Skipped There is no file in this folder, so nothing was imported\./,
      })
      .waitFor();
    await app.page.keyboard.press('Escape');
  });

  test('an empty folder inside a folder with files is told, too', async () => {
    const half = path.join(folder, 'Mill');
    mkdirSync(path.join(half, 'Pictures', 'Raw'), { recursive: true });
    writeFileSync(path.join(half, 'wheel.md'), '# The wheel of the mill\n\nIt was turned by hand once.\n');
    await app.drop([half]);
    await rows(app.page).filter({ hasText: 'The wheel of the mill' }).waitFor();
    await app.page.getByRole('status', { name: 'Import progress' }).getByText('1 skipped').waitFor();
    await app.page.getByRole('button', { name: 'Details' }).click();
    const report = app.page.getByRole('dialog', { name: 'Import report' });
    await report.getByRole('row', { name: /^Mill\/Pictures Skipped There is no file/ }).waitFor();
    await app.page.keyboard.press('Escape');
  });
});
