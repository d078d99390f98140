import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { commandItem } from '../state/command-items.ts';
import { type ColumnName, columnNames } from '../state/list-look.ts';
import { sortNames } from '../state/list-words.ts';
import type { MenuItem } from '../state/menus.ts';

/** Chooses the columns of a list. `about` is the one that it was asked for at, which can be sorted by and made wider. */
export function columnItems(app: App, about: ColumnName | null): MenuItem[] {
  const { list } = app.settings;
  const { shown } = list.columns.value;
  const ofColumns = columnNames
    .filter((name) => name !== 'title')
    .map((name) => ({
      words: sortNames[name],
      checked: shown.includes(name),
      stays: true,
      run: () => list.toggleColumn(name),
    }));
  const ofOne: MenuItem[] =
    about && about !== 'title'
      ? [
          { words: t('library-column-wider'), key: 'Shift+ArrowRight', run: () => list.stepWidth(about, 1) },
          {
            words: t('library-column-narrower'),
            key: 'Shift+ArrowLeft',
            run: () => list.stepWidth(about, -1),
          },
        ]
      : [];
  const ofSort = about ? [commandItem(app, `sort-${about}`), commandItem(app, 'reverseSort')] : [];
  return [...ofColumns, 'line', ...ofSort, 'line', ...ofOne, commandItem(app, 'usualColumns')];
}
