import { type ColumnName, columnNames, type ListLook } from '../state/list-look.ts';
import { sortNames } from '../state/list-words.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';

interface Props {
  list: ListLook;
  /** The column that it was asked for at, which can be made wider; null where it was none. */
  about: ColumnName | null;
  opener: HTMLElement;
  onClose(): void;
}

/** Chooses the columns of a list. */
export function ColumnMenu({ list, about, opener, onClose }: Props) {
  const { shown } = list.columns.value;
  const items: MenuItem[] = columnNames
    .filter((name) => name !== 'title')
    .map((name) => ({
      words: sortNames[name],
      checked: shown.includes(name),
      run: () => list.toggleColumn(name),
    }));
  if (about && about !== 'title')
    items.push(
      { words: 'Wider', key: 'Shift+ArrowRight', run: () => list.stepWidth(about, 1) },
      { words: 'Narrower', key: 'Shift+ArrowLeft', run: () => list.stepWidth(about, -1) },
    );
  items.push({ words: 'Usual columns', run: () => list.resetColumns() });
  return <Menu name="Columns" items={items} opener={opener} onClose={onClose} />;
}
