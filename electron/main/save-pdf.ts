import { writeFile } from 'node:fs/promises';
import { type BrowserWindow, dialog } from 'electron';
import { t } from '../language/language.ts';
import { pdfOptions } from './pdf-options.ts';

/** What no system, or not every one, takes in the name of a file. */
const forbidden = /[\\/:*?"<>|]|\p{Cc}|\p{Cf}/gu;

const longestName = 80;

/** Asks where, and writes there what the page would print. What went wrong is logged: the page says that it did. */
export async function savePdf(
  window: BrowserWindow,
  title: string,
): Promise<'saved' | 'cancelled' | 'failed'> {
  const name = title
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
    .replace(/[. ]+$/, '');
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('main-save-pdf-title'),
    defaultPath: `${name || t('main-article')}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || !filePath) return 'cancelled';
  try {
    const bytes = await window.webContents.printToPDF(pdfOptions());
    await writeFile(filePath, bytes);
    return 'saved';
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}
