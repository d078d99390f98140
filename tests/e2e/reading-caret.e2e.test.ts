import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentViolations, frameDocument, openTestPage, violations } from './axe.ts';
import { clickWords, paintedWords, selectedText } from './drive-pointer.ts';
import { hosts, launch, type Running } from './launch.ts';
import { freshFolder } from './sample-library.ts';
import { chooseTheme, frameText, openArticle, sizeWindow, waitForArticles } from './steps.ts';

const filler = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<p>Entry ${at + 1} is short. The wind was from the north.</p>`,
  ).join('');
const page = (title: string, lang: string, body: string, dir = 'ltr') =>
  `<html lang="${lang}" dir="${dir}"><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`;

const title = 'A year at the lamp';
const files = {
  'year.html': page(
    title,
    'en',
    `<p>Dr. Oake lit the lamp at dusk. It burned until dawn.[1] Nobody saw it.</p>
<p>The second paragraph has one sentence only, and that is enough.</p>
<h2>What was kept</h2>
<ul><li>Oil was kept. It was dear.</li><li>Bread was kept.</li></ul>
<table><tr><th>Year</th><th>Oil</th></tr><tr><td>1827</td><td>Two barrels</td></tr></table>
<pre><code>for day in year:

    light(lamp)</code></pre>
${filler(40)}<p>The last sentence stands here.</p>`,
  ),
  'arabic.html': page(
    'سنة عند المصباح',
    'ar',
    `<p>أضاءت المصباح عند الغسق. بقي مضيئا حتى الفجر. لم يره أحد من أهل القرية.</p><p>كانت السنة طويلة والريح باردة جدا. ثم جاء الربيع إلى الساحل.</p>`,
    'rtl',
  ),
  'japanese.html': page(
    '灯台の一年',
    'ja',
    '<p>夕暮れに灯りをつけた。夜明けまで燃えていた。「誰も見なかった」と彼女は言った。</p><p>長い一年だった。そして春が海岸に来た。人々は舟を出した。</p>',
  ),
};

describe.each(hosts)('reading by keys on the host “%s”', (host) => {
  const { folder, remove } = freshFolder();
  let app: Running;
  beforeAll(async () => {
    app = await launch(host);
    await app.page.getByText('Drop articles here.').waitFor();
    const written = Object.entries(files).map(([name, content]) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    });
    await app.drop(written);
    await waitForArticles(app.page, written.length);
    await openArticle(app.page, title);
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const painted = async (name: string) =>
    (await paintedWords(app.page)).find(([own]) => own === `lectern-${name}`)?.[1] ?? [];
  const caret = async () => (await painted('caret'))[0] ?? null;
  const said = () => app.page.locator('p.said').textContent();
  const toolbar = () => app.page.getByRole('toolbar', { name: 'Highlight' });
  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });
  const focusedIn = (selector: string) =>
    app.page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
  const reader = () => app.page.getByRole('region', { name: 'Reader' });

  /** Where the caret, its bar and the pane are in the window. */
  const places = () =>
    app.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.article-frame');
      const inner = frame?.contentWindow as Window & typeof globalThis;
      const [range] = inner.CSS.highlights.get('lectern-caret') ?? [];
      const words = (range as Range).getBoundingClientRect();
      const top = frame?.getBoundingClientRect().top ?? 0;
      const bar = document.querySelector('.caret-bar')?.getBoundingClientRect();
      const pane = document.querySelector('.reader-pane')?.getBoundingClientRect();
      return {
        ...{ words: top + words.top, bar: bar?.top ?? 0, isSeen: top + words.bottom <= (pane?.bottom ?? 0) },
        isBeside: (bar?.right ?? 0) <= words.left || (bar?.left ?? 0) >= words.right,
      };
    });

  /** The caret at the beginning of the article, with nothing else open. */
  const atBeginning = async () => {
    await app.page.locator('.reader-pane').focus();
    if ((await caret()) === null) await press('F7');
    await expect.poll(caret).not.toBeNull();
    await press('Home');
    await expect.poll(caret).toBe('Dr. Oake lit the lamp at dusk.');
  };
  const deleteAll = async () => {
    while ((await paintedWords(app.page)).some(([name]) => /highlight|underline/.test(name))) {
      // Each step is told by a message of its own: a key that comes before it would take back one more.
      await app.page.evaluate(() => document.querySelector('.toast')?.setAttribute('data-old', ''));
      await press('z');
      await app.page
        .locator('.toast:not([data-old])')
        .getByText(/^Undone/)
        .waitFor();
    }
  };

  test('goes and highlights in the original page too, at the same place of the text', async () => {
    await press('v');
    await app.page.locator('iframe.original-frame').waitFor();
    await frameText(app.page, 'Dr. Oake');
    await app.page.locator('iframe.original-frame').focus();
    await press('F7', 'Home');
    // The page says its title itself.
    await expect.poll(caret).toBe(title);
    await press('ArrowDown', 'ArrowRight', 'ArrowRight', 'h');
    await expect.poll(() => painted('highlight-yellow')).toEqual(['It burned until dawn.[1]']);
    await press('ControlOrMeta+p');
    await app.page.getByText('not its original page').waitFor();
    await press('v');
    await app.page.locator('iframe.original-frame').waitFor({ state: 'detached' });
    await expect.poll(() => painted('highlight-yellow')).toEqual(['It burned until dawn.[1]']);
    await expect.poll(caret).toBe('It burned until dawn.[1]');
    await deleteAll();
  });

  describe('in a text of all kinds', () => {
    beforeEach(atBeginning);

    test('goes by sentences, paragraphs and words, and says what it stands on', async () => {
      await press('ArrowRight');
      await expect.poll(caret).toBe('It burned until dawn.[1]');
      await expect.poll(said).toContain('It burned until dawn.[1]');
      await press('ArrowDown');
      await expect.poll(caret).toMatch(/^The second paragraph/);
      await press('ArrowDown');
      await expect.poll(said).toBe('Heading 2. What was kept');
      await press('ArrowRight');
      await expect.poll(said).toBe('List item. Oil was kept.');
      await press('ArrowRight');
      await expect.poll(said).toBe('It was dear.');
      await press('ControlOrMeta+ArrowRight', 'ControlOrMeta+ArrowRight');
      await expect.poll(caret).toBe('was');
      await press('ArrowDown', 'ArrowDown');
      await expect.poll(caret).toBe('YearOil');
      await press('ArrowRight', 'ArrowRight', 'ArrowRight');
      await expect.poll(said).toBe('Cell. 1827');
      await press('ArrowRight', 'ArrowRight');
      await expect.poll(said).toBe('Code. for day in year:');
      await press('ArrowRight');
      await expect.poll(caret).toBe('light(lamp)');
      await press('End');
      await expect.poll(caret).toBe('The last sentence stands here.');
      expect((await places()).isSeen).toBe(true);
      await press('ArrowRight');
      await expect.poll(said).toContain('The end of the article.');
    });

    test('is said in the language of the article', async () => {
      await press('ArrowRight');
      await expect.poll(() => app.page.locator('p.said [lang="en"]').textContent()).toContain('It burned');
    });

    test('highlights what it stands on, deletes it, and both can be undone', async () => {
      await press('ArrowRight', 'h');
      await expect.poll(() => painted('highlight-yellow')).toEqual(['It burned until dawn.[1]']);
      await expect.poll(said).toContain('Highlight added');
      await press('ArrowLeft', 'ArrowRight');
      await expect.poll(said).toContain('Highlighted in yellow. It burned');
      await press('3');
      await expect.poll(() => painted('highlight-blue')).toEqual(['It burned until dawn.[1]']);
      await press('d');
      await expect.poll(() => painted('highlight-blue')).toEqual([]);
      await press('z');
      await expect.poll(() => painted('highlight-blue')).toEqual(['It burned until dawn.[1]']);
      await deleteAll();
    });

    test('selects by sentence, paragraph and word, and highlights it in a colour', async () => {
      await press('Shift+ArrowRight');
      await expect
        .poll(() => selectedText(app.page))
        .toBe('Dr. Oake lit the lamp at dusk. It burned until dawn.[1]');
      await expect.poll(said).toBe('Selected: It burned until dawn.[1]');
      await press('Shift+ArrowLeft');
      await expect.poll(() => selectedText(app.page)).toBe('');
      await expect.poll(said).toBe('No longer selected: It burned until dawn.[1]');
      await press('ArrowRight', 'ControlOrMeta+ArrowRight', 'ControlOrMeta+Shift+ArrowRight');
      await expect.poll(() => selectedText(app.page)).toBe('It burned');
      await press('2');
      await expect.poll(() => painted('highlight-green')).toEqual(['It burned']);
      await press('ArrowLeft', 'ArrowLeft', 'Shift+ArrowDown');
      await toolbar().waitFor();
      await press('u');
      await expect.poll(() => painted('underline-green')).toHaveLength(1);
      await deleteAll();
    });

    test('leads to the toolbar and to a note, and back', async () => {
      await press('Enter');
      await expect.poll(() => focusedIn('.highlight-toolbar')).toBe(true);
      await press('Escape');
      await toolbar().waitFor({ state: 'detached' });
      expect(await focusedIn('.reader-pane')).toBe(true);
      await press('Enter');
      await expect.poll(() => focusedIn('.highlight-toolbar')).toBe(true);
      await press('ArrowRight', 'Enter');
      await expect.poll(() => painted('highlight-green')).toEqual(['Dr. Oake lit the lamp at dusk.']);
      await press('Enter');
      await toolbar().getByRole('button', { name: 'Delete highlight' }).waitFor();
      await press('Escape', 'n');
      await notes().getByRole('textbox', { name: 'Note', exact: true }).waitFor();
      await app.page.keyboard.type('Who was she?');
      await press('ControlOrMeta+Enter');
      await notes().getByText('Who was she?', { exact: true }).waitFor();
      await atBeginning();
      await expect.poll(said).toContain('Highlighted in green, with a note. Dr. Oake');
      await deleteAll();
    });

    test('goes from highlight to highlight, also where it was off, and changes each', async () => {
      await press('2', 'ArrowDown', '2', 'Home');
      await expect.poll(() => painted('highlight-green')).toHaveLength(2);
      await press('Escape');
      await expect.poll(caret).toBeNull();
      await press('Alt+ArrowDown');
      await expect.poll(caret).toBe('Dr. Oake lit the lamp at dusk.');
      await expect.poll(said).toMatch(/^Highlighted in /);
      await press('Alt+ArrowDown');
      await expect.poll(caret).toMatch(/^The second paragraph/);
      await press('3');
      await expect.poll(() => painted('highlight-blue')).toHaveLength(1);
      await press('Alt+ArrowDown');
      await expect.poll(said).toContain('No highlight after this.');
      await press('Alt+ArrowUp');
      await expect.poll(caret).toBe('Dr. Oake lit the lamp at dusk.');
      await press('d');
      await expect.poll(() => painted('highlight-green')).toEqual([]);
      expect(await painted('highlight-blue')).toHaveLength(1);
      await press('Alt+ArrowUp');
      await expect.poll(said).toContain('No highlight before this.');
      await deleteAll();
    });

    test('goes where the text is clicked, and follows who scrolled on', async () => {
      await clickWords(app.page, 'The second paragraph');
      await expect.poll(caret).toMatch(/^The second paragraph/);
      await app.page.locator('.reader-pane').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
      await app.page.locator('.reader-pane').focus();
      await press('ArrowRight');
      await expect.poll(caret).toMatch(/^(?:Entry|The wind)/);
      expect((await places()).isSeen).toBe(true);
    });

    test('is seen at the margin, too, at every size of the window', async () => {
      for (const width of [1280, 640, 400]) {
        await sizeWindow(app.page, width, 700);
        await press('Home');
        await expect
          .poll(
            async () => {
              const { words, bar, isBeside } = await places();
              return Math.abs(words - bar) < 2 && isBeside;
            },
            { message: String(width) },
          )
          .toBe(true);
      }
      await sizeWindow(app.page, 1280, 800);
    });

    test('Escape ends it, then leads to the list; an arrow to the side brings it back where it was', async () => {
      await press('ArrowRight', 'Escape');
      await expect.poll(caret).toBeNull();
      await expect.poll(said).toContain('Reading caret off.');
      await reader().getByRole('heading', { level: 1 }).waitFor();
      await press('ArrowRight');
      await expect.poll(caret).toBe('It burned until dawn.[1]');
      await expect.poll(said).toContain('Reading caret on.');
    });
  });

  test('is kept with its place when the article is left, and after a new start of the page', async () => {
    await atBeginning();
    await press('ArrowDown');
    await openArticle(app.page, '灯台の一年');
    await expect.poll(caret).toBe('夕暮れに灯りをつけた。');
    await openArticle(app.page, title);
    await expect.poll(caret).toMatch(/^The second paragraph/);
    // What changes often is written a moment later; the stand-in loses what is sent while a page goes.
    await app.page.waitForTimeout(1000);
    await app.page.reload();
    await frameText(app.page, 'Dr. Oake');
    await expect.poll(caret).toMatch(/^The second paragraph/);
  });

  test('goes through Japanese', async () => {
    await openArticle(app.page, '灯台の一年');
    await app.page.locator('.reader-pane').focus();
    await press('ArrowRight', 'ArrowRight');
    await expect.poll(caret).toBe('「誰も見なかった」と彼女は言った。');
    await press('ControlOrMeta+ArrowRight');
    await expect.poll(caret).toBe('誰');
    await press('2');
    await expect.poll(() => painted('highlight-green')).toEqual(['誰']);
    await deleteAll();
  });

  test('goes through Arabic, where the next sentence lies to the left', async () => {
    await openArticle(app.page, 'سنة عند المصباح');
    await app.page.locator('.reader-pane').focus();
    await press('Home', 'ArrowLeft');
    await expect.poll(caret).toBe('بقي مضيئا حتى الفجر.');
    await expect.poll(async () => (await places()).isBeside).toBe(true);
    await press('ArrowRight');
    await expect.poll(caret).toBe('أضاءت المصباح عند الغسق.');
    await press('Shift+ArrowLeft', '2');
    await expect.poll(() => painted('highlight-green')).toHaveLength(1);
    await deleteAll();
  });

  test('leaves the keys of the list and of fields alone', async () => {
    await openArticle(app.page, title);
    await atBeginning();
    await press('ControlOrMeta+f');
    await app.page.getByRole('searchbox', { name: 'Find in article' }).fill('lamp');
    await press('ArrowLeft', 'Home');
    await expect.poll(caret).toBe('Dr. Oake lit the lamp at dusk.');
    await press('Escape');
    await toolbar().waitFor();
    await press('Escape');
    await toolbar().waitFor({ state: 'detached' });
    expect(await caret()).not.toBeNull();
    await app.page.getByRole('grid', { name: 'Articles' }).getByRole('row').first().focus();
    await press('ArrowRight', 'h');
    expect(await painted('highlight-green')).toEqual([]);
  });

  test('has nothing that axe finds, in every theme', async () => {
    await openArticle(app.page, title);
    await atBeginning();
    const { page: bare, close } = await openTestPage();
    try {
      for (const theme of ['light', 'sepia', 'dark', 'black'] as const) {
        await chooseTheme(app.page, theme);
        expect(await violations(app.page), theme).toEqual([]);
        expect(await documentViolations(bare, await frameDocument(app.page)), theme).toEqual([]);
      }
    } finally {
      await close();
      await chooseTheme(app.page, 'light');
    }
  });
});
