import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { within } from './saved-values.ts';
import type { SpeechEngine, Voice } from './speech-engine.ts';
import { speaks, voicesFor } from './voices.ts';

/** Words of the open article: offsets in its plain text. */
interface Sentence {
  start: number;
  end: number;
}

/** The article that is read, for as long as it is shown. */
export interface AloudSource {
  language: string | null;
  /** The sentence to begin with. */
  first(): Sentence | null;
  next(from: Sentence, step: 1 | -1): Sentence | null;
  /** What is spoken of it. */
  textOf(sentence: Sentence): string;
  /** Marks the sentence that is being read. */
  show(sentence: Sentence): void;
  /** Reading aloud begins, or ends. */
  begin(): void;
  end(): void;
}

export interface ReadAloud {
  /** What is read; null where no article is shown. Reading ends when it changes. */
  source: ReadonlySignal<AloudSource | null>;
  setSource(source: AloudSource | null): void;
  isOpen: ReadonlySignal<boolean>;
  playing: ReadonlySignal<boolean>;
  /** Why it stopped by itself, in words. */
  problem: ReadonlySignal<string | null>;
  /** The voices of this computer, those for the article first. */
  voices: ReadonlySignal<Voice[]>;
  /** The voice that reads; null where none is for the language and none was chosen. */
  voice: ReadonlySignal<Voice | null>;
  choose(voiceId: string): void;
  rate: ReadonlySignal<number>;
  setRate(rate: number): void;
  /** Opens it and begins to read; once it is open, reads on or pauses. */
  toggle(): void;
  /** To the sentence before or after. */
  skip(step: 1 | -1): void;
  /** The reader went elsewhere: what is being read follows. */
  follow(): void;
  /** Another window has saved its speed and voices. */
  heard(saved: unknown): void;
  close(): void;
}

export const rates = { least: 0.5, usual: 1, most: 3 } as const;

interface Saved {
  rate: number;
  /** The voice that was chosen for a language. */
  voices: Record<string, string>;
}

function savedFrom(value: unknown): Saved {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const voices = Object.entries(given['voices'] ?? {}).filter(([, id]) => typeof id === 'string');
  return { rate: within(given['rate'], rates), voices: Object.fromEntries(voices) };
}

/** Reads the open article aloud, sentence by sentence, with the voices of this computer alone. */
export function createReadAloud(
  engine: SpeechEngine,
  saved: unknown,
  save: (value: Saved) => void,
): ReadAloud {
  const source = signal<AloudSource | null>(null);
  const isOpen = signal(false);
  const playing = signal(false);
  const problem = signal<string | null>(null);
  const known = signal<Voice[]>(engine.voices());
  const settings: Signal<Saved> = signal(savedFrom(saved));
  let at: Sentence | null = null;
  engine.onVoices(() => {
    known.value = engine.voices();
  });

  const language = computed(() => source.value?.language ?? null);
  const voices = computed(() => voicesFor(known.value, language.value));
  const voice = computed(() => {
    const chosen = settings.value.voices[language.value ?? ''];
    const found = voices.value.find(({ id }) => id === chosen) ?? voices.value[0];
    return found && (found.id === chosen || speaks(found, language.value)) ? found : null;
  });

  const pause = () => {
    engine.stop();
    playing.value = false;
  };

  const read = (sentence: Sentence | null) => {
    const open = source.peek();
    const speaker = voice.peek();
    if (!open || !sentence || !speaker) return pause();
    at = sentence;
    open.show(sentence);
    const speech = { text: open.textOf(sentence), voice: speaker.id, rate: settings.peek().rate };
    engine.speak(speech, (trouble) => {
      problem.value = trouble;
      if (trouble !== null) pause();
      else read(open.next(sentence, 1));
    });
  };

  const play = () => {
    const open = source.peek();
    problem.value = null;
    if (!open || !voice.peek()) return;
    playing.value = true;
    at = null;
    open.begin();
    read(open.first());
  };

  const close = () => {
    if (!isOpen.peek()) return;
    engine.stop();
    at = null;
    source.peek()?.end();
    playing.value = false;
    isOpen.value = false;
    problem.value = null;
  };

  /** What was set holds for the sentence that is being read, too. */
  const set = (change: Partial<Saved>) => {
    settings.value = { ...settings.peek(), ...change };
    save(settings.peek());
    if (playing.peek()) read(at);
  };

  return {
    source,
    setSource(next) {
      close();
      source.value = next;
    },
    isOpen,
    playing,
    problem,
    voices,
    voice,
    choose: (id) => set({ voices: { ...settings.peek().voices, [language.peek() ?? '']: id } }),
    rate: computed(() => settings.value.rate),
    heard(value) {
      settings.value = savedFrom(value);
    },
    setRate: (rate) => set({ rate: within(rate, rates) }),
    toggle() {
      isOpen.value = true;
      known.value = engine.voices();
      if (playing.peek()) pause();
      else play();
    },
    skip(step) {
      const open = source.peek();
      const from = at ?? open?.first();
      const next = open && from && open.next(from, step);
      if (!open || !next) return;
      at = next;
      if (playing.peek()) read(next);
      else open.show(next);
    },
    follow() {
      // While reading begins and ends the mark moves by itself.
      const sentence = at && playing.peek() ? source.peek()?.first() : null;
      if (sentence && sentence.start !== at?.start) read(sentence);
    },
    close,
  };
}
