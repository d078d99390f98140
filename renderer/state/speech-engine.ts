import { t } from '../../electron/language/language.ts';

/** A voice that this computer has itself. */
export interface Voice {
  id: string;
  name: string;
  /** A BCP 47 tag. */
  language: string;
}

/** What is to be spoken, and how. */
export interface Speech {
  text: string;
  voice: string;
  /** 1 is the voice's own speed. */
  rate: number;
}

/** The little that reading aloud needs of whatever speaks. */
export interface SpeechEngine {
  voices(): Voice[];
  /** Hears that the voices are others now: many systems tell of theirs late. */
  onVoices(listener: () => void): void;
  /** Speaks, in the place of what was spoken before. `done` hears once that it was, or why it was not; never after a stop. */
  speak(speech: Speech, done: (problem: string | null) => void): void;
  stop(): void;
}

/** Voices that send the text elsewhere are not for us: only those that say that they do not. */
const localVoices = () => speechSynthesis.getVoices().filter(({ localService }) => localService);

/** The voices of the system, by the Web Speech API. */
export function systemSpeech(): SpeechEngine {
  /** Held, as an utterance that nobody holds may be forgotten before it has told of its end. */
  let current: SpeechSynthesisUtterance | null = null;
  const stop = () => {
    current = null;
    speechSynthesis.cancel();
  };
  return {
    voices: () => localVoices().map(({ voiceURI, name, lang }) => ({ id: voiceURI, name, language: lang })),
    onVoices: (listener) => speechSynthesis.addEventListener('voiceschanged', listener),
    speak({ text, voice, rate }, done) {
      stop();
      const found = localVoices().find(({ voiceURI }) => voiceURI === voice);
      if (!found) return done(t('state-voice-gone'));
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = found;
      utterance.lang = found.lang;
      utterance.rate = rate;
      const end = (problem: string | null) => {
        if (current !== utterance) return;
        current = null;
        done(problem);
      };
      utterance.addEventListener('end', () => end(null));
      utterance.addEventListener('error', ({ error }) =>
        end(t('state-voice-failed', { name: found.name, error })),
      );
      current = utterance;
      speechSynthesis.speak(utterance);
    },
    stop,
  };
}
