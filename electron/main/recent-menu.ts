import { t } from '../language/language.ts';
import { type Item, line, toggle } from './menu-items.ts';

/** Libraries that were open, the latest first, and the one that is; all are paths. */
export interface Libraries {
  recent: readonly string[];
  library: string;
}

const prefix = 'library:';

/** The library that an item opens; null for every other item. */
export const recentOf = (id: string): string | null =>
  id.startsWith(prefix) ? id.slice(prefix.length) : null;

/** The last names of paths, each with as many folders before it as tell it from the others. */
function shortNames(files: readonly string[]): string[] {
  const parts = files.map((file) => file.split(/[\\/]/).filter((part) => part !== ''));
  const ending = (at: number, count: number) => (parts[at] ?? []).slice(-count).join('/');
  return files.map((file, at) => {
    const longest = parts[at]?.length ?? 0;
    for (let count = 1; count < longest; count++)
      if (files.every((_other, other) => other === at || ending(other, count) !== ending(at, count)))
        return ending(at, count);
    return file;
  });
}

/** The libraries that were open, each told from the others and the one that is ticked, before what clears the list. */
export function recentMenu({ recent, library }: Libraries, clear: Item): Item {
  const names = shortNames(recent);
  return {
    label: t('main-menu-recent'),
    submenu: [
      ...recent.map((file, at) => ({
        ...toggle(`${prefix}${file}`, names[at] ?? file),
        checked: file === library,
      })),
      ...(recent.length > 0 ? [line] : []),
      { ...clear, enabled: recent.length > 0 },
    ],
  };
}
