import type { WantedExport } from '../api/contract.ts';
import { type ExportedFile, type ExportPreview, formFacts } from '../api/exports.ts';
import { isPiece, type Piece, type RenderedFile } from '../export/exporter.ts';
import { exporters } from '../export/exporters.ts';
import { annotatedArticles } from './annotated-articles.ts';
import type { ServiceContext } from './context.ts';
import { factsFor } from './library-facts.ts';
import { countsOf, outlineFor } from './run-export.ts';

/** As much as anybody looks at, in UTF-16 units. Of bytes only the name is shown. */
const longestText = 100_000;
/** A page is shown as one, or not at all: its pictures are in it. */
const longestPage = 10_000_000;

async function beginning(content: Piece | AsyncIterable<Piece>, longest: number) {
  if (typeof content === 'string')
    return { content: content.slice(0, longest), isCut: content.length > longest };
  if (content instanceof Uint8Array) return { content: '', isCut: true };
  let text = '';
  for await (const piece of content) {
    if (typeof piece !== 'string') return { content: '', isCut: true };
    text += piece;
    if (text.length > longest) return { content: text.slice(0, longest), isCut: true };
  }
  return { content: text, isCut: false };
}

/** The files of a folder, each on a line with its size: nobody reads them here. */
async function listing(files: AsyncIterable<RenderedFile>): Promise<string> {
  const lines: string[] = [];
  for await (const { name, content } of files) {
    let size = 0;
    for await (const piece of isPiece(content) ? [content] : content) size += Buffer.byteLength(piece);
    lines.push(`${name}  (${size.toLocaleString('en')} bytes)`);
  }
  return lines.sort().join('\n');
}

/** Shows what an export would give, by its first article that has highlights, or else its first. What is printed is shown as the page that it is a print of. */
export async function previewExport(
  context: ServiceContext,
  wanted: WantedExport,
  signal: AbortSignal,
): Promise<ExportPreview> {
  const outline = outlineFor(context, wanted);
  const shown = outline.find(({ highlights }) => highlights > 0) ?? outline[0];
  const counts = countsOf(outline);
  if (!shown) return { ...counts, file: null, isCut: false };
  const form = formFacts[wanted.form].printOf ?? wanted.form;
  const exporter = await exporters[form]((page) => context.print(page, signal));
  const files = exporter.renderMany({
    outline: [shown],
    articles: annotatedArticles(context.library.read, [shown.id], signal),
    options: wanted.options,
    title: shown.title,
    library: () => factsFor(context.library.read, { kind: 'article', id: shown.id }, [shown.id]),
  });
  if (formFacts[wanted.form].shape === 'folder')
    return { ...counts, file: { name: shown.title, content: await listing(files) }, isCut: false };
  let file: ExportedFile | null = null;
  let isCut = false;
  for await (const rendered of files) {
    const { content, isCut: cut } = await beginning(
      rendered.content,
      form === 'html' ? longestPage : longestText,
    );
    file = { name: rendered.name, content };
    isCut = cut;
    break;
  }
  return { ...counts, file, isCut };
}
