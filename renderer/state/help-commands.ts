import { t } from '../../electron/language/language.ts';
import type { Command } from './command.ts';

/** What tells how things are done. */
export const helpCommands: Record<string, Command> = {
  manual: {
    words: t('manual'),
    keys: ['Shift+F1'],
    run: ({ dialog }) => {
      dialog.value = 'manual';
    },
  },
};
