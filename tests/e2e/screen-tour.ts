import type { Locator, Page } from 'playwright-core';
import { clutteredTitle, mainTitle } from './sample-library.ts';
import { dismissToasts, openArticle, rows, selectWords, waitForArticles } from './steps.ts';

/** One view of the app: how one comes to it from the library with its main article open, and leaves it again. */
export interface Screen {
  name: string;
  open(page: Page): Promise<void>;
  leave(page: Page): Promise<void>;
}

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor();
export const gone = (what: Locator) => what.waitFor({ state: 'detached' });
const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
const stay = async () => undefined;

/** A dialog, by what opens it and its name; it is left by its own button. */
const dialog = (
  name: string,
  open: (page: Page) => Promise<void>,
  title: string | RegExp = name,
): Screen => ({
  name: name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, ''),
  async open(page) {
    await open(page);
    await page.getByRole('dialog', { name: title }).waitFor();
  },
  async leave(page) {
    await page.keyboard.press('Escape');
    await gone(page.getByRole('dialog', { name: title }));
  },
});

/** A command, by the palette. */
export async function command(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Command palette' }).click();
  await page.getByRole('combobox', { name: 'Command palette' }).fill(`>${words}`);
  await page.getByRole('option', { name: words }).first().click();
  await gone(page.getByRole('dialog', { name: 'Command palette' }));
}

const findField = (page: Page) => page.getByRole('searchbox', { name: 'Find in article' });
const search = (page: Page, words: string) =>
  page.getByRole('searchbox', { name: 'Search library' }).fill(words);
const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Library' });
const all = (page: Page) =>
  sidebar(page)
    .getByRole('button', { name: /^All articles/ })
    .click();
const back = async (page: Page) => {
  await all(page);
  await openArticle(page, mainTitle);
};
/** A dialog that the menu of a tag or a section leads to. */
const fromMenu = (of: (page: Page) => Locator, item: string) => async (page: Page) => {
  await of(page).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};
const tagOf = (page: Page) =>
  page.getByRole('list', { name: 'Tags' }).getByRole('button', { name: 'archives', exact: true });
const sectionOf = (page: Page) => page.getByRole('treeitem', { name: 'Coast' });

/** One article in the Trash, and the Trash open. */
const openTrash = async (page: Page) => {
  await all(page);
  await rows(page).filter({ hasText: 'Pruning pear trees' }).first().click();
  await page.keyboard.press('Delete');
  await said(page, 'moved to the Trash');
  await dismissToasts(page);
  await sidebar(page)
    .getByRole('button', { name: /^Trash/ })
    .click();
  await waitForArticles(page, 1);
  await rows(page).filter({ hasText: 'Pruning pear trees' }).first().click();
  await button(page, 'Restore').waitFor();
};
const leaveTrash = async (page: Page) => {
  await button(page, 'Restore').click();
  await said(page, 'taken out of the Trash');
  await dismissToasts(page);
  await page.getByText('The Trash is empty.').waitFor();
  await back(page);
};

const view = (name: string): Screen => ({
  name: `list-${name.toLowerCase().replace(' ', '-')}`,
  open: (page) => command(page, `As ${name.toLowerCase()}`),
  leave: (page) => command(page, 'As cards'),
});
const tagged = 'sea';

/** Every screen that a library with one open article leads to. */
export const screens: Screen[] = [
  {
    name: 'reader',
    // A ring is drawn around what was reached by keys, and none around what was clicked; narrow windows show no list.
    open: async (page) => {
      const row = page.getByRole('grid', { name: 'Articles' }).getByRole('row', { selected: true });
      if (await row.isVisible()) await row.click();
    },
    leave: stay,
  },
  view('Compact rows'),
  view('Columns'),
  {
    name: 'timeline',
    open: async (page) => {
      await button(page, 'Timeline').click();
      await page.getByRole('slider', { name: 'Time of publication' }).waitFor();
    },
    leave: (page) => button(page, 'Timeline').click(),
  },
  {
    name: 'many-selected',
    open: async (page) => {
      await all(page);
      await page.keyboard.press('Escape');
      await rows(page).first().focus();
      await page.keyboard.press('Control+a');
      await page.getByText('selected', { exact: false }).first().waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await back(page);
    },
  },
  {
    name: 'highlight-toolbar',
    open: async (page) => {
      await selectWords(page, 'knew its moods by the sound of the stones');
      await page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await gone(page.getByRole('toolbar', { name: 'Highlight' }));
    },
  },
  {
    name: 'find-bar',
    open: async (page) => {
      await page.keyboard.press('Control+f');
      await findField(page).fill('lamp');
      // The count comes with the paint of the matches.
      await page
        .getByRole('search', { name: 'Find in article' })
        .getByText(/^\d+ of \d+$/)
        .waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await gone(findField(page));
    },
  },
  {
    name: 'original',
    open: async (page) => {
      await button(page, 'Original').click();
      await page.getByText('The page as it was saved').waitFor();
    },
    leave: (page) => button(page, 'Original').click(),
  },
  {
    name: 'focus-mode',
    open: async (page) => {
      await command(page, 'Focus mode');
      await button(page, 'Leave focus mode').waitFor();
    },
    leave: async (page) => {
      await button(page, 'Leave focus mode').click();
      await page.getByRole('navigation', { name: 'Library' }).waitFor();
    },
  },
  {
    name: 'all-highlights',
    open: async (page) => {
      await page.getByRole('button', { name: /^All highlights/ }).click();
      await page.getByRole('grid', { name: 'All highlights' }).getByRole('row').first().waitFor();
    },
    leave: back,
  },
  {
    name: 'search-results',
    open: async (page) => {
      await search(page, 'lamp');
      await rows(page).locator('mark').first().waitFor();
    },
    leave: async (page) => {
      await search(page, '');
      await rows(page).nth(5).waitFor();
    },
  },
  {
    name: 'no-result',
    open: async (page) => {
      await search(page, 'zzyzx');
      await page.getByText('Nothing matches').waitFor();
    },
    leave: async (page) => {
      await search(page, '');
      await rows(page).nth(5).waitFor();
    },
  },
  {
    name: 'empty-list',
    open: async (page) => {
      await page.getByRole('button', { name: /^Starred/ }).click();
      await page.getByText('No starred articles').waitFor();
    },
    leave: back,
  },
  dialog('Command palette', (page) => button(page, 'Command palette').click()),
  dialog('Keys', press('?')),
  dialog('Settings', press('Control+,')),
  {
    name: 'keys-of-a-command',
    open: async (page) => {
      await page.keyboard.press('?');
      await button(page, 'Change… Star or unstar').click();
      await page.keyboard.press('j');
      await button(page, 'Reassign this key').waitFor();
    },
    leave: async (page) => {
      await button(page.getByRole('dialog', { name: /^Keys of/ }), 'Close').click();
      await gone(page.getByRole('dialog', { name: /^Keys of/ }));
      await button(page.getByRole('dialog', { name: 'Keys', exact: true }), 'Close').click();
      await gone(page.getByRole('dialog'));
    },
  },
  dialog('Text settings', (page) => button(page, 'Text settings').click()),
  dialog('Tags', press('t')),
  dialog('Tag manager', (page) => button(page, 'Tag manager…').click()),
  dialog('Move', press('l'), /^Move/),
  dialog('Export notes', press('Control+e')),
  dialog('Verify export', (page) => command(page, 'Verify export…')),
  dialog('New section', (page) => button(page, 'New section…').click()),
  dialog('Import report', (page) => button(page, 'Details').click()),
  dialog('Watched folders', (page) => button(page, 'Watched folders…').click()),
  dialog('Meanings of colours', (page) => button(page, 'Colours…').click(), /colours/i),
  {
    name: 'section-menu',
    open: async (page) => {
      await page.getByRole('treeitem', { name: 'Coast' }).focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await gone(page.getByRole('menu'));
    },
  },
  {
    name: 'filtered-by-tag',
    open: async (page) => {
      await page
        .getByRole('list', { name: 'Tags' })
        .getByRole('button', { name: tagged, exact: true })
        .click();
      await page.getByRole('button', { name: `Remove filter ${tagged}` }).waitFor();
    },
    leave: back,
  },
  dialog('Re-decode', (page) => button(page, 'Re-decode as…').click(), 'Re-decode as…'),
  {
    name: 'column-menu',
    open: async (page) => {
      await command(page, 'As columns');
      await page.getByRole('columnheader').first().getByRole('button').focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await gone(page.getByRole('menu'));
      await command(page, 'As cards');
      await back(page);
    },
  },
  {
    name: 'trash',
    open: openTrash,
    leave: leaveTrash,
  },
  {
    name: 'delete-permanently',
    open: async (page) => {
      await openTrash(page);
      await page.keyboard.press('Shift+Delete');
      await page.getByRole('dialog', { name: 'Delete permanently' }).waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await gone(page.getByRole('dialog', { name: 'Delete permanently' }));
      await leaveTrash(page);
    },
  },
  {
    name: 'left-out',
    open: async (page) => {
      await openArticle(page, clutteredTitle);
      await button(page, 'What was left out?').click();
      await page.getByRole('dialog', { name: 'What was left out?' }).waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await gone(page.getByRole('dialog', { name: 'What was left out?' }));
      await back(page);
    },
  },
  dialog('Rename tag', fromMenu(tagOf, 'Rename tag…')),
  dialog('Merge tag', fromMenu(tagOf, 'Merge into another…')),
  dialog('Colour of the tag', fromMenu(tagOf, 'Colour…')),
  dialog('Rename section', fromMenu(sectionOf, 'Rename section…')),
  dialog('Move section', fromMenu(sectionOf, 'Move section…'), /^Move section/),
];
