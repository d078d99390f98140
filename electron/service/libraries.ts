import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { LecternError } from '../api/errors.ts';
import type { LibraryName } from '../api/model.ts';
import type { Served } from '../api/server.ts';
import { makeSample } from './make-sample.ts';
import type { PrintPage } from './print-page.ts';
import { createService, type Service } from './service.ts';

/** The libraries that windows may look at, each opened when it is first asked for. */
export interface Libraries {
  /** Rejects with why it cannot be opened; the next call tries again, as what was wrong may have been mended. */
  open(name: LibraryName): Promise<Service>;
  /** Answers the calls of one window, which looks at one library. One that cannot be opened answers each with the reason. */
  served(name: LibraryName, contract: object): Served;
  /** Asked for again, it is waited for and not done twice. */
  close(): Promise<void>;
}

const sampleName = 'sample.lectern';

function assertWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const message = `The sample library would lie beside yours, and nothing may be written to the folder “${folder}”. Allow it and try again.`;
    throw new LecternError('cannot-write', message, { cause });
  }
}

/**
 * The user's own library, and beside it a sample to try things in, which is made when it is first asked for. One that was
 * opened stays open: an import into the own one goes on while its owner looks at the sample. `print` is where pages can be printed.
 */
export function createLibraries(ownPath: string, print?: PrintPage): Libraries {
  const own = path.resolve(ownPath);
  const sample = path.join(path.dirname(own), sampleName);
  const opened = new Map<string, Promise<Service>>();

  const openFile = (file: string): Service =>
    createService({
      libraryPath: file,
      mode: 'write',
      resume: true,
      ...(print ? { print } : {}),
      openSample: async () => {
        await open('sample');
      },
    });

  const openSample = async (): Promise<Service> => {
    if (!existsSync(sample)) {
      assertWritable(path.dirname(sample));
      const saved = await (await open('own')).handlers.getSettings({}, { signal: AbortSignal.any([]) });
      // One file after the other: which of two files of one article came first would be chance otherwise.
      const draft = (file: string) => createService({ libraryPath: file, mode: 'write', workers: 1 });
      await makeSample(sample, draft, saved);
    }
    return openFile(sample);
  };

  const open: Libraries['open'] = (name) => {
    // Whoever names the file of the sample as their own has one library, not two.
    const file = name === 'own' ? own : sample;
    const known = opened.get(file);
    if (known) return known;
    const opening = file === own ? Promise.resolve().then(() => openFile(own)) : openSample();
    opened.set(file, opening);
    opening.catch(() => opened.delete(file));
    return opening;
  };

  const closeAll = async () => {
    const all = await Promise.allSettled(opened.values());
    for (const one of all) if (one.status === 'fulfilled') await one.value.close();
  };
  let closing: Promise<void> | null = null;

  return {
    open,
    served: (name, contract) => ({
      handlers: Object.fromEntries(
        Object.keys(contract).map((method) => [
          method,
          async (args: never, call: never) =>
            ((await open(name)).handlers as Record<string, (...given: never[]) => unknown>)[method]?.(
              args,
              call,
            ),
        ]),
      ),
      on: (event, listener) => {
        let end: (() => void) | null = null;
        let isOver = false;
        open(name).then(
          (service) => {
            if (!isOver) end = service.on(event, listener);
          },
          // The page's first call says why; once the library opens, the page connects anew and listens.
          () => undefined,
        );
        return () => {
          isOver = true;
          end?.();
        };
      },
    }),
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}
