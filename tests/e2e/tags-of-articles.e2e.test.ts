import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { mainTitle, sampleSize } from './sample-library.ts';
import { rows, waitForArticles } from './steps.ts';

describe.each(hosts)('the tags of articles on the host “%s”', (host) => {
  const app = sampleApp(host, async ({ page }) => {
    await waitForArticles(page, sampleSize);
    await tag('sea/tides').waitFor();
  });
  const press = (key: string) => app.page.keyboard.press(key);
  const tag = (name: string) =>
    app.page.getByRole('list', { name: 'Tags', exact: true }).getByRole('button', { name, exact: true });
  const articlesOf = (name: string) => tag(name).getAttribute('aria-description');
  const dialog = (name: string) => app.page.getByRole('dialog', { name });
  const told = (words: string) => app.page.getByRole('status').filter({ hasText: words });
  const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

  test('of many articles show all, some or none; what is added and removed is taken back in one step', async () => {
    await rows(app.page).filter({ hasText: 'What paper remembers' }).click();
    await rows(app.page)
      .filter({ hasText: 'How a tide table is made' })
      .click({ modifiers: ['ControlOrMeta'] });
    await press('t');
    const box = dialog('Tags of 2 articles');
    const check = (name: string) => box.getByRole('checkbox', { name, exact: true });
    const state = (name: string) => check(name).getAttribute('aria-checked');
    await check('archives').waitFor();
    expect(await check('archives').getAttribute('aria-description')).toBe('on 1 of 2 articles');
    expect([await state('archives'), await state('method')]).toEqual(['mixed', 'true']);
    expect(await violations(app.page)).toEqual([]);
    for (const next of ['true', 'false', 'mixed', 'true']) {
      await check('archives').focus();
      await press('Space');
      await expect.poll(() => state('archives')).toBe(next);
    }
    await box.getByRole('button', { name: 'Remove tag method', exact: true }).click();
    await expect.poll(() => state('method')).toBe('false');
    const field = box.getByRole('combobox', { name: 'Add a tag' });
    await field.fill('arch');
    await box.getByRole('option', { name: 'archives', exact: true }).waitFor();
    await box.getByRole('option', { name: 'Create “arch”' }).waitFor();
    expect(await violations(app.page)).toEqual([]);
    await field.fill('kept');
    await field.press('Enter');
    await expect.poll(() => state('kept')).toBe('true');
    await box
      .getByRole('status')
      .filter({ hasText: '2 tags added to 2 articles, Tag “method” removed from 2 articles' })
      .waitFor();
    await press('Escape');
    await box.waitFor({ state: 'detached' });
    await told('2 tags added to 2 articles, Tag “method” removed from 2 articles').waitFor();
    await expect.poll(() => articlesOf('archives')).toBe('3 articles');
    await press('z');
    await expect.poll(() => articlesOf('archives')).toBe('2 articles');
    await expect.poll(() => articlesOf('method')).toBe('3 articles');
    await tag('kept').waitFor({ state: 'detached' });
  });

  test('that may fit an article are offered as buttons with their reason, and put on it by these alone', async () => {
    await rows(app.page).filter({ hasText: mainTitle }).click();
    await press('t');
    const box = dialog('Tags');
    const offered = box.getByRole('list', { name: 'Suggested tags' }).getByRole('button');
    const shown = () =>
      offered.evaluateAll((all) =>
        all.map((one) => `${one.ariaLabel}: ${one.getAttribute('aria-description')}`),
      );
    await expect
      .poll(shown)
      .toEqual([
        'Add tag archives: on other articles by its author',
        'Add tag method: on other articles by its author',
        'Add tag sea: in the text',
      ]);
    expect(await box.getByRole('list', { name: 'Tags of the selection' }).getByRole('listitem').count()).toBe(
      0,
    );
    expect(await violations(app.page)).toEqual([]);
    await press('Tab');
    await expect.poll(focused).toBe('Add tag archives');
    await press('Tab');
    await press('Enter');
    await box.getByRole('button', { name: 'Remove tag method', exact: true }).waitFor();
    await expect.poll(focused).toBe('Add a tag');
    await expect.poll(shown).not.toContain('Add tag method: on other articles by its author');
    await offered.filter({ hasText: 'sea' }).click();
    await box.getByRole('button', { name: 'Remove tag sea', exact: true }).waitFor();
    await press('Escape');
    await told('2 tags added to 1 article').waitFor();
    await press('z');
    await expect.poll(() => articlesOf('sea')).toBe('2 articles');
    await expect.poll(() => articlesOf('method')).toBe('3 articles');
  });
});
