import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder, sampleSize, writeSample } from './sample-library.ts';
import { rows, waitForArticles } from './steps.ts';

describe.each(hosts)('messages on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop(writeSample(folder));
    await waitForArticles(app.page, sampleSize);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('what was done since takes the place of why something could not be', async () => {
    const { page } = app;
    const toast = page.locator('.toast');
    await page.getByRole('button', { name: /^All articles/ }).click();
    await page.keyboard.press('Control+f');
    await toast.getByText('Open an article to find words in it.').waitFor();
    await rows(page).first().click();
    await page.keyboard.press('Delete');
    // The old one would go by itself after some seconds.
    await toast.getByText('1 article moved to the Trash').waitFor({ timeout: 5000 });
    expect(await toast.count()).toBe(1);
    await toast.getByRole('button', { name: 'Undo' }).click();
    await waitForArticles(page, sampleSize);
  });
});
