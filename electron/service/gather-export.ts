import { LecternError } from '../api/errors.ts';
import type { ExportedFile } from '../api/exports.ts';
import { isPiece, type Piece, type RenderedFile } from '../export/exporter.ts';

/** What is given back to a page is in memory several times on its way. In bytes. */
export const mostGathered = 256 * 1024 * 1024;

const tooLarge = () =>
  new LecternError(
    'too-large',
    'This export is too large to be handed over at once. Export a section or a tag at a time, or into a file: from a browser by “lectern export --to FILE” on the command line.',
  );

/** Counts what is gathered. Fails with `too-large`. */
function createBudget(most: number) {
  let left = most;
  return (piece: Piece): void => {
    left -= typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
    if (left < 0) throw tooLarge();
  };
}

type Spend = ReturnType<typeof createBudget>;

async function joined(content: AsyncIterable<Piece> | Piece, spend: Spend): Promise<ExportedFile['content']> {
  if (isPiece(content)) {
    spend(content);
    return typeof content === 'string' ? content : new Uint8Array(content);
  }
  const pieces: Piece[] = [];
  for await (const piece of content) {
    spend(piece);
    pieces.push(piece);
  }
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
  return new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece as Uint8Array))));
}

/** The files of an export, to be given back to a page. Fails with `too-large`, and as what makes them does. */
export async function gatherExport(
  files: AsyncIterable<RenderedFile> | Iterable<RenderedFile>,
  most = mostGathered,
): Promise<ExportedFile[]> {
  const spend = createBudget(most);
  const all: ExportedFile[] = [];
  for await (const { name, content } of files) all.push({ name, content: await joined(content, spend) });
  return all;
}
