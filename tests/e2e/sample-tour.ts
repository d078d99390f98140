import type { Page } from 'playwright-core';
import { gone, type Screen } from './screen-tour.ts';
import { frameText, openArticle } from './steps.ts';

const frame = (page: Page) => page.frameLocator('iframe.article-frame');
const clock = 'How to build a tide clock';

const closed = (page: Page, name: string) => async () => {
  await page.keyboard.press('Escape');
  await gone(page.getByRole('dialog', { name }));
};

/** What only articles with versions, footnotes and pictures lead to, and those of other scripts: seen in the sample library. */
export const sampleScreens: Screen[] = [
  {
    name: 'sample-welcome',
    open: async (page) => {
      await openArticle(page, 'Welcome to the reading room');
      await frameText(page, 'This is a library to try things in');
    },
    leave: async () => undefined,
  },
  {
    name: 'sample-picture',
    open: async (page) => {
      await frame(page).getByRole('button').first().click();
      await page.getByRole('dialog', { name: 'Image' }).waitFor();
    },
    leave: (page) => closed(page, 'Image')(),
  },
  {
    name: 'sample-from-right-to-left',
    open: async (page) => {
      await openArticle(page, 'على قدر أهل العزم');
      await frameText(page, 'الخيل');
    },
    leave: async () => undefined,
  },
  {
    name: 'sample-footnote',
    open: async (page) => {
      await openArticle(page, clock);
      await frameText(page, 'A tide clock has one hand');
      await frame(page).getByRole('link', { name: '1', exact: true }).first().click();
      await page.getByRole('dialog', { name: 'Footnote' }).waitFor();
    },
    leave: (page) => closed(page, 'Footnote')(),
  },
  {
    name: 'sample-versions',
    open: async (page) => {
      await page.getByRole('button', { name: '1 other version…' }).click();
      await page.getByRole('dialog', { name: 'Versions' }).waitFor();
    },
    leave: (page) => closed(page, 'Versions')(),
  },
];
