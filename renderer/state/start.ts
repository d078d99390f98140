import { type ReadonlySignal, signal } from '@preact/signals';
import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';
import { t } from '../../electron/language/language.ts';
import { type App, build, type Unstored } from './app.ts';
import { findShell } from './client.ts';
import { createDrafts } from './drafts.ts';
import { libraryOfWindow, turnTo } from './which-library.ts';

export type Boot =
  | { status: 'starting' }
  | { status: 'ready'; app: App }
  /** `toOwn` leads to the user's own library, where it is another that has failed. */
  | { status: 'failed'; error: ErrorData; toOwn: (() => void) | null };

/** A service that ends sooner than this after its start will not be mended by one more; later it is started again at once. */
const worthRestarting = 10_000;

/** Starts the page. A service that cannot be reached, or a library that cannot be opened, is a state to be shown. */
export function startApp(): { boot: ReadonlySignal<Boot>; retry(): Promise<void> } {
  const boot = signal<Boot>({ status: 'starting' });
  const libraryName = libraryOfWindow();
  const shell = findShell(libraryName);
  const unstored: Unstored = { drafts: createDrafts(), settings: new Map() };
  const stopped: ErrorData = {
    code: 'service-stopped',
    message: t('state-service-stopped'),
  };
  const fail = (error: ErrorData) => {
    const toOwn = libraryName === 'own' ? null : () => turnTo('own');
    boot.value = { status: 'failed', error, toOwn };
  };
  const begin = async (notice: string | null) => {
    boot.value = { status: 'starting' };
    const began = Date.now();
    try {
      const app = await build(shell, libraryName, unstored, () => {
        if (Date.now() - began > worthRestarting) void begin(t('state-service-restarted'));
        else fail(stopped);
      });
      app.notice.value = notice;
      boot.value = { status: 'ready', app };
    } catch (thrown) {
      fail(toErrorData(thrown));
    }
  };
  void begin(libraryName === 'sample' ? t('state-in-sample') : null);
  return { boot, retry: () => begin(null) };
}
