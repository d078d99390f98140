import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentViolations, frameDocument, openTestPage, violations } from './axe.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, savedBy, sizeWindow, waitForArticles } from './steps.ts';

const title = 'The measure of the wall';
const text = 'The harbour wall was measured once more, and the number that came out was larger than before.';
const katex = (mathml: string, tex: string) =>
  `<span class="katex"><span class="katex-mathml"><math><semantics>${mathml}<annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">drawn</span></span>`;
const fraction =
  '<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><msup><mi>b</mi><mn>2</mn></msup></mfrac>';
const page = `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<p>${text} It is ${katex(fraction, '\\frac{a+1}{b^2}')} metres high. ${text}</p>
<div>${katex('<mrow><munderover><mo>∑</mo><mi>k</mi><mi>n</mi></munderover><msqrt><mi>k</mi></msqrt></mrow>', '\\sum_k^n \\sqrt k')}</div>
<p>${text} For all <img src="gone/1.png" alt="\\lambda \\in \\mathbb{R}" class="latex"> it holds, and for <img src="gone/2.png" width="16" height="16" alt="delta">. ${text}</p>
<figure><img src="gone/3.jpg" alt="The wall from the sea" width="640" height="360"></figure>
<ol start="4"><li>${text}</li></ol><p>${text}</p></article></body></html>`;

describe.each(hosts)('formulas on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  let bare: Awaited<ReturnType<typeof openTestPage>>;
  beforeAll(async () => {
    [app, bare] = await Promise.all([launch(host), openTestPage()]);
    await app.page.getByText('Drop articles here.').waitFor();
    const file = path.join(folder, 'wall.html');
    writeFileSync(file, page);
    await app.drop([file]);
    await waitForArticles(app.page, 1);
    await openArticle(app.page, title);
    await frameText(app.page, 'metres high');
  });
  afterAll(async () => {
    await Promise.all([app?.close(), bare?.close()]);
    remove();
  });

  const article = () => app.page.frameLocator('iframe.article-frame');

  test('are laid out as such, once, with their TeX for who hears them', async () => {
    expect(await article().locator('math').count()).toBe(2);
    const fraction = article().locator('math').first();
    expect(await fraction.getAttribute('alttext')).toBe('\\frac{a+1}{b^2}');
    const [above, below] = await Promise.all(
      ['mfrac > mrow', 'mfrac > msup'].map((part) => article().locator(part).boundingBox()),
    );
    expect(above?.y ?? 0).toBeLessThan((below?.y ?? 0) - 3);
    const letter = await article()
      .locator('mfrac mi')
      .first()
      .evaluate((element) => element.getBoundingClientRect().height);
    const height = await fraction.evaluate((element) => element.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(letter * 1.5);
    const ofBlock = await article()
      .locator('math')
      .nth(1)
      .evaluate((element) => [getComputedStyle(element).display, element.getAttribute('display')]);
    expect(ofBlock).toEqual(['block math', 'block']);
    expect(await frameText(app.page, 'metres high')).not.toContain('drawn');
  });

  test('are quoted with their signs, and exported as TeX', async () => {
    await app.page.evaluate(() => {
      const inner = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument;
      const letters = inner?.querySelectorAll('math mi, math mn');
      const [first, last] = [letters?.[0]?.firstChild, inner?.querySelector('msup mn')?.firstChild];
      if (first && last) inner?.getSelection()?.setBaseAndExtent(first, 0, last, 1);
    });
    await app.page
      .getByRole('toolbar', { name: 'Highlight' })
      .getByRole('button', { name: 'Yellow' })
      .click();
    const notes = app.page.getByRole('complementary', { name: 'Notes' });
    await notes.getByRole('list', { name: 'Highlights' }).getByText('(a+1)/b^2', { exact: true }).waitFor();
    const written = await savedBy(app, path.join(folder, 'notes.md'), async () => {
      await notes.getByRole('button', { name: 'Export these…' }).click();
      await app.page
        .getByRole('dialog')
        .getByRole('button', { name: /^Export/ })
        .click();
    });
    expect(written).toContain('> $\\frac{a+1}{b^2}$\n');
  });

  test('of which only the words of a picture are there stand in their line; other pictures are boxes', async () => {
    const images = article().getByRole('img');
    await expect.poll(() => images.count()).toBe(3);
    const shown = await images.evaluateAll((all) =>
      all.map((image) => {
        const { width = 0, height = 0 } = image.getClientRects()[0] ?? {};
        const line = Number.parseFloat(getComputedStyle(image).lineHeight);
        return {
          name: image.getAttribute('aria-label') ?? image.getAttribute('alt'),
          isBox: height > line * 1.6,
          isSeen: width > 20,
        };
      }),
    );
    expect(shown).toEqual([
      { name: '\\lambda \\in \\mathbb{R}', isBox: false, isSeen: true },
      { name: 'delta', isBox: false, isSeen: true },
      { name: 'Image not saved with this article: The wall from the sea', isBox: true, isSeen: true },
    ]);
  });

  test('leave attributes that only count as they were', async () => {
    expect(await article().locator('ol').getAttribute('start')).toBe('4');
  });

  test('have nothing that axe finds, in every theme, and fit a narrow window', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await chooseTheme(app.page, theme);
      expect(await violations(app.page)).toEqual([]);
      expect(await documentViolations(bare.page, await frameDocument(app.page))).toEqual([]);
    }
    await sizeWindow(app.page, 320, 480);
    await expect
      .poll(() =>
        article()
          .locator('body')
          .evaluate((body) => body.scrollWidth - body.clientWidth),
      )
      .toBe(0);
  });
});
