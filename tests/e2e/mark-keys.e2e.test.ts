import { describe, expect, test } from 'vitest';
import { clickWords, paintedWords } from './drive-pointer.ts';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { mainQuote, mainTitle } from './sample-library.ts';
import { frameText, prepareReading, rows } from './steps.ts';

describe.each(hosts)('keys on a highlight that was clicked on the host “%s”', (host) => {
  const app = sampleApp(host, ({ page }) => prepareReading(page));

  const press = (key: string) => app.page.keyboard.press(key);
  const toolbar = () => app.page.getByRole('toolbar', { name: 'Highlight' });
  const painted = async (color: string) =>
    (await paintedWords(app.page)).find(([name]) => name === `lectern-highlight-${color}`)?.[1] ?? [];
  const clickMark = async () => {
    await clickWords(app.page, mainQuote);
    await toolbar().waitFor();
  };
  const told = (words: string) => app.page.getByRole('status').filter({ hasText: words }).first().waitFor();

  test('a digit gives it another colour', async () => {
    await clickMark();
    await press('3');
    await expect.poll(() => painted('blue')).toEqual([mainQuote]);
    await press('z');
    await expect.poll(() => painted('yellow')).toEqual([mainQuote]);
  });

  test.each([
    ['in the text', async () => undefined],
    ['in its toolbar', () => press('Tab')],
  ])('Delete takes it away and not the article, with the focus %s', async (_where, go) => {
    await clickMark();
    await go();
    await press('Delete');
    await told('Highlight deleted');
    await expect.poll(() => painted('yellow')).toEqual([]);
    await toolbar().waitFor({ state: 'detached' });
    await app.page.getByRole('heading', { level: 1, name: mainTitle }).waitFor();
    await press('z');
    await expect.poll(() => painted('yellow')).toEqual([mainQuote]);
  });

  test('n opens its note', async () => {
    await clickMark();
    await press('n');
    await app.page.getByRole('textbox', { name: 'Note', exact: true }).last().waitFor();
    await app.page.keyboard.type('A thought');
    await press('Control+Enter');
    await app.page.getByRole('complementary', { name: 'Notes' }).getByText('A thought').waitFor();
  });

  test('in the list Delete is for the article', async () => {
    await clickMark();
    await rows(app.page).filter({ hasText: mainTitle }).first().focus();
    await press('Delete');
    await told('1 article moved to the Trash');
    await press('z');
    await rows(app.page).filter({ hasText: mainTitle }).first().click();
    await frameText(app.page, mainQuote);
    await expect.poll(() => painted('yellow')).toEqual([mainQuote]);
  });
});
