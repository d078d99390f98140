import { isEnded } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';

/** An import that runs, waits or is paused. */
export const isImporting = ({ imports }: Pick<App, 'imports'>): boolean => {
  const progress = imports.progress.value;
  return progress !== null && !isEnded(progress.state);
};

/** Taking files in, and what is done about an import where its line is out of sight. */
export const importCommands: Record<string, Command> = {
  importFiles: {
    words: t('command-import-files'),
    keys: ['Mod+o'],
    run: ({ imports }) => imports.choose('files'),
  },
  importFolder: {
    words: t('command-import-folder'),
    keys: ['Mod+Shift+o'],
    run: ({ imports }) => imports.choose('folder'),
  },
  watchFolders: {
    words: t('command-watch-folders'),
    keys: [],
    run: ({ dialog }) => {
      dialog.value = 'watch';
    },
  },
  importReport: {
    words: t('command-import-report'),
    keys: [],
    run: ({ imports, notice }) => {
      const batchId = imports.progress.peek()?.batchId;
      if (batchId) return imports.openReport(batchId);
      notice.value = noImport;
      return undefined;
    },
  },
  pauseImport: {
    words: t('command-pause-import'),
    keys: [],
    run: (app) => whileImporting(app, (paused) => app.imports.setPaused(!paused)),
  },
  cancelImport: {
    words: t('command-cancel-import'),
    keys: [],
    run: (app) => whileImporting(app, app.imports.cancel),
  },
};

export const noImport = t('state-no-import');
export const nothingImporting = t('state-nothing-importing');

function whileImporting(app: App, act: (paused: boolean) => unknown): unknown {
  if (isImporting(app)) return act(app.imports.progress.peek()?.state === 'paused');
  app.notice.value = nothingImporting;
  return undefined;
}
