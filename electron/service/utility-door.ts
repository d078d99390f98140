import { type EmitterPort, emitterPortChannel } from '../api/carriers/message-port.ts';
import { createClient } from '../api/client.ts';
import { pageContract, shellContract } from '../api/contract.ts';
import { libraryNamed } from '../api/model.ts';
import { printerContract } from '../api/printer.ts';
import { serve } from '../api/server.ts';
import { createLibraries } from './libraries.ts';
import { type Printer, printBy } from './print-page.ts';

/** What Electron puts into a utility process besides Node. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown; ports: EmitterPort[] }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { parentPort: ParentPort };
const libraryPath = process.argv[2];
if (libraryPath === undefined) throw new Error('The service was started without the path of a library.');

/** What a window and its preload may ask; the rest of the shell's methods are the command line's. */
const { offerPaths, offerDestination, importedFile } = shellContract;
const doorContract = { ...pageContract, offerPaths, offerDestination, importedFile };

/** Main hands it over at once after the start. */
const printer = Promise.withResolvers<Printer>();
const libraries = createLibraries(libraryPath, printBy(printer.promise));

parentPort.on('message', ({ data, ports }) => {
  const { type, library, folder } = data as {
    type: 'printer' | 'connect' | 'close';
    library?: unknown;
    folder?: unknown;
  };
  const [port] = ports;
  if (type === 'printer' && port)
    printer.resolve({
      client: createClient(emitterPortChannel(port, 'event'), printerContract),
      folder: String(folder),
    });
  if (type === 'connect' && port) {
    serve(
      emitterPortChannel(port, 'event'),
      libraries.served(libraryNamed(library), doorContract),
      doorContract,
    );
    libraries.open('own').then(
      () => parentPort.postMessage('opened'),
      // The page's first call says why it does not open.
      () => undefined,
    );
  }
  if (type === 'close')
    libraries.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
});
