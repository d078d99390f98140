/** How Electron calls keys that the page calls otherwise. */
const names: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
  Escape: 'Esc',
};

/** These alone are typed nowhere. */
const alone = /^F\d+$/;

/**
 * A key of the page, as `Mod+Shift+f`, as an accelerator of Electron. Null for any other without `Mod` or `Alt`: letters, and
 * keys that every field and list has for itself, are the page's alone.
 */
export function acceleratorOf(key: string): string | null {
  const parts = key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key.split('+');
  const last = parts.at(-1) ?? '';
  if (key.includes(' ')) return null;
  const isModified = parts.some((part) => part === 'Mod' || part === 'Alt');
  if (!isModified && !alone.test(last)) return null;
  return parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+');
}
