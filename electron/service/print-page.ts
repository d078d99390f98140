import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from '../api/contract.ts';
import { LecternError } from '../api/errors.ts';
import type { PrinterContract } from '../api/printer.ts';
import type { Piece } from '../export/exporter.ts';
import { writeNew } from './write-export.ts';

/** Makes a PDF of a page. Fails as the printer does that it asks. */
export type PrintPage = (page: AsyncIterable<Piece>, signal: AbortSignal) => AsyncIterable<Uint8Array>;

/** A printer, and the folder for pages on their way to it and what it makes of them. */
export interface Printer {
  client: Pick<Client<PrinterContract>, 'printPage'>;
  folder: string;
}

/** Where nothing draws pages. */
export const noPrinter: PrintPage = () => {
  throw new LecternError(
    'bad-arguments',
    'A PDF is drawn by a browser, and there is none here. Export HTML and print that from a browser.',
  );
};

/** Prints by a printer that is handed over at the start. A page may be too large to be sent: files are, and they are gone after it. */
export const printBy = (printer: Promise<Printer>): PrintPage =>
  async function* (page, signal) {
    const { client, folder } = await printer;
    const within = await mkdtemp(path.join(folder, 'print-'));
    const nameOf = (file: string) => `${path.basename(within)}/${file}`;
    try {
      await writeNew(path.join(within, 'page.html'), page);
      await client.printPage({ page: nameOf('page.html'), to: nameOf('page.pdf') }, { signal });
      yield* createReadStream(path.join(within, 'page.pdf'));
    } finally {
      await rm(within, { recursive: true, force: true });
    }
  };
