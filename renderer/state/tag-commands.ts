import { t } from '../../electron/language/language.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { withTag } from './command-acts.ts';
import type { TagAsk } from './tags.ts';

const ask = (kind: TagAsk['kind']) => (app: App) =>
  withTag(app, (tag) => {
    app.tags.asked.value = { kind, tag };
  });

/** What can be done with the tags of the library, and with the one that the list is filtered by. */
export const tagCommands: Record<string, Command> = {
  manageTags: {
    words: t('command-manage-tags'),
    keys: [],
    run: ({ dialog }) => {
      dialog.value = 'manageTags';
    },
  },
  renameTag: { words: t('command-rename-tag'), keys: [], run: ask('rename') },
  mergeTag: { words: t('command-merge-tag'), keys: [], run: ask('merge') },
  colorTag: { words: t('command-color-tag'), keys: [], run: ask('color') },
  deleteTag: {
    words: t('command-delete-tag'),
    keys: [],
    run: (app) => withTag(app, ({ name }) => app.tags.remove(name)),
  },
};
