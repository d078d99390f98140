import type { Connection } from './cdp.ts';

/** What boot has started; set before the app's main is loaded. */
export const host: { cdp: Connection; spareTargets: string[]; packaged: boolean; version: string } = {
  get cdp(): Connection {
    throw new Error('The stand-in was not started by boot.ts.');
  },
  spareTargets: [],
  packaged: false,
  version: '0.0.0',
};
