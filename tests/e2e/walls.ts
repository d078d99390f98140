import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';

const file = path.resolve(import.meta.dirname, '../../../shared/data/security/xss-vectors/dev/vectors.jsonl');

/** Why there are no attacks to try, or nothing. */
export const missing = existsSync(file)
  ? ''
  : ' (left out: the collection of attacks is not beside the repository)';

/** Attacks of public collections on sanitisers: those that do something in a Chromium without any wall. */
export const attacks: string[] = missing
  ? []
  : readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map(
        (line) => JSON.parse(line) as { payload: string; teeth?: boolean; raw_chromium?: { exec: string[] } },
      )
      .filter(({ teeth, raw_chromium }) => teeth || (raw_chromium?.exec.length ?? 0) > 0)
      .map(({ payload }) => payload);

/** What a row of documents did: the places of those that ran a script, and what was asked for. */
export interface Deeds {
  ran: number[];
  asked: { address: string; kind: string }[];
}

const home = 'http://walls.test/';
/** Asked for last of all. */
const end = `${home}end`;
const atOnce = 40;

/** Puts documents in frames of a test page, a few at a time, follows their script links, and tells what they did. */
export interface Yard {
  show(documents: string[], sandbox: string | null): Promise<Deeds>;
}

export async function openYard(page: Page): Promise<Yard> {
  let deeds: Deeds = { ran: [], asked: [] };
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.url() === home) return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    if (request.url() === end) return route.abort();
    deeds.asked.push({ address: request.url(), kind: request.resourceType() });
    return route.abort();
  });
  await page.exposeBinding('lecternRan', ({ frame }) => {
    let outer = frame;
    for (let next = frame.parentFrame(); next?.parentFrame(); next = next.parentFrame()) outer = next;
    deeds.ran.push(Number(outer.name().slice(1)));
  });
  await page.addInitScript(() => {
    const { lecternRan } = globalThis as unknown as { lecternRan(): Promise<void> };
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
      Object.defineProperty(window, name, { value: () => void lecternRan() });
  });
  await page.goto(home);
  return {
    async show(documents, sandbox) {
      deeds = { ran: [], asked: [] };
      for (let from = 0; from < documents.length; from += atOnce)
        await showSome(page, documents.slice(from, from + atOnce), from, sandbox);
      // What was asked for before it has been told of by then.
      await page.evaluate((address) => fetch(address).catch(() => undefined), end);
      return { ran: [...new Set(deeds.ran)].sort((a, b) => a - b), asked: deeds.asked };
    },
  };
}

function showSome(page: Page, documents: string[], from: number, sandbox: string | null): Promise<void> {
  const wait = (milliseconds: number) => page.waitForTimeout(milliseconds);
  return page
    .evaluate(
      async ({ documents, from, sandbox }) => {
        const shown = documents.map(async (html, index) => {
          const frame = document.createElement('iframe');
          frame.name = `v${from + index}`;
          if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
          frame.srcdoc = html;
          document.body.append(frame);
          await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 1500))]);
          const links = frame.contentDocument?.querySelectorAll<HTMLAnchorElement>('a, area') ?? [];
          for (const link of links) if (link.protocol === 'javascript:') link.click();
        });
        await Promise.all(shown);
      },
      { documents, from, sandbox },
    )
    .then(() => wait(200))
    .then(() => page.evaluate(() => document.body.replaceChildren()));
}

/** A file of the page's own code, bundled for a test page under a name. */
export async function bundleOf(file: string, name: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: path.resolve(import.meta.dirname, '../../renderer/anchoring', file),
        formats: ['iife'],
        name,
      },
    },
  });
  const [bundle] = Array.isArray(made) ? made : [made];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : null;
  if (!chunk) throw new Error('The page’s code could not be bundled.');
  return chunk.code;
}
