import { quoted } from './font-stacks.ts';

/** Letters whose widths differ from font to font. */
const sample = 'mmmwwwllliii 0123 QÆß';

/**
 * Whether this computer has a font of that name. A browser tells no names without a permission of its own; but where the
 * font is there, text in it is as wide whatever stands behind it in the list.
 */
export function isInstalled(name: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const widthIn = (families: string) => {
    context.font = `40px ${families}`;
    return context.measureText(sample).width;
  };
  return ['monospace', 'sans-serif', 'serif'].some(
    (usual) => widthIn(`${quoted(name)}, ${usual}`) !== widthIn(usual),
  );
}
