import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { openArticle, waitForArticles } from './steps.ts';

const words = 'The harbour of the small town was quiet that winter, and nobody went out to sea at all. ';
const arabicWords = 'كان ميناء المدينة الصغيرة هادئا في ذلك الشتاء ولم يخرج أحد إلى البحر على الإطلاق. ';
const page = (title: string, above: string, { meta = '', root = '', text = words } = {}) =>
  `<html${root}><head><title>${title}</title><meta name="description" content="${meta}"></head><body><div><header><h1>${title}</h1>${above}</header><div class="body"><p>${text.repeat(2)}</p><p>${text.repeat(3)}</p></div></div></body></html>`;

const shown = 'The ice came early, and the town has neither coal nor boats';
const rightToLeft = 'الجليد جاء مبكرا والمدينة بلا فحم ولا قوارب';
const files = {
  subtitle: page('Why the harbour froze', `<h2 class="subtitle">${shown}</h2>`, {
    meta: 'Ice, coal & boats',
  }),
  cut: page('A quiet winter', '', { meta: `${words.slice(0, 60)}…` }),
  arabic: page('لماذا تجمد الميناء', `<h2 class="subtitle">${rightToLeft}</h2>`, {
    root: ' lang="ar" dir="rtl"',
    text: arabicWords,
  }),
};

describe.each(hosts)('what stands below the title, on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  const reader = () => app.page.getByRole('region', { name: 'Reader' });

  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const all = Object.entries(files).map(([name, source]) => {
      const file = path.join(folder, `${name}.html`);
      writeFileSync(file, source);
      return file;
    });
    await app.drop(all);
    await waitForArticles(app.page, all.length);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  test('is the subtitle that the page shows, between the title and the facts', async () => {
    await openArticle(app.page, 'Why the harbour froze');
    const line = reader().getByText(shown, { exact: true });
    await line.waitFor();
    const [title, standfirst, facts] = await Promise.all(
      [reader().getByRole('heading', { level: 1 }), line, reader().getByText('Re-decode as…')].map((place) =>
        place.boundingBox(),
      ),
    );
    expect(standfirst?.y).toBeGreaterThan(title?.y ?? Infinity);
    expect(facts?.y).toBeGreaterThan(standfirst?.y ?? Infinity);
    expect(await reader().getByText('Ice, coal & boats').count()).toBe(0);
    expect(await violations(app.page)).toEqual([]);
  });

  test('runs from the right where its language does', async () => {
    await openArticle(app.page, 'لماذا تجمد الميناء');
    const line = reader().getByText(rightToLeft, { exact: true });
    expect(await line.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await line.getAttribute('lang')).toBe('ar');
  });

  test('is nothing where the description is a cut copy of the text', async () => {
    await openArticle(app.page, 'A quiet winter');
    await reader().getByRole('heading', { level: 1, name: 'A quiet winter' }).waitFor();
    expect(await reader().getByText('The harbour of the small town').count()).toBe(0);
  });
});
