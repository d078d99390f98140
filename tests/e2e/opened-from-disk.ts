import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openTestPage } from './axe.ts';

/** Words of a page or of its reader that would run and ask for something, were they not escaped. */
export const attack =
  '"><img src=http://evil.test/1><script>globalThis.ran=true</script><svg onload="globalThis.ran=true">';

export interface FromDisk {
  /** Where the files are, from before the first test. */
  folder: string;
  page: Page;
  /** Every address that a test had the page ask for, also in vain. What the policy of a page refuses never comes here. */
  asked: string[];
  /** What pages said on the console; it goes on from test to test. */
  told: string[];
  /** Opens a file, and says at which address. */
  open(name: string, look?: { width?: number; dark?: boolean }): Promise<string>;
}

/** For the tests of a suite: files that `write` puts into a folder, and a page of a browser that opens them, which never gets to the web. */
export function openedFromDisk(write: (folder: string) => Promise<unknown>): FromDisk {
  let close: (() => Promise<void>) | undefined;
  const it = {
    ...{ folder: '', asked: [] as string[], told: [] as string[] },
    async open(name: string, { width = 1300, dark = false } = {}) {
      await it.page.setViewportSize({ width, height: 900 });
      await it.page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light' });
      const address = pathToFileURL(path.join(it.folder, name)).href;
      await it.page.goto(address);
      return address;
    },
  } as FromDisk;

  beforeAll(async () => {
    it.folder = mkdtempSync(path.join(tmpdir(), 'lectern-from-disk-'));
    await write(it.folder);
    const opened = await openTestPage();
    ({ page: it.page, close } = opened);
    await it.page.route('**/*', async (route) => {
      it.asked.push(route.request().url());
      await (/^https?:/.test(route.request().url()) ? route.abort() : route.continue());
    });
    it.page.on('console', (message) => it.told.push(message.text()));
  });
  afterAll(async () => {
    await close?.();
    rmSync(it.folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    it.asked = [];
  });
  return it;
}
