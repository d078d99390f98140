import { t } from '../../electron/language/language.ts';
import type { Command } from './command.ts';

/** Windows, and from one library to the other. */
export const libraryCommands: Record<string, Command> = {
  newWindow: {
    words: t('command-new-window'),
    keys: [],
    // A browser opens a private window of its own with it.
    desktopKeys: ['Mod+Shift+n'],
    run: ({ shell, notice }) => {
      if (!shell.openWindow()) notice.value = t('state-no-new-window');
    },
  },
  openSample: { words: t('command-open-sample'), keys: [], run: ({ which }) => which.openSample() },
  openOwn: { words: t('command-open-own'), keys: [], run: ({ which }) => which.openOwn() },
};
