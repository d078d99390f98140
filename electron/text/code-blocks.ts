import { plainText } from './plain-text.ts';
import { safeTree } from './safe-tree.ts';

/** Where the preformatted blocks of sanitised HTML stand in its plain text. */
export function codeBlocksIn(html: string): { start: number; end: number }[] {
  if (!html.includes('<pre')) return [];
  const { root, elements } = safeTree(html);
  const { places } = plainText(root);
  return elements.flatMap((element) => {
    const place = element.nodeName === 'pre' ? places.get(element) : undefined;
    return place ? [{ start: place.start, end: place.end }] : [];
  });
}
