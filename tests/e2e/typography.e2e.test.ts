import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentViolations, frameDocument, openTestPage } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { openArticle, sizeWindow, waitForArticles } from './steps.ts';

const article = (language: string, title: string, body: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`;

const chinese = '这座灯塔建于十九世纪，守塔人每两小时记录一次天气、船只和灯油，三十一年从未间断。';
const persian =
  'این فانوس دریایی در سدهٔ نوزدهم ساخته شد و نگهبانان آن هر دو ساعت یک بار هوا و کشتی‌ها و روغن چراغ را یادداشت می‌کردند.';
const english = 'The keepers wrote down the weather, the ships and the oil, every two hours, for years.';
const cells = (count: number) =>
  Array.from({ length: count }, (_, at) => `<td>observation number ${at}</td>`).join('');
const files = {
  'lighthouse.html': article(
    'zh',
    '灯塔的守护者',
    `<p>${chinese}<em>从未间断</em>。</p>${`<p>${chinese}</p>`.repeat(80)}`,
  ),
  'fanus.html': article('fa', 'نگهبانان فانوس', `<p>${persian}</p>`.repeat(8)),
  'tables.html': article(
    'en',
    'Tables of the keepers',
    `<p>${english}</p><table><caption>All observations</caption><tr>${cells(24)}</tr><tr>${cells(24)}</tr></table>
<p>${english}</p><table><tr><td>wind</td><td>oil</td></tr><tr><td>north</td><td>low</td></tr></table>
<p>${english}</p><pre><code>${'observe(wind, oil); '.repeat(24)}
\tend</code></pre><p><em>${english}</em></p>${`<p>${english}</p>`.repeat(4)}`,
  ),
};

describe.each(hosts)('the setting of articles on the host “%s”', (host) => {
  const pages = freshFolder();
  let app: Running;
  let bare: Awaited<ReturnType<typeof openTestPage>>;
  beforeAll(async () => {
    [app, bare] = await Promise.all([launch(host), openTestPage()]);
    await sizeWindow(app.page, 1280, 800);
    await app.page.getByText('Drop articles here.').waitFor();
    const paths = Object.entries(files).map(([name, html]) => {
      const file = path.join(pages.folder, name);
      writeFileSync(file, html);
      return file;
    });
    await app.drop(paths);
    await waitForArticles(app.page, paths.length);
  });
  afterAll(async () => {
    await Promise.all([app?.close(), bare?.close()]);
    pages.remove();
  });

  const frame = () => app.page.frameLocator('iframe.article-frame');
  /** What is in force at an element of the article. */
  const style = (selector: string) =>
    frame()
      .locator(selector)
      .first()
      .evaluate((element) => {
        const seen = getComputedStyle(element);
        const ratio = Number.parseFloat(seen.lineHeight) / Number.parseFloat(seen.fontSize);
        const { lineBreak, fontStyle, fontSize, fontSynthesisStyle, direction, letterSpacing } = seen;
        const emphasis = seen.getPropertyValue('text-emphasis-style');
        const autospace = seen.getPropertyValue('text-autospace');
        const lang = element.ownerDocument.documentElement.lang;
        return {
          ...{ ratio, lineBreak, fontStyle, fontSize, fontSynthesisStyle, direction, letterSpacing },
          ...{ emphasis, autospace, lang },
        };
      });
  const expectClean = async () =>
    expect(await documentViolations(bare.page, await frameDocument(app.page))).toEqual([]);

  test('gives Chinese its line height, strict line breaks and dots in place of italics', async () => {
    await openArticle(app.page, '灯塔的守护者');
    expect(await style('body')).toMatchObject({
      ...{ lang: 'zh', ratio: expect.closeTo(1.7), lineBreak: 'strict' },
      ...{ fontSynthesisStyle: 'none', autospace: 'normal' },
    });
    expect(await style('em')).toMatchObject({ fontStyle: 'normal', emphasis: expect.stringMatching('dot') });
    await expectClean();
  });

  test('tells how long Chinese takes by its characters, and how much of that is left', async () => {
    const reader = app.page.getByRole('region', { name: 'Reader' });
    await reader.getByText(/^[\d,]+ words · 7 min$/).waitFor();
    const left = reader.getByText(/^\d min left$/);
    expect(await left.count()).toBe(0);
    const pane = app.page.locator('.reader-pane');
    await pane.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await expect.poll(() => left.textContent()).toMatch(/^[123] min left$/);
    await pane.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect.poll(() => left.count()).toBe(0);
  });

  test('keeps a title from right to left clear of the star of its row', async () => {
    const row = app.page.getByRole('row', { name: /^نگهبانان فانوس/ });
    const words = await row.locator('.row-title').evaluate((title) => {
      const range = document.createRange();
      range.selectNodeContents(title);
      return range.getBoundingClientRect().right;
    });
    const star = await row.getByRole('button', { name: 'Star' }).evaluate((button) => {
      return button.querySelector('svg')?.getBoundingClientRect().left ?? 0;
    });
    expect(words).toBeLessThanOrEqual(star);
  });

  test('sets Persian larger, from right to left and without space between letters', async () => {
    await openArticle(app.page, 'نگهبانان فانوس');
    expect(await style('body')).toMatchObject({
      ...{ lang: 'fa', fontSize: '20.7px', direction: 'rtl', letterSpacing: 'normal' },
    });
    await expectClean();
  });

  test('lets wide tables and code scroll by keys in regions of their own, and nothing else', async () => {
    await openArticle(app.page, 'Tables of the keepers');
    expect(await style('em')).toMatchObject({ fontStyle: 'italic', emphasis: 'none' });
    const regions = frame().getByRole('region');
    const names = () => regions.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    await expect.poll(names).toEqual(['All observations', 'Code']);
    for (const region of await regions.all()) {
      await region.focus();
      await app.page.keyboard.press('ArrowRight');
      await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }
    expect(
      await frame()
        .locator('pre')
        .evaluate((element) => getComputedStyle(element).tabSize),
    ).toBe('4');
    await expectClean();
  });
});
