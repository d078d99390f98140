import { Document as File, Packer } from 'docx';
import { unzipSync } from 'fflate';
import { oneLine } from '../../text/markup.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import { joined } from '../encodings.ts';
import { type Exporter, filePerArticle } from '../exporter.ts';
import { writable } from '../xml.ts';
import { type ZipFile, zipped } from '../zip.ts';
import { articleBlocks } from './article.ts';
import type { Block } from './blocks.ts';
import { Document } from './document.ts';
import { steadyFiles } from './steady-files.ts';
import { styles } from './styles.ts';

/** A document of Word as its files: all articles one after the other, which Word takes as a whole. */
async function documentFiles(
  title: string,
  articles: AsyncIterable<AnnotatedArticle> | Iterable<AnnotatedArticle>,
  isAlone: boolean,
): Promise<ZipFile[]> {
  const document = new Document(isAlone);
  const blocks: Block[] = [];
  const authors = new Set<string>();
  const tags = new Set<string>();
  let description = '';
  let changed = '';
  for await (const article of articles) {
    blocks.push(...articleBlocks(article, document));
    for (const author of article.authors) authors.add(oneLine(author));
    for (const tag of article.tags) tags.add(oneLine(tag));
    if (isAlone) description = oneLine(article.description);
    for (const { updated } of [article, ...article.highlights]) if (updated > changed) changed = updated;
  }
  const file = new File({
    title: writable(oneLine(title)) || 'Untitled',
    creator: writable([...authors].join('; ')),
    keywords: writable([...tags].join(', ')),
    description: writable(description),
    lastModifiedBy: 'Lectern',
    styles,
    numbering: document.numbering.options(),
    comments: { children: document.comments },
    sections: [{ children: blocks }],
  });
  const zip = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  return steadyFiles(new Map(Object.entries(zip)), changed);
}

async function bytesOf(files: Promise<ZipFile[]>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(await files)) pieces.push(piece);
  return joined(pieces);
}

/** Documents of Word (ISO 29500): articles with styles, lists, tables and pictures, highlights in colour and comments on them. */
export const docx: Exporter = {
  async *renderOne({ outline, articles, title }) {
    const [only] = outline;
    const isAlone = only !== undefined && outline.length === 1;
    yield* zipped(await documentFiles(isAlone ? only.title : title, articles, isAlone));
  },
  renderMany: filePerArticle('docx', (article) => bytesOf(documentFiles(article.title, [article], true))),
};
