import path from 'node:path';
import { app, dialog } from 'electron';
import { speakFirstOf, t } from '../language/language.ts';
import { answerWindows } from './dialogs.ts';
import { answerDrags } from './drag-out.ts';
import { watchFront } from './front-window.ts';
import { endWithWindows, isFirstInstance } from './lifetime.ts';
import { built, findLibrary, missingParts } from './location.ts';
import { createLog } from './log.ts';
import { logFaults } from './log-faults.ts';
import { answerMenus } from './menu-bar.ts';
import { createOpenedFiles } from './opened-files.ts';
import { createOpenedLinks } from './opened-links.ts';
import { emptyPassing, passingFolder } from './passing-files.ts';
import { createPrintWindow } from './print-window.ts';
import { createPrinter } from './printer.ts';
import { registerScheme, servePage } from './protocol.ts';
import { createRecentLibraries } from './recent-libraries.ts';
import { createServiceHost } from './service-host.ts';
import { hardenSession } from './session.ts';
import { readStart } from './start-arguments.ts';
import { createLibrarySwitch } from './switch-library.ts';
import { lockContents, openWindow } from './windows.ts';

app.setName('Lectern');
const log = createLog(app.getPath('logs'), console.error);
logFaults(log);
app.enableSandbox();
// Without it Chromium has no voices on Linux; elsewhere it means nothing.
app.commandLine.appendSwitch('enable-speech-dispatcher');
// Before the app is ready: a scheme is what it is from the start.
registerScheme();
lockContents();
watchFront();

/** Before the files of a start come the program and, where it is Electron itself, the folder of the app. */
const start = readStart(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
const recent = createRecentLibraries(path.join(app.getPath('userData'), 'recent-libraries.json'));
const library = findLibrary(start.library, recent.last());
const printer = createPrinter(passingFolder(), createPrintWindow().print);
const host = createServiceHost(built.service, library, {
  onOpened: recent.opened,
  equip: printer.giveTo,
  log,
});
const libraries = createLibrarySwitch(host, (name, beside) => openWindow(built, name, beside));
const opened = createOpenedFiles(start.files, libraries);
const links = createOpenedLinks(start.links, libraries);
const missing = missingParts();
/** Before any word or window, and before a library that macOS opens the app with gets its window. */
const ready = app.whenReady().then(() => {
  speakFirstOf(app.getPreferredSystemLanguages());
  hardenSession();
  servePage(built.renderer);
});

if (!isFirstInstance(start, libraries, opened.add, links.add)) app.quit();
else if (missing.length > 0) {
  await ready;
  dialog.showErrorBox(t('main-not-whole'), t('main-parts-missing', { parts: missing.join('\n') }));
  app.exit(1);
} else {
  emptyPassing();
  answerWindows(host, libraries, { opened, links });
  answerDrags(built.icon);
  links.answerAddresses();
  const menus = answerMenus(libraries, recent, log);
  endWithWindows(host, libraries);
  await ready;
  menus.show();
  // A library that macOS opens the app with has its turn, and its window.
  if (!libraries.isSwitching()) {
    host.start();
    libraries.show();
  }
}
