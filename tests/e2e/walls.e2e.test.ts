import { parse, parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSavedPage } from '../../electron/import/read-saved-page.ts';
import { safeHtml } from '../../electron/import/sanitise/safe-html.ts';
import type * as Display from '../../renderer/anchoring/display-html.ts';
import type * as Notes from '../../renderer/anchoring/note-fragment.ts';
import type * as Pages from '../../renderer/anchoring/page-html.ts';
import { dropped } from '../import/support/import-bytes.ts';
import { openTestPage } from './axe.ts';
import { mathAttacks } from './math-attacks.ts';
import { notAllowed } from './not-allowed.ts';
import { sheetAttacks } from './sheet-attacks.ts';
import { bundleOf, attacks as collected, missing, openYard, type Yard } from './walls.ts';

declare const display: typeof Display;
declare const pages: typeof Pages;
declare const notes: typeof Notes;

const bare = (body: string) => `<!doctype html><html><head></head><body>${body}</body></html>`;
const attacks = [...collected, ...mathAttacks];
const policyTag = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** The page adds these itself: the place of a saved image, the level of a heading under the title, the box of a table, a letter of a formula. */
const own = ['data-asset', 'aria-level', 'data-wide', 'data-letter'];
const wrongIn = (document: string) => notAllowed(parse(document), own);

/** Each asks for one address in a spelling of its own. */
const styleAttacks = [
  '<style>body{background:url(http://styles.test/1)}</style>',
  String.raw`<style>body{background:\75 r\6c("http://styles.test/2")}</style>`,
  '<style>@import "http://styles.test/3";</style>',
  String.raw`<style>@\69mport url(http://styles.test/4) screen;</style>`,
  '<style>body{background:image-set("http://styles.test/5" 1x)}</style>',
  '<style>:root{--a:"http://styles.test/6"}body{background:image-set(var(--a) 1x)}</style>',
  '<p style="background:url(http://styles.test/7)">Words</p>',
  '<svg><style>svg{background:url(http://styles.test/8)}</style></svg>',
  '<svg><rect width="9" height="9" style="mask:url(http://styles.test/9#a)"/></svg>',
  '<svg><rect width="9" height="9" fill="url(http://styles.test/10#a)" filter="url(http://styles.test/10#b)"/></svg>',
  '<table background="http://styles.test/11"><tr><td>Words</td></tr></table>',
  '<div><template shadowrootmode="open"><style>p{background:url(http://styles.test/12)}</style><p>Words</p></template></div>',
  '<style>@font-face{font-family:f;src:url(http://styles.test/13)}p{font-family:f}</style><p>Words</p>',
  '<style>/*</style><img src=x>*/</style><style>p{background:url(http://styles.test/14)}</style><p>Words</p>',
  '<style>p{background:-webkit-cross-fade(url(http://styles.test/15),url(data:,),50%)}</style><p>Words</p>',
];

/** What Markdown itself could make of a note. */
const markdownAttacks = [
  '[words](javascript:alert(1))',
  '[words](JaVaScRiPt&colon;alert(1))',
  '[words](<java\tscript:alert(1)>)',
  '<javascript:alert(1)>',
  '[words](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '![words](http://notes.test/1.png)',
  '![words](x"onerror="alert\\(1\\))',
  '[words](https://notes.test/ "a&quot; onclick=&quot;alert(1)")',
  '[a]: javascript:alert(1)\n\n[a]',
  '```"><img src=http://notes.test/2 onerror=alert(1)>\nwords\n```',
  '| <img src=http://notes.test/3> |\n|---|\n| [a](vbscript:alert) |',
];

describe.skipIf(missing !== '')(`each wall alone, against the collected attacks${missing}`, () => {
  let page: Awaited<ReturnType<typeof openTestPage>>;
  let yard: Yard;
  beforeAll(async () => {
    page = await openTestPage();
    yard = await openYard(page.page);
    await page.page.addScriptTag({ content: await bundleOf('display-html.ts', 'display') });
    await page.page.addScriptTag({ content: await bundleOf('page-html.ts', 'pages') });
    await page.page.addScriptTag({ content: await bundleOf('note-fragment.ts', 'notes') });
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
    expect(documents.flatMap(wrongIn)).toEqual([]);
    expect(await yard.show(documents, null)).toEqual({ ran: [], asked: [] });
  });

  test('the sanitiser of the page', async () => {
    const documents = (await shown(attacks)).map((html) => html.replace(policyTag, ''));
    expect(documents.some((html) => html.includes('Content-Security-Policy'))).toBe(false);
    expect(documents.flatMap(wrongIn)).toEqual([]);
    expect(await yard.show(documents, null)).toEqual({ ran: [], asked: [] });
  });

  test('notes, whose Markdown may hold any of them: no HTML is read', async () => {
    const bodies = await page.page.evaluate(
      (given) =>
        given.map((one) => {
          const holder = document.createElement('div');
          holder.append(notes.noteFragment(one));
          return holder.innerHTML;
        }),
      [...attacks, ...styleAttacks, ...markdownAttacks],
    );
    const documents = bodies.map(bare);
    expect(documents.flatMap((one) => notAllowed(parse(one), ['rel']))).toEqual([]);
    expect(documents.filter((one) => /<img|<a href="(?!https?:)/.test(one))).toEqual([]);
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

  test('the import, for the original page', async () => {
    const documents: string[] = [];
    for (const attack of attacks) {
      const made = await readSavedPage(dropped('a.html', bare(attack)), { only: '', asText: [] });
      if (made?.kind === 'page') documents.push(made.html);
    }
    expect(documents).toHaveLength(attacks.length);
    expect(await yard.show(documents, null)).toEqual({ ran: [], asked: [] });
  });

  /** Pages as the reader shows them, but for the policy. */
  const pagesOf = async (all: string[]) => {
    const documents = await page.page.evaluate(
      (given) =>
        given.map((html) => pages.pageHtml(html, { of: () => null, close: () => undefined }) as string),
      all,
    );
    expect(documents.every((html) => policyTag.test(html))).toBe(true);
    return documents.map((html) => html.replace(policyTag, ''));
  };

  test('the sanitiser of the page, for the original page', async () => {
    const documents = await pagesOf([...attacks, ...styleAttacks].map(bare));
    expect(await yard.show(documents, null)).toEqual({ ran: [], asked: [] });
  });

  const saved = async ({ html, beside = {} }: (typeof sheetAttacks)[number]) => {
    const files = Object.entries(beside).map(([name, css]) => [name, Buffer.from(css)]);
    const file = dropped('a.html', bare(html), { beside: Object.fromEntries(files) });
    const made = await readSavedPage(file, { only: '', asText: [] });
    if (made?.kind !== 'page') throw new Error(`no page: ${html}`);
    return made.html;
  };
  test('the import, for sheets that would ask once they are put together', async () => {
    const documents = await Promise.all(sheetAttacks.map(saved));
    expect(await yard.show(documents, null)).toEqual({ ran: [], asked: [] });
  });

  test('the sanitiser of the page, for sheets that would ask once they are put together', async () => {
    const alone = sheetAttacks.filter(({ beside }) => !beside).map(({ html }) => bare(html));
    const both = await Promise.all(sheetAttacks.map(saved));
    expect(await yard.show(await pagesOf([...alone, ...both]), null)).toEqual({ ran: [], asked: [] });
  });

  test('what styles ask for, where nothing stands in between', async () => {
    // Some ask only once they are drawn.
    const found = new Set<string>();
    const left = async () => {
      const { asked } = await yard.show(styleAttacks.map(bare), null);
      for (const { address } of asked) found.add(/styles\.test\/(\d+)/.exec(address)?.[1] ?? '');
      return styleAttacks.map((_, at) => String(at + 1)).filter((at) => !found.has(at));
    };
    await expect.poll(left).toEqual([]);
    const documents: string[] = [];
    for (const attack of styleAttacks) {
      const made = await readSavedPage(dropped('a.html', bare(attack)), { only: '', asText: [] });
      if (made?.kind === 'page') documents.push(made.html);
    }
    expect(documents).toHaveLength(styleAttacks.length);
    expect(await yard.show(documents, null)).toEqual({ ran: [], asked: [] });
  });
});
