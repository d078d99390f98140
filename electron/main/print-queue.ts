import { LecternError } from '../api/errors.ts';
import { t } from '../language/language.ts';

/** Draws the page at an address as a PDF. Rejects where that breaks down, and at once when the signal is aborted: then nothing of it goes on. */
export type Draw = (address: string, signal: AbortSignal) => Promise<Uint8Array>;

interface Job {
  address: string;
  /** Of the page, in bytes. */
  size: number;
}

/**
 * In milliseconds. Many times what it takes: on two cores 327 articles, 5 MB without pictures, were drawn in 14 s, and 717 in 130 s while other
 * programs had most of these cores.
 */
export const limitFor = (size: number): number => 120_000 + (size / 1_000_000) * 60_000;

async function drawInTime(draw: Draw, { address, size }: Job, caller: AbortSignal, limit: typeof limitFor) {
  const late = new AbortController();
  caller.throwIfAborted();
  const timer = setTimeout(() => late.abort(), limit(size));
  try {
    return await draw(address, AbortSignal.any([caller, late.signal]));
  } catch (cause) {
    caller.throwIfAborted();
    throw late.signal.aborted
      ? new LecternError('timed-out', t('main-print-late'), { cause })
      : new LecternError('too-large', t('main-print-failed'), { cause });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Draws one page after the other. Fails with `timed-out`, and with `too-large` where drawing broke down: with a page of our own that is
 * nearly always for want of memory.
 */
export function createPrintQueue(draw: Draw, limit = limitFor) {
  let queue: Promise<unknown> = Promise.resolve();
  return (job: Job, signal: AbortSignal): Promise<Uint8Array> => {
    const drawn = queue.then(() => drawInTime(draw, job, signal, limit));
    // Whoever asked hears what failed; the next is not kept from its turn.
    queue = drawn.then(
      () => undefined,
      () => undefined,
    );
    return drawn;
  };
}
