import { type ExportedFile, formFacts } from '../../api/exports.ts';
import type { Piece, RenderedFile } from '../../export/exporter.ts';
import { safeName } from '../../export/file-name.ts';
import type { ServiceContext, Topic } from '../context.ts';
import { exportProgress } from '../export-progress.ts';
import { previewExport } from '../preview-export.ts';
import { prepareExport } from '../run-export.ts';
import { writeMany, writeOne } from '../write-export.ts';

/** The pieces of a file as one. */
async function joined(content: AsyncIterable<Piece> | Piece): Promise<ExportedFile['content']> {
  if (typeof content === 'string') return content;
  if (content instanceof Uint8Array) return new Uint8Array(content);
  const pieces: Piece[] = [];
  for await (const piece of content) pieces.push(piece);
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
  return new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece as Uint8Array))));
}

async function gathered(files: AsyncIterable<RenderedFile>): Promise<ExportedFile[]> {
  const all: ExportedFile[] = [];
  for await (const { name, content } of files) all.push({ name, content: await joined(content) });
  return all;
}

/** Annotated notes out, to a place the user chose or back to the page as files. */
export function exportHandlers(context: ServiceContext): Topic<'exportNotes' | 'previewExport'> {
  return {
    previewExport: (wanted, { signal }) => previewExport(context, wanted, signal),
    exportNotes: async ({ destination, single, exportId, ...wanted }, { signal }) => {
      const tell = exportProgress(exportId, context.emit);
      const { exporter, source, counts } = await prepareExport(context, wanted, signal, tell);
      const name = `${safeName(source.outline.length === 1 ? (source.outline[0]?.title ?? '') : source.title)}.${formFacts[wanted.form].extension}`;
      const place = destination === null ? null : context.offers.destination(destination);
      if (single) {
        const content = exporter.renderOne(source);
        if (place !== null) return { ...counts, files: [], name: await writeOne(place, name, content) };
        return { ...counts, files: [{ name, content: await joined(content) }], name: null };
      }
      const files = exporter.renderMany(source);
      if (place !== null) return { ...counts, files: [], name: await writeMany(place, files) };
      return { ...counts, files: await gathered(files), name: null };
    },
  };
}
