import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextNode } from '../../electron/text/plain-text.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { lectern, lines, shared, temporaryFolder } from '../cli/lectern.ts';
import { launch, type Running } from './launch.ts';
import { frameText, waitForArticles } from './steps.ts';

const extraction = path.join(shared, 'extraction');
const count = 12;

/** A few pages of every source, spread over each, so that no one site decides, and those with formulas. */
function somePages(): string[] {
  const all = readdirSync(extraction, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html?$/.test(name))
    .sort();
  const formulas = all.filter((name) => /\bmath--(?:temml|katex)\.html$/.test(name));
  const spread = count - formulas.length;
  const step = Math.max(1, Math.floor(all.length / spread));
  return [...all.filter((_name, index) => index % step === 0).slice(0, spread), ...formulas];
}

/** The tree in the article frame as plain data, as the page's own code would read it. */
function frameTree(app: Running): Promise<TextNode> {
  return app.page.evaluate(() => {
    const body = document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument?.body;
    if (!body) throw new Error('No article is open.');
    const copy = (node: Node): TextNode => ({
      nodeName: node.nodeName,
      nodeValue: node.nodeValue,
      childNodes: [...node.childNodes].map(copy),
    });
    return copy(body);
  });
}

const missing = existsSync(extraction)
  ? ''
  : ` (left out: ${path.basename(extraction)} is not beside the repository)`;

describe.skipIf(missing !== '')(`the text in the article frame${missing}`, () => {
  const temporary = temporaryFolder();
  const library = path.join(temporary.folder, 'test.lectern');
  let app: Running;
  let articles: { id: string; title: string }[] = [];

  beforeAll(async () => {
    const dropped = path.join(temporary.folder, 'pages');
    mkdirSync(dropped);
    for (const [index, name] of somePages().entries())
      cpSync(path.join(extraction, name), path.join(dropped, `${index}.html`));
    const imported = await lectern(['import', '--library', library, '--json', dropped]);
    articles = lines(imported.out).flatMap((line) => JSON.parse(line).articles);
    app = await launch('browser', library);
    await waitForArticles(app.page, articles.length);
  });
  afterAll(async () => {
    await app?.close();
    temporary.remove();
  });

  test('is the text that the library holds, for every one of the pages', async () => {
    expect(articles.length).toBeGreaterThanOrEqual(count - 2);
    for (const { id, title } of articles) {
      await app.page.locator(`[data-article="${id}"]`).click();
      await app.page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 }).waitFor();
      const { out } = await lectern(['show', id, '--library', library, '--text']);
      const kept = out.slice(0, -1);
      // The longest word tells this article from the one before it. The signs of formulas stand in no node.
      await frameText(
        app.page,
        kept.split(/[^\p{L}\p{N}]+/u).reduce((one, word) => (word.length > one.length ? word : one), ''),
      );
      await expect.poll(async () => plainText(await frameTree(app)).text, { message: title }).toBe(kept);
    }
  });
});
