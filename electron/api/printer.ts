/** What the service asks of the part of the desktop app that owns windows: pages can be drawn nowhere else. */

import * as v from 'valibot';
import { job } from './contract.ts';

/** Files that only pass through, in the folder that main has named. */
const file = v.pipe(v.string(), v.regex(/^[\w-]+\/\w[\w.-]*$/));

export const printerContract = {
  /**
   * Prints a page that lies in the folder for what passes through, to a PDF there. Fails with `timed-out`, with `cannot-write`, with
   * `cancelled`, and with `too-large` where what draws pages broke down over it.
   */
  printPage: job(v.strictObject({ page: file, to: file }))<null>(),
} as const;

export type PrinterContract = typeof printerContract;
