import { describe, expect, test } from 'vitest';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { mainQuote, mainTitle, sampleSize } from './sample-library.ts';
import { frameText, openArticle, prepareReading, rows } from './steps.ts';

interface Probe extends Window {
  /** Frames in which the reader showed no words, or those of a marked text without its marks. */
  faults?: string[];
  seen?: Set<string>;
}

describe.each(hosts)('from one article to the next on the host “%s”', (host) => {
  const app = sampleApp(host, ({ page }) => prepareReading(page));

  /** Looks at each frame, before it is drawn, from now on. */
  const watch = () =>
    app.page.evaluate((marked) => {
      const probe = window as Probe;
      const faults: string[] = [];
      const seen = new Set<string>();
      Object.assign(probe, { faults, seen });
      const look = () => {
        if (probe.faults !== faults) return;
        requestAnimationFrame(look);
        const shown = [...document.querySelectorAll<HTMLIFrameElement>('iframe.article-frame')].filter(
          (frame) => getComputedStyle(frame).visibility === 'visible',
        );
        const [frame] = shown;
        const text = frame?.contentDocument?.body?.textContent?.trim() ?? '';
        const title = frame?.closest('article')?.querySelector('h1')?.textContent ?? '';
        const inner = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
        const marks = inner?.CSS.highlights.size ?? 0;
        seen.add(title);
        if (shown.length !== 1) faults.push(`${shown.length} texts`);
        else if (text === '') faults.push(`“${title}” without words`);
        else if (text.includes(marked) && marks === 0) faults.push(`“${title}” without its highlight`);
      };
      requestAnimationFrame(look);
    }, mainQuote);
  const faults = () =>
    app.page.evaluate(() => {
      const probe = window as Probe;
      const found = { faults: probe.faults ?? [], seen: probe.seen?.size ?? 0 };
      delete probe.faults;
      return found;
    });
  const title = () => app.page.locator('.reader h1').first().textContent();

  test('there is no moment without words, or with a highlight missing', async () => {
    const { page } = app;
    await openArticle(page, mainTitle);
    await rows(page).filter({ hasText: mainTitle }).first().focus();
    await watch();
    for (const key of ['j', 'k', 'j', 'k', 'j', 'k']) {
      const before = await title();
      await page.keyboard.press(key);
      await expect.poll(title).not.toBe(before);
    }
    const found = await faults();
    expect(found.seen).toBeGreaterThan(1);
    expect(found.faults).toEqual([]);
  });

  test('its highlights are there from the first frame after the original page, and in focus mode', async () => {
    const { page } = app;
    await openArticle(page, mainTitle);
    await page.locator('.reader-pane').focus();
    await watch();
    await page.keyboard.press('v');
    await page.locator('iframe.original-frame').waitFor();
    await frameText(page, mainQuote);
    await page.keyboard.press('v');
    await page.locator('iframe.original-frame').waitFor({ state: 'detached' });
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Leave focus mode' }).waitFor();
    await frameText(page, mainQuote);
    await page.keyboard.press('f');
    await page.getByRole('navigation', { name: 'Library' }).waitFor();
    // Another view has to be read first.
    const unmarked = (await faults()).faults.filter((fault) => fault.includes('highlight'));
    expect(unmarked).toEqual([]);
  });

  test('the text that is left goes, and the keyboard stays in the text', async () => {
    const { page } = app;
    await openArticle(page, mainTitle);
    await page.locator('.reader-pane').focus();
    for (const key of ['j', 'k', 'j']) {
      const before = await title();
      await page.keyboard.press(key);
      await expect.poll(title).not.toBe(before);
      expect(await page.locator('.reader-pane').count()).toBe(1);
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('reader-pane');
    }
  });

  test('of many that are passed quickly the last one is shown', async () => {
    const { page } = app;
    await rows(page).first().click();
    await rows(page).first().focus();
    for (let step = 1; step < sampleSize; step++) await page.keyboard.press('j');
    const last = await rows(page).last().locator('.row-title').textContent();
    await page.getByRole('heading', { level: 1, name: last?.trim() ?? '' }).waitFor();
    await frameText(page, '');
    await expect.poll(() => page.locator('iframe.article-frame').count()).toBe(1);
  });
});
