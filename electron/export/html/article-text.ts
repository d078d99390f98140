import type { Highlight } from '../../api/model.ts';
import { markTree } from '../../text/mark-tree.ts';
import { plainText } from '../../text/plain-text.ts';
import { safeTree } from '../../text/safe-tree.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { base64 } from '../encodings.ts';
import { element } from '../make-element.ts';
import { noteHtml } from '../note-html.ts';
import { writeTree, written } from '../write-tree.ts';
import { added, markId } from './added.ts';
import { endsIn, putBeside } from './beside.ts';
import { settleCells } from './loose-cells.ts';

/** The attributes of a text whose values are ids of the same text. */
const idAttributes = new Set(['id', 'headers']);

/** In a page of several articles each has ids of its own. */
function ownIds(prefix: string, name: string, value: string): string {
  if (name === 'href' && value.startsWith('#')) return `#${prefix}${value.slice(1)}`;
  if (!idAttributes.has(name)) return value;
  return value
    .split(' ')
    .map((id) => prefix + id)
    .join(' ');
}

/** The address of a picture by its SHA-256; null where there is none. */
export type PictureAddress = (sha256: string) => string | null;

/** The bytes of a picture as an address; null where they are gone. */
export const dataAddress =
  (article: AnnotatedArticle): PictureAddress =>
  (sha256) => {
    const picture = article.picture(sha256);
    if (!picture || !/^image\/[a-z0-9.+-]+$/i.test(picture.mediaType)) return null;
    return `data:${picture.mediaType};base64,${base64(picture.bytes)}`;
  };

function markAttributes({ id, color, style }: Highlight, article: AnnotatedArticle, isFirst: boolean) {
  const meaning = article.colorMeanings[color];
  const attributes = new Map<string, string>();
  if (isFirst) attributes.set('id', markId(id));
  attributes.set('class', style === 'underline' ? `${color} underline` : color);
  attributes.set(added.mark, id);
  if (meaning !== undefined) attributes.set('title', meaning);
  return attributes;
}

/** A note beside the words that it is on. */
const noteBeside = ({ id, color, quote, note }: Highlight) => {
  const label = quote.length > 60 ? `${quote.slice(0, 60).trimEnd()}…` : quote;
  return element(
    'div',
    {
      class: `note ${color}`,
      role: 'note',
      dir: 'auto',
      'aria-label': `Note on “${label.toWellFormed()}”`,
      [added.beside]: id,
    },
    [{ nodeName: written, value: noteHtml(note) }],
  );
};

/**
 * The text of an article with its pictures in it, its highlights as marks and notes beside them; and which highlights have a mark there.
 * `prefix` is put before all ids of the text; `pictureAddress` says where its pictures are.
 */
export function articleText(
  article: AnnotatedArticle,
  prefix: string,
  pictureAddress: PictureAddress,
): { html: string; marked: Set<string> } {
  const placed = article.highlights.filter(({ state }) => state === 'placed');
  const text = settleCells(safeTree(article.body().html).root);
  const root = markTree(text, plainText(text), placed, (highlight, { isFirst }) =>
    markAttributes(highlight, article, isFirst),
  );
  const ends = endsIn<Highlight>(root);
  putBeside(
    placed.flatMap((highlight) => {
      const end = ends.get(highlight);
      return end && highlight.note.trim() !== '' ? [{ end, note: noteBeside(highlight) }] : [];
    }),
  );
  const html = writeTree(root, ({ nodeName, attributes }) =>
    [...attributes].flatMap(([name, value]): [string, string][] => {
      if (attributes.has(added.mark) || attributes.has(added.beside)) return [[name, value]];
      if (nodeName !== 'img' || name !== 'src') return [[name, ownIds(prefix, name, value)]];
      const address = pictureAddress(value.replace(/^asset:/, ''));
      return address === null ? [] : [[name, address]];
    }),
  );
  return { html, marked: new Set([...ends.keys()].map(({ id }) => id)) };
}
