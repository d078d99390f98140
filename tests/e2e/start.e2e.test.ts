import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type Running } from './launch.ts';

describe.each(hosts)('the window on the host “%s”', (host) => {
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
  });
  afterAll(() => app?.close());

  test('shows the library, the articles and the search', async () => {
    await app.page.getByRole('navigation', { name: 'Library' }).waitFor();
    await app.page.getByRole('tree', { name: 'Sections' }).waitFor({ state: 'attached' });
    await app.page.getByRole('searchbox', { name: 'Search library' }).waitFor();
  });

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
