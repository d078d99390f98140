import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allowedElements,
  allowedEverywhere,
  allowedLink,
  allowedOn,
  assetAddress,
} from '../../electron/api/allow-list.ts';
import { safeHtml } from '../../electron/import/sanitise/safe-html.ts';
import type * as Display from '../../renderer/anchoring/display-html.ts';
import { openTestPage } from './axe.ts';
import { attacks, displayBundle, missing, openYard, type Yard } from './walls.ts';

declare const display: typeof Display;

const bare = (body: string) => `<!doctype html><html><head></head><body>${body}</body></html>`;
const policyTag = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** What stands in a document that no list allows, besides the frame's own head. */
function notAllowed(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node && !['html', 'head', 'body'].includes(node.tagName)) found.push(...wrongIn(node));
    if ('childNodes' in node)
      for (const child of node.childNodes) if (child.nodeName !== 'head') visit(child);
  };
  visit(parse(html));
  return found;
}

function wrongIn({ tagName, attrs }: Tree.Element): string[] {
  if (!allowedElements.includes(tagName)) return [`<${tagName}>`];
  // The page adds these itself: the place of a saved image, the level of a heading under the title, the box of a table.
  const own = ['data-asset', 'aria-level', 'data-wide'];
  const known = [...allowedEverywhere, ...(allowedOn[tagName] ?? []), ...own];
  return attrs
    .filter(
      ({ name, value }) =>
        !known.includes(name) ||
        (name === 'href' && !allowedLink.test(value)) ||
        (name === 'src' && !assetAddress.test(value)),
    )
    .map(({ name, value }) => `<${tagName} ${name}="${value}">`);
}

describe.skipIf(missing !== '')(`each wall alone, against the collected attacks${missing}`, () => {
  let page: Awaited<ReturnType<typeof openTestPage>>;
  let yard: Yard;
  beforeAll(async () => {
    page = await openTestPage();
    yard = await openYard(page.page);
    await page.page.addScriptTag({ content: await displayBundle() });
  });
  afterAll(() => page?.close());

  const shown = (bodies: string[]) =>
    page.page.evaluate(
      (all) =>
        all.map((html) =>
          display.displayHtml({
            html: html as Parameters<typeof display.displayHtml>[0]['html'],
            language: null,
            direction: 'ltr',
          }),
        ),
      bodies,
    );

  test('no wall: the attacks do run and do ask', async () => {
    const { ran, asked } = await yard.show(attacks.map(bare), null);
    expect(ran.length).toBeGreaterThan(60);
    expect(asked.length).toBeGreaterThan(20);
  });

  test('the list of the import', async () => {
    const around = { baseUrl: null, saved: () => null };
    const documents = attacks.map((attack) => bare(safeHtml(parseFragment(attack), around).html));
    expect(documents.flatMap(notAllowed)).toEqual([]);
    expect(await yard.show(documents, null)).toEqual({ ran: [], asked: [] });
  });

  test('the sanitiser of the page', async () => {
    const documents = (await shown(attacks)).map((html) => html.replace(policyTag, ''));
    expect(documents.some((html) => html.includes('Content-Security-Policy'))).toBe(false);
    expect(documents.flatMap(notAllowed)).toEqual([]);
    expect(await yard.show(documents, null)).toEqual({ ran: [], asked: [] });
  });

  test('the sandbox of the frame: no script', async () => {
    const sandbox = await page.page.evaluate(() => {
      const frame = document.createElement('iframe');
      display.showInFrame(frame, '' as Parameters<typeof display.showInFrame>[1]);
      return frame.getAttribute('sandbox');
    });
    const { ran } = await yard.show(attacks.map(bare), sandbox);
    expect(ran).toEqual([]);
  });

  // A policy of this kind does not hold a document that goes away as a whole; the sandbox and the shell do.
  test('the policy of the frame: no script and no request', async () => {
    const [empty = ''] = await shown(['']);
    const policy = policyTag.exec(empty)?.[0];
    expect(policy).toContain("default-src 'none'");
    const { ran, asked } = await yard.show(
      attacks.map((attack) => bare(attack).replace('<head>', `<head>${policy}`)),
      null,
    );
    expect(ran).toEqual([]);
    expect(asked.filter(({ kind }) => kind !== 'document')).toEqual([]);
  });
});
