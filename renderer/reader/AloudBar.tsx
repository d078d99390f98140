import { t } from '../../electron/language/language.ts';
import { keyNow } from '../state/key-map.ts';
import type { Keys } from '../state/keys.ts';
import { type ReadAloud, rates } from '../state/read-aloud.ts';
import { howToGetVoices, languageName } from '../state/voices.ts';
import { Icon } from '../ui/Icon.tsx';
import { withKey } from '../ui/keys.ts';
import './aloud.css';

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3].filter(
  (speed) => speed >= rates.least && speed <= rates.most,
);

/** Why nothing is read, in words; null where something can be. */
function troubleOf({ voices, voice, problem, source }: ReadAloud): string | null {
  const how = howToGetVoices(navigator.platform);
  if (voices.value.length === 0) return t('reader-aloud-no-voice', { how });
  const language = source.value?.language;
  if (!voice.value && language)
    return t('reader-aloud-no-voice-for', { language: languageName(language), how });
  return problem.value;
}

function Voices({ aloud }: { aloud: ReadAloud }) {
  return (
    <label class="aloud-choice">
      {t('reader-aloud-voice')}
      <select
        value={aloud.voice.value?.id ?? ''}
        onChange={(event) => aloud.choose(event.currentTarget.value)}
      >
        {!aloud.voice.value && <option value="">{t('reader-aloud-no-voice-chosen')}</option>}
        {aloud.voices.value.map(({ id, name, language }) => (
          <option key={id} value={id}>
            {t('reader-aloud-voice-of', { name, language: languageName(language) })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Speed({ aloud }: { aloud: ReadAloud }) {
  return (
    <label class="aloud-choice">
      {t('reader-aloud-speed')}
      <select
        value={String(aloud.rate.value)}
        onChange={(event) => aloud.setRate(Number(event.currentTarget.value))}
      >
        {speeds.map((speed) => (
          <option key={speed} value={String(speed)}>
            {t('reader-aloud-times', { speed })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Reads the article aloud. */
export function AloudBar({ aloud, keys }: { aloud: ReadAloud; keys: Keys }) {
  const trouble = troubleOf(aloud);
  const cannot = aloud.voice.value === null;
  const play = t(aloud.playing.value ? 'reader-aloud-pause' : 'reader-aloud-play');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    aloud.close();
  };
  return (
    <div class="aloud-bar" role="group" aria-label={t('reader-aloud')} onKeyDown={onKeyDown}>
      <button
        type="button"
        disabled={cannot}
        aria-label={t('reader-aloud-previous')}
        title={t('reader-aloud-previous')}
        onClick={() => aloud.skip(-1)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        disabled={cannot}
        title={withKey(play, keyNow(keys, 'readAloud'))}
        onClick={aloud.toggle}
      >
        <Icon name={aloud.playing.value ? 'pause' : 'play'} />
        {play}
      </button>
      <button
        type="button"
        disabled={cannot}
        aria-label={t('reader-aloud-next')}
        title={t('reader-aloud-next')}
        onClick={() => aloud.skip(1)}
      >
        <Icon name="next" />
      </button>
      {aloud.voices.value.length > 0 && (
        <>
          <Voices aloud={aloud} />
          <Speed aloud={aloud} />
        </>
      )}
      <span class="find-space" />
      <button
        type="button"
        aria-label={t('ui-close')}
        title={withKey(t('ui-close'), 'Escape')}
        onClick={aloud.close}
      >
        <Icon name="close" />
      </button>
      <p class="aloud-trouble" role="status">
        {trouble}
      </p>
    </div>
  );
}
