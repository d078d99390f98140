import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type Running } from './launch.ts';
import { examplePath, hasExample, sharedShown } from './real-pages.ts';

if (!hasExample) console.warn(`SKIPPED: the example article is not at ${sharedShown}`);

describe.each(hosts)('the window on the host “%s”', (host) => {
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
  });
  afterAll(() => app?.close());

  test('shows the search, the articles and the reader', async () => {
    await app.page.getByRole('searchbox', { name: 'Search library' }).waitFor();
    await app.page.getByRole('region', { name: 'Reader' }).waitFor();
  });

  test.skipIf(!hasExample)(
    'takes a dropped file and opens it (skipped only without the example article)',
    async () => {
      await app.drop([examplePath]);
      const row = app.page.getByRole('grid', { name: 'Articles' }).getByRole('row').first();
      await row.waitFor({ timeout: 15_000 });
      await row.click();
      await app.page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 }).waitFor();
    },
  );

  test('gives the page nothing of Node', async () => {
    const found = await app.page.evaluate(() =>
      ['require', 'process', 'module'].filter((name) => name in globalThis),
    );
    expect(found).toEqual([]);
  });

  test('asks no other machine for anything', () => {
    const own = /^(app:|blob:|data:|about:|https:\/\/lectern\.app\.stand-in\/|http:\/\/127\.0\.0\.1:)/;
    expect(app.requests.filter((address) => !own.test(address))).toEqual([]);
  });
});
