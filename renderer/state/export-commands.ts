import { t } from '../../electron/language/language.ts';
import type { Command } from './command.ts';

/** Notes out of the library. */
export const exportCommands: Record<string, Command> = {
  exportNotes: {
    words: t('command-export-notes'),
    keys: ['Mod+e'],
    run: ({ exports, place }) => {
      const { articleId } = place.current.peek();
      exports.asked.value = articleId === null ? { kind: 'all' } : { kind: 'article', id: articleId };
    },
  },
  exportAgain: {
    words: t('command-export-again'),
    keys: [],
    run: ({ exports }) => exports.again(),
  },
  verifyExport: {
    words: t('command-verify-export'),
    keys: [],
    run: ({ dialog }) => {
      dialog.value = 'verify';
    },
  },
  livingNotes: {
    words: t('command-living-notes'),
    keys: [],
    run: ({ dialog }) => {
      dialog.value = 'living';
    },
  },
};
