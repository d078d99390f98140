import type { Client, PageContract } from '../../electron/api/contract.ts';
import type { SettingKey } from '../../electron/api/model.ts';
import type { SettingsClient } from './settings.ts';

/** What the settings of this window have to do with those of other windows on the same library. */
export interface OtherWindows {
  /** All windows have this setting together: `apply` hears what another one has saved of it. */
  share(key: SettingKey, apply: (value: unknown) => void): void;
  /** Each window has it for itself, and the next start has that of the window that was looked at last: `save` saves this one's again. */
  own(key: SettingKey, save: () => void): void;
}

/**
 * Saves for this window and hears what others save. The service tells every window of all that was saved, in one order: what comes
 * before the word of one's own is older than that, so that all end with the same.
 * @param name how this window calls itself
 * @param isWaiting this window has something to save that was not sent yet
 */
export function createOtherWindows(
  client: Pick<Client<PageContract>, 'on' | 'saveSetting'>,
  name: string,
  isWaiting: (key: SettingKey) => boolean,
): OtherWindows & { saveSetting: SettingsClient['saveSetting']; cameForward(): void } {
  const shared = new Map<SettingKey, (value: unknown) => void>();
  const own = new Map<SettingKey, () => void>();
  /** Of the own ones those that another window has saved last. */
  const theirs = new Set<SettingKey>();
  /** How often each was sent of which there is no word yet. */
  const sent = new Map<SettingKey, number>();
  const count = (key: SettingKey, by: 1 | -1) => sent.set(key, (sent.get(key) ?? 0) + by);
  client.on('settingSaved', ({ key, value, by }) => {
    if (by === name) count(key, -1);
    else if (own.has(key)) theirs.add(key);
    else if (!sent.get(key) && !isWaiting(key)) shared.get(key)?.(value);
  });
  return {
    share: (key, apply) => void shared.set(key, apply),
    own: (key, save) => void own.set(key, save),
    async saveSetting({ key, value }) {
      count(key, 1);
      try {
        return await client.saveSetting({ key, value, by: name });
      } catch (error) {
        count(key, -1);
        throw error;
      }
    },
    /** This window has the focus again, as where the other one was closed. */
    cameForward() {
      for (const key of theirs) own.get(key)?.();
      theirs.clear();
    },
  };
}
