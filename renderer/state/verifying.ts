import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client, PageContract } from '../../electron/api/contract.ts';
import { toErrorData } from '../../electron/api/errors.ts';
import { cameBack, type Verification, type VerifyProgress } from '../../electron/api/verify.ts';
import { t } from '../../electron/language/language.ts';
import { randomId } from './random-id.ts';
import type { Shell } from './shell.ts';
import { countsOf, linesOf } from './verify-words.ts';

export type VerifyingClient = Pick<Client<PageContract>, 'verifyExport' | 'on'>;
type Of = Parameters<VerifyingClient['verifyExport']>[0]['of'];

export interface VerifyingState {
  /** How far a verification is that runs; null while none does. */
  running: ReadonlySignal<Pick<VerifyProgress, 'step' | 'done' | 'total'> | null>;
  /** What came of the last one, where there is something to be read of it; null once that was put away. */
  result: Signal<Verification | null>;
  /** That all came back, in words; null once it was read. */
  done: Signal<string | null>;
  /** Verifies an export that was just made. */
  made(verification: string): Promise<void>;
  /** Verifies an export that the user chooses. Must be called while a click or key is being handled. */
  choose(what: 'files' | 'folder'): Promise<void>;
  cancel(): void;
  /** Puts what differs on the clipboard. */
  copy(verification: Verification): Promise<void>;
}

interface Around {
  say(words: string): void;
  onFailed(message: string): void;
}

/** Exports verified by rebuilding: one at a time, beside whatever else is done in the window. */
export function createVerifying(
  client: VerifyingClient,
  shell: Shell,
  { say, onFailed }: Around,
): VerifyingState {
  const running = signal<Pick<VerifyProgress, 'step' | 'done' | 'total'> | null>(null);
  const result = signal<Verification | null>(null);
  const done = signal<string | null>(null);
  let controller = new AbortController();
  let verifyId: string | null = null;
  client.on('verifyProgress', (progress) => {
    if (progress.verifyId === verifyId) running.value = progress;
  });

  const tell = (verification: Verification) => {
    const { changedSince, notInExport } = verification;
    if (cameBack(verification) && changedSince.total === 0 && notInExport === 0)
      done.value = t('verify-whole', { counts: countsOf(verification) });
    else {
      result.value = verification;
      say(countsOf(verification));
    }
  };

  const verify = async (of: Of) => {
    controller.abort();
    const own = new AbortController();
    controller = own;
    const id = randomId();
    verifyId = id;
    result.value = null;
    done.value = null;
    running.value = { step: 'reading', done: 0, total: 0 };
    try {
      tell(await client.verifyExport({ of, verifyId: id }, { signal: own.signal }));
    } catch (thrown) {
      if (own.signal.aborted) say(t('verify-cancelled'));
      else onFailed(toErrorData(thrown).message);
    } finally {
      // Another one may have begun meanwhile, and of this one something may still be told late.
      if (verifyId === id) {
        verifyId = null;
        running.value = null;
      }
    }
  };

  return {
    running,
    result,
    done,
    made: (verification) => verify({ kind: 'made', verification }),
    async choose(what) {
      try {
        const token = await shell.chooseFiles(what);
        if (token !== null) await verify({ kind: 'chosen', token, scope: null });
      } catch (thrown) {
        onFailed(toErrorData(thrown).message);
      }
    },
    cancel: () => controller.abort(),
    async copy(verification) {
      try {
        await navigator.clipboard.writeText(linesOf(verification));
        say(t('verify-copied'));
      } catch (error) {
        console.warn('The clipboard refused a list.', error);
        onFailed(t('verify-not-copied'));
      }
    },
  };
}
