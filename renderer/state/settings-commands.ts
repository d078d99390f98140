import { t } from '../../electron/language/language.ts';
import type { Command } from './command.ts';

/** What there is to set. */
export const settingsCommands: Record<string, Command> = {
  settings: {
    words: t('command-settings'),
    keys: ['Mod+,'],
    run: ({ dialog }) => {
      dialog.value = 'settings';
    },
  },
  textSettings: {
    words: t('command-text-settings'),
    keys: [],
    run: ({ textSettings, onePane, place, focusMode, notice }) => {
      // Where one pane is shown and it is the list, there is no text to see them in.
      if (onePane() && place.current.peek().articleId === null && !focusMode.peek())
        notice.value = t('settings-no-text');
      else textSettings.value = true;
    },
  },
};
