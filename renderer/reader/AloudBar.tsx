import { type ReadAloud, rates } from '../state/read-aloud.ts';
import { howToGetVoices, languageName } from '../state/voices.ts';
import { Icon } from '../ui/Icon.tsx';
import { keyWords } from '../ui/keys.ts';
import './aloud.css';

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3].filter(
  (speed) => speed >= rates.least && speed <= rates.most,
);

/** Why nothing is read, in words; null where something can be. */
function troubleOf({ voices, voice, problem, source }: ReadAloud): string | null {
  if (voices.value.length === 0)
    return `This computer has no voice of its own, and Lectern uses no other: the text would leave it. ${howToGetVoices(navigator.platform)}`;
  const language = source.value?.language;
  if (!voice.value && language)
    return `No voice of this computer speaks ${languageName(language)}: choose another, or add one. ${howToGetVoices(navigator.platform)}`;
  return problem.value;
}

function Voices({ aloud }: { aloud: ReadAloud }) {
  return (
    <label class="aloud-choice">
      Voice
      <select
        value={aloud.voice.value?.id ?? ''}
        onChange={(event) => aloud.choose(event.currentTarget.value)}
      >
        {!aloud.voice.value && <option value="">None</option>}
        {aloud.voices.value.map(({ id, name, language }) => (
          <option key={id} value={id}>
            {name} ({languageName(language)})
          </option>
        ))}
      </select>
    </label>
  );
}

function Speed({ aloud }: { aloud: ReadAloud }) {
  return (
    <label class="aloud-choice">
      Speed
      <select
        value={String(aloud.rate.value)}
        onChange={(event) => aloud.setRate(Number(event.currentTarget.value))}
      >
        {speeds.map((speed) => (
          <option key={speed} value={String(speed)}>
            {speed.toLocaleString()} ×
          </option>
        ))}
      </select>
    </label>
  );
}

/** Reads the article aloud. */
export function AloudBar({ aloud }: { aloud: ReadAloud }) {
  const trouble = troubleOf(aloud);
  const cannot = aloud.voice.value === null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    aloud.close();
  };
  return (
    <div class="aloud-bar" role="group" aria-label="Read aloud" onKeyDown={onKeyDown}>
      <button
        type="button"
        disabled={cannot}
        aria-label="Previous sentence"
        title="Previous sentence"
        onClick={() => aloud.skip(-1)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        disabled={cannot}
        title={`${aloud.playing.value ? 'Pause' : 'Play'} (${keyWords('Mod+Shift+l')})`}
        onClick={aloud.toggle}
      >
        <Icon name={aloud.playing.value ? 'pause' : 'play'} />
        {aloud.playing.value ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        disabled={cannot}
        aria-label="Next sentence"
        title="Next sentence"
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
      <button type="button" aria-label="Close" title="Close (Escape)" onClick={aloud.close}>
        <Icon name="close" />
      </button>
      <p class="aloud-trouble" role="status">
        {trouble}
      </p>
    </div>
  );
}
