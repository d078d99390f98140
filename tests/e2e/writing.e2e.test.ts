import { describe, expect, test } from 'vitest';
import { hosts } from './launch.ts';
import { sampleApp } from './sample-app.ts';
import { mainTitle } from './sample-library.ts';
import { openArticle, prepareReading } from './steps.ts';

const otherTitle = 'What paper remembers';

describe.each(hosts)('what is written beside an article on the host “%s”', (host) => {
  const app = sampleApp(host, ({ page }) => prepareReading(page));
  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });
  const highlights = () => notes().getByRole('list', { name: 'Highlights' });
  const articleNote = () => notes().getByRole('textbox', { name: 'Note on the article' });
  const shown = () => notes().getByRole('region', { name: 'Note', exact: true }).getByRole('note');
  const edit = () => notes().getByRole('button', { name: 'Edit the note on the article' });

  test('is kept when the article is left before it was saved', async () => {
    await articleNote().fill('Ask the archive for volume four.');
    // Held longer than it takes to save: what is pressed on does not move away.
    await highlights().getByRole('button', { name: 'Add a note' }).click({ delay: 600 });
    await app.page.keyboard.type('Who asked?');
    await openArticle(app.page, otherTitle);
    expect(await articleNote().inputValue()).toBe('');
    await openArticle(app.page, mainTitle);
    await highlights().getByText('Who asked?', { exact: true }).waitFor();
    await expect.poll(() => shown().innerText()).toBe('Ask the archive for volume four.');
    expect(await notes().getByRole('button', { name: 'Save' }).count()).toBe(0);
  });

  test('is kept when the notes are closed', async () => {
    await edit().click();
    await articleNote().fill('Volume four is lost.');
    await notes().getByRole('button', { name: 'Close notes' }).click();
    await notes().waitFor({ state: 'detached' });
    await app.page
      .getByRole('toolbar', { name: 'Article' })
      .getByRole('button', { name: 'Notes', exact: true })
      .click();
    await expect.poll(() => shown().innerText()).toBe('Volume four is lost.');
    expect(await notes().getByRole('button', { name: 'Save' }).count()).toBe(0);
    // It was kept once, by the press and not by the going as well.
    for (const key of ['z', 'Shift+z'] as const) {
      const gone = key === 'z';
      await app.page.keyboard.press(key);
      await app.page.keyboard.press(key);
      await expect
        .poll(() => shown().innerText())
        .toBe(gone ? 'Ask the archive for volume four.' : 'Volume four is lost.');
      await highlights()
        .getByText('Who asked?', { exact: true })
        .waitFor({ state: gone ? 'detached' : 'visible' });
    }
  });

  test('is kept when the window is read anew', async () => {
    await edit().click();
    await articleNote().fill('Volume four was found.');
    await app.page.reload();
    await expect.poll(() => shown().innerText()).toBe('Volume four was found.');
    expect(await notes().getByRole('button', { name: 'Save' }).count()).toBe(0);
  });

  test('is given up by Escape, and only then', async () => {
    const before = await shown().innerText();
    await edit().click();
    await articleNote().fill('Nothing.');
    await app.page.keyboard.press('Escape');
    expect(await shown().innerText()).toBe(before);
    await openArticle(app.page, otherTitle);
    await openArticle(app.page, mainTitle);
    await expect.poll(() => shown().innerText()).toBe(before);
  });

  test('is deleted with its highlight, and comes back by one click or key', async () => {
    const deleteButton = () => highlights().getByRole('button', { name: 'Delete' });
    const undo = app.page.getByRole('button', { name: 'Undo' });
    await deleteButton().click();
    await highlights().waitFor({ state: 'detached' });
    await app.page.getByText('Highlight deleted').waitFor();
    await undo.click();
    await highlights().getByText('Who asked?', { exact: true }).waitFor();
    await undo.waitFor({ state: 'detached' });
    await deleteButton().focus();
    await app.page.keyboard.press('Enter');
    await highlights().waitFor({ state: 'detached' });
    await app.page.keyboard.press('z');
    await highlights().getByText('Who asked?', { exact: true }).waitFor();
  });
});
