import type { Connection } from './cdp.ts';

/** What boot has started; set before the app's main is loaded. */
export const host: {
  cdp: Connection;
  spareTargets: string[];
  packaged: boolean;
  version: string;
  /** Where the app keeps what is of this machine. */
  dataFolder: string;
} = {
  get cdp(): Connection {
    throw new Error('The stand-in was not started by boot.ts.');
  },
  spareTargets: [],
  packaged: false,
  version: '0.0.0',
  dataFolder: '',
};
