import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { sampleApp } from './sample-app.ts';
import { mainTitle } from './sample-library.ts';
import { openArticle, prepareReading } from './steps.ts';

// The desktop app shows a library in one window.
describe('two windows of a browser on one library', () => {
  const app = sampleApp('browser', ({ page }) => prepareReading(page));
  let other: Page;
  const notes = (page: Page) => page.getByRole('complementary', { name: 'Notes' });
  const cards = (page: Page) => notes(page).getByRole('list', { name: 'Highlights' }).getByRole('listitem');
  const field = (page: Page) => cards(page).getByRole('textbox', { name: 'Note', exact: true });
  const articleNote = (page: Page) => notes(page).getByRole('textbox', { name: 'Note on the article' });

  beforeAll(async () => {
    const opened = app.page.context().waitForEvent('page');
    await app.page.evaluate(() => {
      open(location.href);
    });
    other = await opened;
    await openArticle(other, mainTitle);
    await cards(other).first().waitFor();
  });
  afterAll(() => other?.close());

  test('a note that is being written keeps its field when its highlight is deleted in the other, and saving brings that back', async () => {
    await cards(app.page).getByRole('button', { name: 'Add a note' }).click();
    await app.page.keyboard.type('Who asked?');
    await cards(other).getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => cards(other).count()).toBe(0);
    // The first window has heard of it.
    await expect
      .poll(() => app.page.getByRole('button', { name: /^Highlighted/ }).textContent())
      .toBe('Highlighted');
    expect(await field(app.page).inputValue()).toBe('Who asked?');
    await app.page.keyboard.type(' And when?');
    await app.page.keyboard.press('ControlOrMeta+Enter');
    await cards(app.page).getByText('Who asked? And when?', { exact: true }).waitFor();
    await cards(other).getByText('Who asked? And when?', { exact: true }).waitFor();
  });

  test('a highlight that was deleted in the other goes when its note is given up', async () => {
    await cards(app.page).getByRole('button', { name: 'Edit note' }).click();
    await app.page.keyboard.type(' Never mind.');
    await cards(other).getByRole('button', { name: 'Delete' }).click();
    await expect
      .poll(() => app.page.getByRole('button', { name: /^Highlighted/ }).textContent())
      .toBe('Highlighted');
    expect(await cards(app.page).count()).toBe(1);
    await app.page.keyboard.press('Escape');
    await expect.poll(() => cards(app.page).count()).toBe(0);
  });

  test('of a note that both write neither takes the other’s place, and that is said', async () => {
    await articleNote(app.page).fill('From one.');
    await articleNote(other).fill('From the other.');
    await articleNote(other).press('ControlOrMeta+Enter');
    await notes(app.page).getByText('This note was written elsewhere meanwhile.').waitFor();
    expect(await violations(app.page)).toEqual([]);
    await articleNote(app.page).press('ControlOrMeta+Enter');
    for (const page of [app.page, other])
      for (const text of ['From one.', 'From the other.'])
        await notes(page).getByText(text, { exact: true }).waitFor();
  });
});
