import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { openArticle, rows, waitForArticles } from './steps.ts';

const title = 'Why the harbour froze';
const words = 'The harbour of the small town was quiet that winter, and nobody went out to sea at all. ';
const trail =
  '<ol class="breadcrumb"><li><a href="/">Havn</a><li><a href="/world/">World</a><li><a href="/world/eu/">Europe</a></ol>';
const page = `<html><head><title>${title}</title></head><body>${trail}<article><h1>${title}</h1><p>${words.repeat(4)}</p></article></body></html>`;

describe.each(hosts)('where a site files its article, on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const reader = () => app.page.getByRole('region', { name: 'Reader' });
  const offer = () => reader().getByRole('button', { name: 'Move to World › Europe', exact: true });
  const section = (name: string) => app.page.getByRole('treeitem', { name, exact: true });
  const sections = () => app.page.getByRole('tree', { name: 'Sections' }).getByRole('treeitem').count();
  const toast = () => app.page.getByText('1 article moved to “World › Europe”', { exact: true });

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const file = path.join(folder, 'frozen.html');
    writeFileSync(file, page);
    await app.drop([file]);
    await waitForArticles(app.page, 1);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('is shown as a suggestion, and nothing is done for it', async () => {
    await openArticle(app.page, title);
    await offer().waitFor();
    expect(await reader().getByText('Filed by the site under: World › Europe').count()).toBe(1);
    expect(await sections()).toBe(0);
    expect(await violations(app.page)).toEqual([]);
  });

  test('is where the article goes by keys alone, and the keys stay in the article', async () => {
    await reader().getByRole('button', { name: 'What was left out?' }).focus();
    await app.page.keyboard.press('Tab');
    expect(await offer().evaluate((button) => button === document.activeElement)).toBe(true);
    await app.page.keyboard.press('Enter');
    await offer().waitFor({ state: 'detached' });
    await toast().waitFor();
    expect(await reader().getByText('Filed by the site under').count()).toBe(0);
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.className)).toBe('reader-pane');
    await app.page.getByRole('button', { name: 'Back to the section' }).click();
    await section('Europe').waitFor();
    expect(await section('Europe').getAttribute('aria-level')).toBe('2');
    await rows(app.page).filter({ hasText: title }).first().waitFor();
  });

  test('is taken back with the sections that were made for it, and done again', async () => {
    await app.page.keyboard.press('z');
    await section('World').waitFor({ state: 'detached' });
    expect(await sections()).toBe(0);
    await app.page.keyboard.press('Shift+z');
    await section('Europe').waitFor();
  });
});
