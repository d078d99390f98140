import type { EditFlags, MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../api/menu.ts';
import { t } from '../language/language.ts';
import { acceleratorOf } from './accelerators.ts';
import { withAccessKeys } from './access-keys.ts';

/** Menus of things as Electron has them. */

type Item = MenuItemConstructorOptions;

/** Only macOS has words read by the system. */
const speech = (platform: NodeJS.Platform): Item[] =>
  platform === 'darwin'
    ? [{ label: t('main-menu-speech'), submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }] }]
    : [];

/** Without a line at an end: the system may have none of what stood behind it. */
const closed = (items: Item[]): Item[] => (items.at(-1)?.type === 'separator' ? items.slice(0, -1) : items);

/** The items of a menu that a page described. Its keys act in the page, where text fields are known. */
export function nativeItems(
  items: readonly MenuItem[],
  choose: (id: string) => void,
  platform: NodeJS.Platform,
): Item[] {
  // macOS has no access keys: Electron takes their marks away there.
  const labels = withAccessKeys(items.map((item) => ({ words: 'words' in item ? item.words : '' })));
  const natively = (item: MenuItem, label: string): Item[] => {
    if (item.kind === 'line') return [{ type: 'separator' }];
    if (item.kind === 'speech') return speech(platform);
    if (item.kind === 'menu') return [{ label, submenu: nativeItems(item.items, choose, platform) }];
    const { id, key, unavailable, checked, isOneOf } = item;
    const accelerator = key === undefined ? null : acceleratorOf(key);
    return [
      {
        id,
        label,
        enabled: unavailable === undefined,
        click: () => choose(id),
        ...(unavailable === undefined ? {} : { toolTip: unavailable }),
        ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
        ...(checked === undefined
          ? {}
          : { type: isOneOf ? ('radio' as const) : ('checkbox' as const), checked }),
      },
    ];
  };
  return closed(items.flatMap((item, at) => natively(item, labels[at] ?? '')));
}

/** The menu of a text field. */
export const fieldItems = (can: EditFlags): Item[] => [
  { role: 'undo', enabled: can.canUndo },
  { role: 'redo', enabled: can.canRedo },
  { type: 'separator' },
  { role: 'cut', enabled: can.canCut },
  { role: 'copy', enabled: can.canCopy },
  { role: 'paste', enabled: can.canPaste },
  { type: 'separator' },
  { role: 'selectAll', enabled: can.canSelectAll },
];

/** The menu of words of the interface that can be selected, as those of a dialog. */
export const wordItems = (platform: NodeJS.Platform): Item[] =>
  closed([{ role: 'copy' }, { type: 'separator' }, ...speech(platform)]);
