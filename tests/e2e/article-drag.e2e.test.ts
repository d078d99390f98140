import { describe, expect, test } from 'vitest';
import {
  clickWords,
  dragOverWords,
  frameMarkup,
  paintedWords,
  selectedText,
  selectionBox,
} from './drive-pointer.ts';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { mainOpening, mainQuote, mainTitle, sampleSize } from './sample-library.ts';
import { openArticle, waitForArticles } from './steps.ts';

/** The CSS pixels between words and the toolbar above or below them; negative where it covers them. */
function gapBetween(
  words: { top: number; bottom: number; left: number; right: number },
  bar: { x: number; y: number; width: number; height: number } | null,
): number {
  if (!bar || bar.x > words.right || bar.x + bar.width < words.left) return Number.NaN;
  return Math.round(Math.max(words.top - bar.y - bar.height, bar.y - words.bottom));
}

/** The other end-to-end tests set a selection by script. Here the pointer makes it, as a hand does. */
describe.each(hosts)('words drawn over with the pointer on the host “%s”', (host) => {
  const app = sampleApp(host, async ({ page }) => {
    await waitForArticles(page, sampleSize);
    await openArticle(page, mainTitle);
    markup = await frameMarkup(page);
  });
  let markup = '';
  const toolbar = () => app.page.getByRole('toolbar', { name: 'Highlight' });
  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });

  test('are selected, and the toolbar appears for them', async () => {
    expect(await toolbar().count()).toBe(0);
    await dragOverWords(app.page, mainQuote);
    await toolbar().waitFor();
    expect(await selectedText(app.page)).toBe(mainQuote);
  });

  test.each([
    ['in the first line', mainOpening],
    ['in the middle of the article', mainQuote],
  ])('have the toolbar beside them, covering none of them: %s', async (_where, words) => {
    await dragOverWords(app.page, words);
    await expect.poll(() => selectedText(app.page)).toBe(words);
    await expect
      .poll(async () => gapBetween(await selectionBox(app.page), await toolbar().boundingBox()))
      .toBe(8);
  });

  test('are painted in the chosen colour, and listed', async () => {
    await toolbar().getByRole('button', { name: 'Green' }).click();
    await expect.poll(() => paintedWords(app.page)).toEqual([['lectern-highlight-green', [mainQuote]]]);
    const items = notes().getByRole('list', { name: 'Highlights' }).getByRole('listitem');
    await items.getByText(mainQuote).waitFor();
    expect(await items.count()).toBe(1);
  });

  test('open their toolbar again by a click, and take a note', async () => {
    await clickWords(app.page, mainQuote);
    await toolbar().getByRole('button', { name: 'Add note' }).click();
    await notes().getByRole('textbox', { name: 'Note', exact: true }).fill('A pendulum of paper');
    await notes().getByRole('button', { name: 'Save' }).click();
    await notes().getByText('A pendulum of paper').waitFor();
  });

  test('leave the markup of the article as it was', async () => {
    expect(markup).not.toBe('');
    expect(await frameMarkup(app.page)).toBe(markup);
  });
});
