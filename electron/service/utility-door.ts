import { type EmitterPort, emitterPortChannel } from '../api/carriers/message-port.ts';
import { pageContract, shellContract } from '../api/contract.ts';
import { libraryNamed } from '../api/model.ts';
import { serve } from '../api/server.ts';
import { createLibraries } from './libraries.ts';

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

const libraries = createLibraries(libraryPath);

parentPort.on('message', ({ data, ports }) => {
  const { type, library } = data as { type: 'connect' | 'close'; library?: unknown };
  const [port] = ports;
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
