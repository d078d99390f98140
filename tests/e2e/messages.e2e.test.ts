import { describe, expect, test } from 'vitest';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { sampleSize } from './sample-library.ts';
import { rows, waitForArticles } from './steps.ts';

describe.each(hosts)('messages on the host “%s”', (host) => {
  const app = sampleApp(host, ({ page }) => waitForArticles(page, sampleSize));

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
