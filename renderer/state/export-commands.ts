import { t } from '../../electron/language/language.ts';
import type { Command } from './command.ts';

/** Notes out of the library. */
export const exportCommands: Record<string, Command> = {
  exportNotes: {
    words: t('command-export-notes'),
    keys: ['Mod+e'],
    run: ({ exports, place }) => {
      const { articleId, query } = place.current.peek();
      if (articleId !== null) exports.asked.value = { kind: 'article', id: articleId };
      else if (query.scope.kind === 'section') exports.asked.value = { kind: 'section', id: query.scope.id };
      else exports.asked.value = { kind: 'all' };
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
