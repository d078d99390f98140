import { type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { toErrorData } from '../../electron/api/errors.ts';
import { type LibraryName, libraryNamed } from '../../electron/api/model.ts';

const key = 'lectern-library';

/** The library that this window looks at. At a start it is the user's own; one that is opened from another window begins with that one's. */
export const libraryOfWindow = (): LibraryName =>
  libraryNamed(sessionStorage.getItem(key) ?? window.lectern?.firstLibrary());

/**
 * Turns the window to a library. The page is loaded anew, as at a start: what is not saved yet is saved while it goes, and
 * nothing of one library is left in the view of the other.
 */
export function turnTo(name: LibraryName): void {
  sessionStorage.setItem(key, name);
  location.reload();
}

export interface WhichLibrary {
  name: LibraryName;
  /** True while the sample is made, which takes some seconds the first time. */
  making: Signal<boolean>;
  openSample(): Promise<void>;
  openOwn(): void;
}

/** The user's own library and the sample, and the way from one to the other. */
export function createWhichLibrary(
  client: Pick<Client<PageContract>, 'openSample'>,
  name: LibraryName,
  turn: (name: LibraryName) => void,
  onFailed: (message: string) => void,
): WhichLibrary {
  const making = signal(false);
  return {
    name,
    making,
    async openSample() {
      if (name === 'sample' || making.peek()) return;
      making.value = true;
      try {
        await client.openSample({});
        turn('sample');
      } catch (error) {
        onFailed(toErrorData(error).message);
      } finally {
        making.value = false;
      }
    },
    openOwn() {
      if (name !== 'own') turn('own');
    },
  };
}
