import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where pdf.js keeps its tables of Asian fonts and its image decoders: beside the built worker, else in its package. */
function resources(): string {
  const beside = path.join(import.meta.dirname, 'pdfjs');
  if (existsSync(beside)) return beside;
  return path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

const folderOf: Record<string, string> = { cMapUrl: 'cmaps', wasmUrl: 'wasm', iccUrl: 'iccs' };

/** Reads what pdf.js asks for by kind and name. It never asks the network. */
class LocalFiles {
  readonly fetch = async ({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> => {
    const folder = folderOf[kind];
    if (!folder) throw new Error(`${kind} is not kept here`);
    return new Uint8Array(await readFile(path.join(resources(), folder, path.basename(filename))));
  };
}

/** Drawing is not what it is used for here; what asks for a canvas gets nothing. */
class NoDrawing {
  create(): never {
    throw new Error('nothing is drawn here');
  }
  addFilter = () => 'none';
  destroy = () => undefined;
}

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let loaded: Promise<PdfJs> | undefined;

async function load(): Promise<PdfJs> {
  // On loading it tells the console that it cannot draw here, which nobody asks it to.
  const said = console.warn;
  console.warn = () => undefined;
  try {
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = said;
  }
}

/** Why a PDF cannot be read. */
export type Refusal = 'locked' | 'damaged';

/**
 * Opens a PDF (ISO 32000) in this thread; pdf.js takes the bytes for its own. Close it with `destroy()`. What it cannot read is told
 * apart: one that asks for a password, and one that is damaged.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy | Refusal> {
  loaded ??= load();
  const { getDocument, VerbosityLevel } = await loaded;
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    BinaryDataFactory: LocalFiles,
    CanvasFactory: NoDrawing,
    FilterFactory: NoDrawing,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    cMapUrl: 'cmaps/',
    wasmUrl: 'wasm/',
    iccUrl: 'iccs/',
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException') return 'locked';
    // Whatever else it says, it could not read the file.
    if (error instanceof Error) return 'damaged';
    throw error;
  }
}
