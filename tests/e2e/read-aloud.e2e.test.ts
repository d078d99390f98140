import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { paintedWords } from './drive-pointer.ts';
import { hosts } from './launch.ts';
import { chooseInMenuBar } from './menus.ts';
import { sampleApp } from './sample-app.ts';
import { mainTitle, sampleSize } from './sample-library.ts';
import { chooseTheme, openArticle, sizeWindow, waitForArticles } from './steps.ts';

interface Spoken {
  text: string;
  voice: string;
  rate: number;
}

declare global {
  interface Window {
    spokenHere: Spoken[];
    endSpeech(): void;
  }
}

const first =
  'Long before the passage was charted, the people who lived along it knew its moods by the sound of the stones.';
const second =
  'In a falling wind the shingle speaks; in a rising one it is silent, and whoever has heard that silence once does not put out to sea.';
const third = 'The first lamp was lit in the autumn of 1827 by a family of four, who took turns to sleep.';

describe.each(hosts)('reading aloud on the host “%s”', (host) => {
  const app = sampleApp(host, async ({ page }) => {
    await waitForArticles(page, sampleSize);
    await openArticle(page, mainTitle);
    await page.locator('.reader-pane').focus();
  });

  const press = (key: string) => app.page.keyboard.press(key);
  const bar = () => app.page.getByRole('group', { name: 'Read aloud' });
  const button = (name: string) => bar().getByRole('button', { name });
  const spoken = () => app.page.evaluate(() => window.spokenHere);
  const lastText = async () => (await spoken()).at(-1)?.text;
  const endSpeech = () => app.page.evaluate(() => window.endSpeech());
  const caret = async () =>
    (await paintedWords(app.page)).find(([name]) => name === 'lectern-caret')?.[1][0] ?? null;

  /** No machine of these tests speaks: this takes the place of the system's voices, of which one is another computer's. */
  const giveVoices = () =>
    app.page.evaluate(() => {
      let current: EventTarget | null = null;
      const voice = (name: string, lang: string, localService: boolean) => ({
        ...{ name, lang, localService, voiceURI: name, default: !localService },
      });
      const voices = [
        voice('Cloud', 'en-US', false),
        voice('Daniel', 'en-GB', true),
        voice('Anna', 'de-DE', true),
      ];
      window.spokenHere = [];
      window.endSpeech = () => current?.dispatchEvent(new Event('end'));
      const synthesis = {
        getVoices: () => voices,
        addEventListener: () => undefined,
        speak(utterance: SpeechSynthesisUtterance) {
          const { text, rate } = utterance;
          window.spokenHere.push({ text, rate, voice: utterance.voice?.name ?? '' });
          current = utterance;
        },
        cancel() {
          const stopped = current;
          current = null;
          stopped?.dispatchEvent(Object.assign(new Event('error'), { error: 'canceled' }));
        },
      };
      class Utterance extends EventTarget {
        voice = null;
        rate = 1;
        lang = '';
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
      Object.assign(window, { SpeechSynthesisUtterance: Utterance });
    });

  test('says how to get a voice where this computer has none', async () => {
    expect(await app.page.getByRole('button', { name: 'Read aloud' }).count()).toBe(0);
    await press('ControlOrMeta+Shift+l');
    await bar().getByRole('status').getByText('no voice of its own').waitFor();
    expect(await button('Play').isDisabled()).toBe(true);
    expect(await violations(app.page)).toEqual([]);
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
    await app.page.getByRole('heading', { level: 1, name: mainTitle }).waitFor();
  });

  test('reads sentence by sentence with a voice of this computer, each marked, and pauses', async () => {
    await giveVoices();
    const said = await app.page.locator('p.said').textContent();
    await press('ControlOrMeta+Shift+l');
    await expect.poll(spoken).toEqual([{ text: first, voice: 'Daniel', rate: 1 }]);
    await expect.poll(caret).toBe(first);
    await endSpeech();
    await expect.poll(lastText).toBe(second);
    await expect.poll(caret).toBe(second);
    await button('Pause').click();
    await button('Play').waitFor();
    await endSpeech();
    expect(await spoken()).toHaveLength(2);
    // What is read is not said to screen readers as well.
    expect(await app.page.locator('p.said').textContent()).toBe(said);
    await press('ControlOrMeta+Shift+l');
    await expect.poll(async () => (await spoken()).length).toBe(3);
    expect(await lastText()).toBe(second);
  });

  test('follows the caret and its own buttons', async () => {
    await app.page.locator('.reader-pane').focus();
    await press('ArrowRight');
    await expect.poll(lastText).toBe(third);
    await press('ArrowUp');
    await expect.poll(lastText).toBe(first);
    await button('Next sentence').click();
    await expect.poll(lastText).toBe(second);
    await button('Previous sentence').press('Enter');
    await expect.poll(lastText).toBe(first);
  });

  test('takes another speed and voice at once, of those of this computer alone', async () => {
    await bar().getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
    await expect.poll(async () => (await spoken()).at(-1)?.rate).toBe(1.5);
    const voices = bar().getByRole('combobox', { name: 'Voice' });
    expect(await voices.getByRole('option').allTextContents()).toEqual([
      'Daniel (British English)',
      'Anna (German (Germany))',
    ]);
    await voices.selectOption('Anna');
    await expect.poll(async () => (await spoken()).at(-1)?.voice).toBe('Anna');
    await voices.selectOption('Daniel');
  });

  test('has nothing that axe finds, in every theme and width', async () => {
    for (const theme of ['light', 'sepia', 'dark', 'black'] as const) {
      await chooseTheme(app.page, theme);
      expect(await violations(app.page), theme).toEqual([]);
    }
    await sizeWindow(app.page, 320, 500);
    expect(await bar().evaluate((all) => all.scrollWidth - all.clientWidth)).toBe(0);
    expect(await button('Close').isVisible()).toBe(true);
    await sizeWindow(app.page, 1280, 800);
    await chooseTheme(app.page, 'light');
  });

  test('Escape stops it and takes the mark away, and the article stays', async () => {
    await app.page.locator('.reader-pane').focus();
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
    await expect.poll(caret).toBeNull();
    const count = (await spoken()).length;
    await endSpeech();
    expect(await spoken()).toHaveLength(count);
    await app.page.getByRole('heading', { level: 1, name: mainTitle }).waitFor();
  });

  test('begins where the caret is, by the button in the bar, and stops when the article is left', async () => {
    await press('F7');
    await press('Home');
    await press('ArrowRight');
    await app.page.getByRole('button', { name: 'Read aloud' }).click();
    await expect.poll(lastText).toBe(second);
    await openArticle(app.page, 'What paper remembers');
    await bar().waitFor({ state: 'detached' });
    const count = (await spoken()).length;
    await endSpeech();
    expect(await spoken()).toHaveLength(count);
  });

  test.runIf(host !== 'browser')('is in the menu', async () => {
    await chooseInMenuBar(app, 'readAloud');
    await button('Pause').waitFor();
  });
});
