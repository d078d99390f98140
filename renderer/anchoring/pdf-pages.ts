import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  type RenderTask,
  TextLayer,
} from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.mjs?worker';
import type { FrameWords } from './frame-words.ts';
import { gap } from './pdf-html.ts';

/** CSS pixels of a point at full size. */
const fullSize = 96 / 72;
/** So many pages beside those in sight are drawn; those further away than twice as many are given up. */
const around = 2;

interface Sheet {
  page: PDFPageProxy;
  box: HTMLElement;
  width: number;
  task: RenderTask | null;
  /** The scale at which it is drawn; null where it is not. */
  drawn: number | null;
}

/** What pdf.js reads beside the file: its tables of Asian fonts, fonts that every PDF may name, decoders of pictures. */
const resource = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href;

interface PdfFile {
  opened: Promise<PDFDocumentProxy>;
  close(): Promise<void>;
}

/** Each file has a worker of its own: pdf.js ends the worker with the document, whoever else uses it. */
function openFile(bytes: Uint8Array): PdfFile {
  const port = new PdfWorker();
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    worker,
    data: bytes.slice(),
    cMapUrl: resource('cmaps'),
    standardFontDataUrl: resource('standard_fonts'),
    wasmUrl: resource('wasm'),
    // No policy of ours lets a page make machine code.
    useWasm: false,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    enableXfa: false,
  });
  return {
    opened: task.promise,
    close: async () => {
      try {
        await task.destroy();
      } finally {
        worker.destroy();
        port.terminate();
      }
    },
  };
}

function addSheet(inner: Document, page: PDFPageProxy, name: string): Sheet {
  const { width, height } = page.getViewport({ scale: 1 });
  const box = inner.createElement('div');
  box.className = 'page';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', name);
  box.style.setProperty('--width', String(width));
  box.style.setProperty('--height', String(height));
  inner.body.append(box);
  return { page, box, width, task: null, drawn: null };
}

async function addText({ page, box }: Sheet): Promise<void> {
  const layer = box.ownerDocument.createElement('div');
  layer.className = 'textLayer';
  box.append(layer);
  const viewport = page.getViewport({ scale: 1 });
  await new TextLayer({
    textContentSource: await page.getTextContent(),
    container: layer,
    viewport,
  }).render();
}

/** Takes the picture of a page away, and gives its memory back. */
function takePicture({ box }: Sheet): void {
  const picture = box.querySelector('img');
  if (picture) URL.revokeObjectURL(picture.src);
  picture?.remove();
}

async function draw(sheet: Sheet, scale: number): Promise<void> {
  sheet.drawn = scale;
  const viewport = sheet.page.getViewport({ scale: scale * devicePixelRatio });
  // Fonts of a PDF belong to the window's own document: it is drawn there.
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = sheet.page.render({ canvas, viewport });
  sheet.task = task;
  try {
    await task.promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'RenderingCancelledException') return;
    throw error;
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  // It may have gone out of sight, or to another size, meanwhile.
  if (!blob || sheet.task !== task) return;
  takePicture(sheet);
  // Where no script may run a canvas shows nothing (HTML, 4.12.5): its picture does.
  const picture = sheet.box.ownerDocument.createElement('img');
  picture.alt = '';
  picture.src = URL.createObjectURL(blob);
  sheet.box.prepend(picture);
}

function erase(sheet: Sheet): void {
  sheet.task?.cancel();
  sheet.task = null;
  sheet.drawn = null;
  takePicture(sheet);
}

function watchSight(inner: Document, sheets: readonly Sheet[]): () => void {
  const stop = new AbortController();
  const root = inner.documentElement;
  let scale = 0;
  const look = () => {
    const { innerHeight = 0 } = inner.defaultView ?? {};
    const inSight = (sheet: Sheet) => {
      const { top, bottom } = sheet.box.getBoundingClientRect();
      return bottom >= 0 && top <= innerHeight;
    };
    const first = sheets.findIndex(inSight);
    const last = sheets.findLastIndex(inSight);
    for (const [index, sheet] of sheets.entries()) {
      const away = Math.max(first - index, index - last, 0);
      if (away <= around && sheet.drawn !== scale) {
        sheet.task?.cancel();
        draw(sheet, scale).catch((error: unknown) => console.warn('A page could not be drawn.', error));
      } else if (away > 2 * around && sheet.drawn !== null) erase(sheet);
    }
  };
  const resize = () => {
    const widest = Math.max(1, ...sheets.map(({ width }) => width));
    scale = Math.max(0.2, Math.min(fullSize, (root.clientWidth - 2 * gap) / widest));
    root.style.setProperty('--total-scale-factor', String(scale));
    look();
  };
  const observer = new ResizeObserver(resize);
  observer.observe(root);
  inner.addEventListener('scroll', look, { signal: stop.signal, passive: true });
  resize();
  return () => {
    stop.abort();
    observer.disconnect();
    for (const sheet of sheets) erase(sheet);
  };
}

/**
 * Shows the pages of a PDF in a frame that has loaded: those near what is in sight are drawn, the words of all are there once this resolves.
 * All is given up where `signal` aborts. Rejects where the file cannot be read, and where it was given up before its words were there.
 */
export async function showPdf(
  inner: Document,
  bytes: Uint8Array,
  pageName: FrameWords['page'],
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const file = openFile(bytes);
  let stopWatching: (() => void) | undefined;
  const close = () => {
    stopWatching?.();
    file.close().catch((error: unknown) => console.warn('A PDF could not be closed.', error));
  };
  signal.addEventListener('abort', close, { once: true });
  try {
    const pdf = await file.opened;
    const sheets: Sheet[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      signal.throwIfAborted();
      sheets.push(addSheet(inner, page, pageName(number, pdf.numPages)));
    }
    stopWatching = watchSight(inner, sheets);
    for (const sheet of sheets) {
      await addText(sheet);
      signal.throwIfAborted();
    }
  } catch (error) {
    signal.removeEventListener('abort', close);
    if (!signal.aborted) close();
    throw error;
  }
}
