import { isEnded } from '../../electron/api/model.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';

/** An import that runs, waits or is paused. */
export const isImporting = ({ imports }: Pick<App, 'imports'>): boolean => {
  const progress = imports.progress.value;
  return progress !== null && !isEnded(progress.state);
};

/** Taking files in, and what is done about an import where its line is out of sight. */
export const importCommands: Record<string, Command> = {
  importFiles: { words: 'Import files…', keys: ['Mod+o'], run: ({ imports }) => imports.choose('files') },
  importFolder: {
    words: 'Import folder…',
    keys: ['Mod+Shift+o'],
    run: ({ imports }) => imports.choose('folder'),
  },
  watchFolders: {
    words: 'Watched folders…',
    keys: [],
    run: ({ dialog }) => {
      dialog.value = 'watch';
    },
  },
  importReport: {
    words: 'Details of the last import…',
    keys: [],
    run: ({ imports, notice }) => {
      const batchId = imports.progress.peek()?.batchId;
      if (batchId) return imports.openReport(batchId);
      notice.value = noImport;
      return undefined;
    },
  },
  pauseImport: {
    words: 'Pause or resume the import',
    keys: [],
    run: (app) => whileImporting(app, (paused) => app.imports.setPaused(!paused)),
  },
  cancelImport: {
    words: 'Cancel the import',
    keys: [],
    run: (app) => whileImporting(app, app.imports.cancel),
  },
};

export const noImport = 'Nothing was imported since Lectern was started.';
export const nothingImporting = 'No import is under way.';

function whileImporting(app: App, act: (paused: boolean) => unknown): unknown {
  if (isImporting(app)) return act(app.imports.progress.peek()?.state === 'paused');
  app.notice.value = nothingImporting;
  return undefined;
}
