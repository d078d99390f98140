import { type ErrorData, toErrorData } from '../../electron/api/errors.ts';

export interface Attempts {
  /** Does something, and gives why it failed; null where it is done. */
  attempt(act: () => Promise<unknown>): Promise<ErrorData | null>;
  /** A step of undoing or redoing, or whatever else says by itself that it failed; whether it is done. */
  again(act: () => Promise<unknown>): Promise<boolean>;
}

/** Ways to change the library by hand. `onFailed` hears of what failed and is told nowhere else. */
export function createAttempts(onFailed: (error: ErrorData) => void): Attempts {
  const attempt = async (act: () => Promise<unknown>): Promise<ErrorData | null> => {
    try {
      await act();
      return null;
    } catch (thrown) {
      return toErrorData(thrown);
    }
  };
  return {
    attempt,
    async again(act) {
      const error = await attempt(act);
      if (error) onFailed(error);
      return error === null;
    },
  };
}
