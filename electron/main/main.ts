import { app } from 'electron';
import { answerWindows } from './dialogs.ts';
import { endWithWindows, isFirstInstance } from './lifetime.ts';
import { built, findLibrary } from './location.ts';
import { setMenu } from './menu.ts';
import { registerScheme, servePage } from './protocol.ts';
import { createServiceHost } from './service-host.ts';
import { hardenSession } from './session.ts';
import { lockContents, openWindow } from './windows.ts';

app.setName('Lectern');
app.enableSandbox();
// Before the app is ready: a scheme is what it is from the start.
registerScheme();
lockContents();

if (isFirstInstance()) {
  const host = createServiceHost(built.service, findLibrary(process.argv));
  answerWindows(host);
  endWithWindows(host, () => openWindow(built.preload));
  await app.whenReady();
  hardenSession();
  servePage(built.renderer);
  setMenu();
  host.start();
  openWindow(built.preload);
} else {
  app.quit();
}
