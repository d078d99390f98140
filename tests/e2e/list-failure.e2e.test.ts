import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, sampleSize, writeSample } from './sample-library.ts';
import { waitForArticles } from './steps.ts';
import { takeTable } from './take-table.ts';

describe.each(hosts)('a list that cannot be read on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  beforeEach(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
  });
  afterEach(async () => {
    await app?.close();
    remove();
  });

  test('says so with its timeline, is no empty list, and is there after Try again', async () => {
    const { page } = app;
    const alerts = page.locator('.list-pane').getByRole('alert');
    await page.getByRole('button', { name: 'Timeline' }).click();
    await page.getByRole('slider', { name: 'Time of publication' }).waitFor();
    const giveBack = takeTable(app.library, 'article');
    await page.getByRole('searchbox', { name: 'Search library' }).fill('oil');
    await expect.poll(() => alerts.count()).toBe(2);
    expect(await page.getByText('Nothing matches').count()).toBe(0);
    giveBack();
    await alerts.first().getByRole('button', { name: 'Try again' }).click();
    await alerts.last().getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => alerts.count()).toBe(0);
    await waitForArticles(page, 1);
    await page.getByRole('slider', { name: 'Time of publication' }).waitFor();
  });
});
