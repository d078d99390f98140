import { statSync } from 'node:fs';
import { arch, release, type } from 'node:os';
import { app, type BrowserWindow, clipboard, dialog } from 'electron';
import { t } from '../language/language.ts';

const megabyte = 1_000_000;

/** What those who mend a fault ask first, in their language and not in the user's. No title, note, name or path is in it. */
function diagnostics(library: string): string {
  const { electron, chrome, node } = process.versions;
  const size = statSync(library, { throwIfNoEntry: false })?.size;
  const session = process.env['XDG_SESSION_TYPE'];
  return [
    `Lectern ${app.getVersion()}`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${type()} ${release()} ${arch()}${session ? ` ${session}` : ''}`,
    `Languages: ${app.getPreferredSystemLanguages().join(', ')}`,
    size === undefined ? 'Library: not there' : `Library: ${(size / megabyte).toFixed(1)} MB`,
  ].join('\n');
}

/** Shows what this copy of Lectern is and runs on, so that the user can copy it into a report. */
export async function showDiagnostics(window: BrowserWindow | null, library: string): Promise<void> {
  const detail = diagnostics(library);
  const options = {
    type: 'info' as const,
    message: t('main-diagnostics'),
    detail,
    buttons: [t('main-diagnostics-copy'), t('ui-close')],
    defaultId: 0,
    cancelId: 1,
  };
  const asked = window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options);
  if ((await asked).response === 0) clipboard.writeText(detail);
}
