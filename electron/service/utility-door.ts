import { type EmitterPort, emitterPortChannel } from '../api/carriers/message-port.ts';
import { pageContract, shellContract } from '../api/contract.ts';
import { type Served, serve } from '../api/server.ts';
import { createService, type Service } from './service.ts';

/** What Electron puts into a utility process besides Node. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown; ports: EmitterPort[] }) => void): void;
}

const { parentPort } = process as unknown as { parentPort: ParentPort };
const libraryPath = process.argv[2];
if (libraryPath === undefined) throw new Error('The service was started without the path of a library.');

/** What a window and its preload may ask; the rest of the shell's methods are the command line's. */
const { offerPaths, offerDestination, importedFile } = shellContract;
const doorContract = { ...pageContract, offerPaths, offerDestination, importedFile };

let service: Service | null = null;

/** Opens the library when it is first asked for, and again after a failure: what was wrong may have been mended. */
function open(): Service {
  service ??= createService({ libraryPath: libraryPath as string, mode: 'write', resume: true });
  return service;
}

/** Every call waits for nothing but this: a library that cannot be opened answers each with the reason. */
function served(): Served {
  const handlers = Object.fromEntries(
    Object.keys(doorContract).map((method) => [
      method,
      (args: never, call: never) =>
        (open().handlers[method as keyof typeof doorContract] as (...a: never[]) => unknown)(args, call),
    ]),
  );
  return { handlers, on: (event, listener) => on(event, listener) };
}

/** Listening must not open the library: a failure belongs to a call, which can say it. */
const on: Served['on'] = (event, listener) => {
  try {
    return open().on(event, listener);
  } catch {
    // The page's first call says why; once the library opens, the page connects anew and listens.
    return () => undefined;
  }
};

parentPort.on('message', ({ data, ports }) => {
  const { type } = data as { type: 'connect' | 'close' };
  const [port] = ports;
  if (type === 'connect' && port) serve(emitterPortChannel(port, 'event'), served(), doorContract);
  if (type === 'close')
    Promise.resolve(service?.close()).then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
});
