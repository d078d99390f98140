import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannelMain, type UtilityProcess } from 'electron';
import { emitterPortChannel } from '../api/carriers/message-port.ts';
import { LecternError } from '../api/errors.ts';
import { printerContract } from '../api/printer.ts';
import { serve } from '../api/server.ts';
import { createPrintQueue, type Draw } from './print-queue.ts';

/** Prints pages that the service writes into `folder`, to files there. */
export function createPrinter(folder: string, draw: Draw) {
  const queue = createPrintQueue(draw);
  const printPage = async (args: { page: string; to: string }, { signal }: { signal: AbortSignal }) => {
    const page = path.join(folder, args.page);
    const { size } = await stat(page);
    const pdf = await queue({ address: pathToFileURL(page).href, size }, signal);
    try {
      await writeFile(path.join(folder, args.to), pdf, { flag: 'wx' });
    } catch (cause) {
      throw new LecternError(
        'cannot-write',
        'The PDF could not be written. See whether the disk has room, then export again.',
        { cause },
      );
    }
    return null;
  };
  return {
    /** Hands the service its end of a channel to this printer. */
    giveTo(service: UtilityProcess): void {
      const { port1, port2 } = new MessageChannelMain();
      serve(
        emitterPortChannel(port2, 'event'),
        { handlers: { printPage }, on: () => () => undefined },
        printerContract,
      );
      service.postMessage({ type: 'printer', folder }, [port1]);
    },
  };
}
