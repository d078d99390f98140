import { t } from '../../electron/language/language.ts';
import { type Preset, presets } from '../state/key-presets.ts';
import type { Keys } from '../state/keys.ts';

const presetNames: Record<Preset, string> = {
  lectern: t('keys-preset-lectern'),
  netnewswire: t('keys-preset-netnewswire'),
  gmail: t('keys-preset-gmail'),
};

/** What there is to choose of the keys as a whole. */
export function KeyOptions({ keys: { choice } }: { keys: Keys }) {
  return (
    <>
      <label class="field">
        {t('keys-preset')}
        <select
          value={choice.value.preset}
          onChange={(event) => {
            choice.value = { ...choice.peek(), preset: event.currentTarget.value as Preset };
          }}
        >
          {presets.map((preset) => (
            <option key={preset} value={preset}>
              {presetNames[preset]}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={choice.value.characters}
          aria-describedby="keys-characters-about"
          onChange={(event) => {
            choice.value = { ...choice.peek(), characters: event.currentTarget.checked };
          }}
        />
        {t('keys-characters')}
      </label>
      <p id="keys-characters-about" class="soft">
        {t('keys-characters-about')}
      </p>
    </>
  );
}
