import { isElement } from '../../text/mark-tree.ts';
import { oneLine } from '../../text/markup.ts';
import type { SafeElement } from '../../text/safe-tree.ts';
import type { TextNode } from '../../text/text-node.ts';
import type { Picture } from '../annotated-article.ts';
import { base64 } from '../encodings.ts';
import { made, textNode } from '../valid-html/nodes.ts';

/** Pictures that every reader of books shows, or may show (EPUB 3.3, core media types), by the ends of their files' names. */
const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

/** The file of a picture in a book; null for one of a kind that books have no place for. */
export function pictureFile({ sha256, mediaType }: Pick<Picture, 'sha256' | 'mediaType'>): string | null {
  const extension = extensions[mediaType];
  return extension === undefined ? null : `pictures/${sha256}.${extension}`;
}

/** A drawing stands in the text itself: as a file of its own readers of books want it by rules that those of the web do not keep. */
const drawing = ({ mediaType, bytes }: Picture): string | null =>
  mediaType === 'image/svg+xml' ? `data:${mediaType};base64,${base64(bytes)}` : null;

/** A picture in words, where it was not saved or cannot be shown. No part of the text. */
function inWords(image: SafeElement): SafeElement {
  const { attributes } = image;
  const words = oneLine(attributes.get('alt')) || 'Picture';
  const address = attributes.get('data-src');
  const source =
    address === undefined ? {} : { 'data-picture': address, 'data-alt': attributes.get('alt') ?? '' };
  return made('span', [textNode(`[${words}]`)], { class: 'picture', 'data-beside': '', ...source });
}

/** A copy of a tree with pictures as files of the book. `saved` gives the picture of a SHA-256; it is asked for those in the tree. */
export function withPictures(root: SafeElement, saved: (sha256: string) => Picture | null): SafeElement {
  const shown = (node: TextNode): TextNode => {
    if (!isElement(node)) return node;
    if (node.nodeName !== 'img') return { ...node, childNodes: node.childNodes.map(shown) } as SafeElement;
    const [, sha256] = /^asset:([0-9a-f]{64})$/.exec(node.attributes.get('src') ?? '') ?? [];
    const picture = sha256 === undefined ? null : saved(sha256);
    const source = picture && (pictureFile(picture) ?? drawing(picture));
    if (!source) return inWords(node);
    const others = [...node.attributes].filter(([name]) => name !== 'data-src');
    return { ...node, attributes: new Map([...others, ['src', source]]) } as SafeElement;
  };
  return shown(root) as SafeElement;
}
