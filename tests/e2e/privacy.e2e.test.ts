import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPage } from './axe.ts';
import { type Canary, certainWays, hostilePage, hostileTitle, hostileWords, startCanary } from './canary.ts';
import { clickWords } from './drive-pointer.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { frameText, openArticle, waitForArticles } from './steps.ts';

const pages = freshFolder();
const file = path.join(pages.folder, 'hostile.html');
let canary: Canary;
beforeAll(async () => {
  canary = await startCanary();
  writeFileSync(file, hostilePage(canary.address));
});
beforeEach(() => canary.forget());
afterAll(async () => {
  await canary?.close();
  pages.remove();
});

/** Longer than the page's own refresh and than any request that was begun. */
const long = 3000;

test('the hostile page does call home where nothing protects the reader', async () => {
  const bare = await openTestPage();
  try {
    await bare.page.goto(`file://${file}`);
    await expect.poll(() => canary.asked(), { timeout: 30_000 }).toEqual(expect.arrayContaining(certainWays));
  } finally {
    await bare.close();
  }
});

describe.each(hosts)('the hostile page on the host “%s”', (host) => {
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
    canary.forget();
    await app.page.getByText('Drop articles here.').waitFor();
    await app.drop([file]);
    await waitForArticles(app.page, 1);
  });
  afterAll(() => app?.close());

  const ran = () =>
    app.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
      return [window, frame?.contentWindow].some((one) => one && 'canaryRan' in one);
    });
  /** A tab of the browser host asks for its icon, too, and may be late with it. */
  const asked = () => canary.asked().filter((address) => host !== 'browser' || address !== '/favicon.ico');
  /** Time for an address that was clicked to open outside: a browser tab is the outside of the browser host. */
  const outside = async () => {
    if (host === 'browser') await expect.poll(asked).toContain('/link');
    await app.page.waitForTimeout(1000);
  };
  /** The main process of Electron, real or stood in for. */
  const electron = () => {
    if (!app.electron) throw new Error(`The host “${host}” has no main process.`);
    return app.electron;
  };

  test('is imported and read without a request or a script', async () => {
    await openArticle(app.page, hostileTitle);
    await frameText(app.page, hostileWords);
    await app.page.waitForTimeout(long);
    expect(canary.asked()).toEqual([]);
    expect(await ran()).toBe(false);
  });

  test('goes nowhere when its links are clicked: an outside address opens outside, and nothing is pinged', async () => {
    const before = app.page.url();
    for (const words of ['A link that is a script', 'a link that is a document', 'a link outside'])
      await clickWords(app.page, words);
    await outside();
    expect(asked()).toEqual(host === 'browser' ? ['/link'] : []);
    expect(await ran()).toBe(false);
    expect(app.page.url()).toBe(before);
    await frameText(app.page, hostileWords);
  });

  test('shows its original page without a request or a script, and goes nowhere from there', async () => {
    const before = app.page.url();
    await app.page.getByRole('button', { name: 'Original', exact: true }).click();
    await app.page.frameLocator('iframe.original-frame').locator('details').waitFor();
    await app.page.waitForTimeout(long);
    expect(asked()).toEqual([]);
    expect(await ran()).toBe(false);
    await clickWords(app.page, 'a link outside');
    await outside();
    expect(asked()).toEqual(host === 'browser' ? ['/link'] : []);
    expect(await ran()).toBe(false);
    expect(app.page.url()).toBe(before);
    await app.page.getByRole('button', { name: 'Original', exact: true }).click();
    await app.page.locator('iframe.original-frame').waitFor({ state: 'detached' });
  });

  test('gives the page nothing of Node', async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname'];
    expect(await app.page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual([]);
  });

  test('has a content policy that runs no inline script and reaches no other address', async () => {
    const outcome = await app.page.evaluate(async (at) => {
      const script = document.createElement('script');
      script.textContent = 'window.canaryRan = true';
      document.body.append(script);
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
      });
      image.src = `${at}/policy-image`;
      const fetched = await fetch(`${at}/policy-fetch`).then(
        () => 'answered',
        () => 'refused',
      );
      return { fetched, image: await loaded };
    }, canary.address);
    expect(outcome).toEqual({ fetched: 'refused', image: 'refused' });
    expect(await ran()).toBe(false);
    expect(asked()).toEqual([]);
  });

  describe.runIf(host !== 'browser')('in the desktop shell (a browser window has none)', () => {
    test('runs with the safe preferences of a window', async () => {
      const preferences = await electron().evaluate(({ BrowserWindow }) => {
        // Not in Electron's types, but the only way to the values in force.
        type Asked = { getLastWebPreferences(): Record<string, unknown> };
        const [window] = BrowserWindow.getAllWindows();
        return window ? (window.webContents as unknown as Asked).getLastWebPreferences() : null;
      });
      expect(preferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        navigateOnDragDrop: false,
      });
    });

    test('stays where it is when the page wants to go away', async () => {
      const before = app.page.url();
      await app.page.evaluate((at) => {
        location.href = `${at}/navigate`;
      }, canary.address);
      await app.page.waitForTimeout(1000);
      expect(app.page.url()).toBe(before);
      expect(canary.asked()).toEqual([]);
    });

    // Whether the new window is asked for anything is not looked at: the stand-in can only close it after it began.
    test('opens no window for the page: the address goes to the system', async () => {
      await electron().evaluate(({ shell }) => {
        shell.openExternal = async (url) => void Object.assign(globalThis, { toldSystem: url });
      });
      await app.page.evaluate((at) => void window.open(`${at}/window`), canary.address);
      const told = () => electron().evaluate(() => (globalThis as { toldSystem?: string }).toldSystem);
      await expect.poll(told).toBe(`${canary.address}/window`);
      await expect.poll(() => app.page.context().pages().length).toBe(1);
      await app.page.waitForTimeout(1000);
      expect(await electron().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
      expect(app.page.context().pages()).toHaveLength(1);
    });

    test('is refused by the session even without a content policy', async () => {
      const cdp = await app.page.context().newCDPSession(app.page);
      await cdp.send('Page.setBypassCSP', { enabled: true });
      await app.page.reload();
      await app.page.getByRole('region', { name: 'Reader' }).waitFor();
      const outcome = await app.page.evaluate(async (at) => {
        const script = document.createElement('script');
        script.textContent = 'window.policyIsOff = true';
        document.body.append(script);
        const image = new Image();
        const loaded = new Promise((resolve) => {
          image.onload = () => resolve('loaded');
          image.onerror = () => resolve('refused');
        });
        image.src = `${at}/session-image`;
        const fetched = await fetch(`${at}/session-fetch`).then(
          () => 'answered',
          () => 'refused',
        );
        return { fetched, image: await loaded, policyIsOff: 'policyIsOff' in window };
      }, canary.address);
      expect(outcome).toEqual({ fetched: 'refused', image: 'refused', policyIsOff: true });
      expect(canary.asked()).toEqual([]);
      await cdp.send('Page.setBypassCSP', { enabled: false });
    });

    // The handlers themselves can be asked in the stand-in only; Electron does not give them back.
    test.runIf(host === 'stand-in')('is refused every permission but to copy', async () => {
      const answers = await electron().evaluate(({ session }) => {
        const { permissions } = session.defaultSession as unknown as {
          permissions: {
            request(contents: null, permission: string, answer: (given: boolean) => void): void;
            check(contents: null, permission: string): boolean;
            device(): boolean;
          };
        };
        const asked = 'media geolocation notifications clipboard-read openExternal clipboard-sanitized-write';
        return asked.split(' ').map((permission) => {
          let given: boolean | null = null;
          permissions.request(null, permission, (answer) => {
            given = answer;
          });
          return [given, permissions.check(null, permission), permissions.device()];
        });
      });
      const refused = Array.from({ length: 5 }, () => [false, false, false]);
      expect(answers).toEqual([...refused, [true, true, false]]);
    });
  });
});
