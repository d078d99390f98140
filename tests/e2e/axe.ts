import { AxeBuilder } from '@axe-core/playwright';
import axe from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../support/chromium.ts';
import { canaryFlag } from './launch.ts';

/** WCAG 2.2 at the levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong on a page: one line a rule and element, so that a failing test reads by itself. Legacy mode, as
 * the article frame runs no script and axe's usual way waits for it for ever; `documentViolations` looks into the frame.
 */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? node.html}`),
  );
}

/** The rules of those that look at colours. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * The same for the page without its frames, for who looks again and again: the program is put into the page once, which takes
 * longer than to run it.
 */
export async function quickViolations(
  page: Page,
  what: 'everything' | 'colors' = 'everything',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly: axe.RunOnly =
    what === 'colors' ? { type: 'rule', values: colorRules } : { type: 'tag', values: tags };
  return page.evaluate(async (only) => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    const options: axe.RunOptions = { runOnly: only, resultTypes: ['violations'], iframes: false };
    const { violations: found } = await here.run(document, options);
    return found.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? node.html}`),
    );
  }, runOnly);
}

/** The article frame's document with its style, as it stands now. */
export async function frameDocument(page: Page): Promise<string> {
  const html = await page.evaluate(
    () =>
      document.querySelector<HTMLIFrameElement>('iframe.article-frame')?.contentDocument?.documentElement
        .outerHTML,
  );
  if (!html) throw new Error('No article is open.');
  return `<!doctype html>${html}`;
}

/** A page without a sandbox, in a browser of its own, for documents that were taken out of the frame. */
export async function openTestPage(): Promise<{ page: Page; close(): Promise<void> }> {
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found.path,
    env: { ...(process.env as Record<string, string>), ...found.env },
    args: [...chromiumFlags, canaryFlag],
  });
  return { page: await browser.newPage(), close: () => browser.close() };
}

/** What axe finds wrong in a document that was taken out of the frame. */
export async function documentViolations(page: Page, html: string): Promise<string[]> {
  // The frame's element names the article for the reader: inside it a title would say nothing more.
  await page.setContent(html.replace('<head>', '<head><title>Article text</title>'));
  return violations(page);
}
