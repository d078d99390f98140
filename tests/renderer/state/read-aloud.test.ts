import { beforeEach, describe, expect, test } from 'vitest';
import { type AloudSource, createReadAloud } from '../../../renderer/state/read-aloud.ts';
import type { Speech, SpeechEngine, Voice } from '../../../renderer/state/speech-engine.ts';
import { howToGetVoices, languageName, voicesFor } from '../../../renderer/state/voices.ts';

const voice = (id: string, language: string): Voice => ({ id, name: id, language });
const all = [voice('Anna', 'de-DE'), voice('Daniel', 'en_GB'), voice('Sam', 'en-US')];

/** A system that speaks when it is told to, and that ends when the test says so. */
function fakeEngine(voices: Voice[]) {
  const spoken: Speech[] = [];
  let listener: () => void = () => undefined;
  let done: ((problem: string | null) => void) | null = null;
  const engine: SpeechEngine = {
    voices: () => [...voices],
    onVoices: (heard) => {
      listener = heard;
    },
    speak: (speech, ended) => {
      spoken.push(speech);
      done = ended;
    },
    stop: () => {
      done = null;
    },
  };
  const end = (problem: string | null = null) => {
    const ended = done;
    done = null;
    ended?.(problem);
  };
  const get = (more: Voice[]) => {
    voices.push(...more);
    listener();
  };
  return { engine, spoken, end, get, isSpeaking: () => done !== null };
}

const sentences = ['One.', 'Two.', 'Three.'].map((text, at) => ({
  text,
  start: at * 10,
  end: at * 10 + 9,
}));

/** Three sentences, and the one that the reader is on. */
function fakeSource(language: string | null) {
  const shown: number[] = [];
  const told: string[] = [];
  const here = { at: 0 };
  const source: AloudSource = {
    language,
    first: () => sentences[here.at] ?? null,
    next: ({ start }, step) => sentences[start / 10 + step] ?? null,
    textOf: ({ start }) => sentences[start / 10]?.text ?? '',
    show: ({ start }) => {
      here.at = start / 10;
      shown.push(here.at);
    },
    begin: () => void told.push('begin'),
    end: () => void told.push('end'),
  };
  return { source, shown, told, here };
}

let speech: ReturnType<typeof fakeEngine>;
let article: ReturnType<typeof fakeSource>;
beforeEach(() => {
  speech = fakeEngine([...all]);
  article = fakeSource('en');
});
const open = (saved?: unknown, save: (value: unknown) => void = () => undefined) => {
  const aloud = createReadAloud(speech.engine, saved, save);
  aloud.setSource(article.source);
  aloud.toggle();
  return aloud;
};
const texts = () => speech.spoken.map(({ text }) => text);

describe('reading aloud', () => {
  test('goes from sentence to sentence, marks each, and ends with the article', () => {
    const aloud = open();
    expect(article.told).toEqual(['begin']);
    speech.end();
    expect(aloud.playing.value).toBe(true);
    speech.end();
    speech.end();
    expect(texts()).toEqual(['One.', 'Two.', 'Three.']);
    expect(article.shown).toEqual([0, 1, 2]);
    expect(aloud.playing.value).toBe(false);
    expect(aloud.isOpen.value).toBe(true);
    expect(aloud.problem.value).toBeNull();
  });

  test('pauses, and goes on with the same sentence', () => {
    const aloud = open();
    speech.end();
    aloud.toggle();
    expect([aloud.playing.value, speech.isSpeaking()]).toEqual([false, false]);
    aloud.toggle();
    expect(texts()).toEqual(['One.', 'Two.', 'Two.']);
  });

  test('follows the reader who goes elsewhere, and skips', () => {
    const aloud = open();
    article.here.at = 2;
    aloud.follow();
    aloud.follow();
    aloud.skip(-1);
    aloud.skip(-1);
    aloud.skip(-1);
    expect(texts()).toEqual(['One.', 'Three.', 'Two.', 'One.']);
    aloud.toggle();
    aloud.skip(1);
    expect(texts()).toHaveLength(4);
    expect(article.shown.at(-1)).toBe(1);
  });

  test('begins and ends once, though the mark that it sets moves the reader', () => {
    const aloud = createReadAloud(speech.engine, undefined, () => undefined);
    const moved = () => {
      article.here.at = 1;
      aloud.follow();
    };
    aloud.setSource({ ...article.source, begin: moved, end: moved });
    aloud.toggle();
    expect(texts()).toEqual(['Two.']);
    article.here.at = 2;
    aloud.close();
    expect(texts()).toEqual(['Two.']);
    expect(speech.isSpeaking()).toBe(false);
  });

  test('reads the sentence again at another speed, which is kept within its limits', () => {
    const saved: unknown[] = [];
    const aloud = open({ rate: 99 }, (value) => saved.push(value));
    expect(aloud.rate.value).toBe(3);
    aloud.setRate(1.5);
    expect(speech.spoken.map(({ rate }) => rate)).toEqual([3, 1.5]);
    expect(saved).toEqual([{ rate: 1.5, voices: {} }]);
  });

  test('ends with the article, when it is closed, and where a voice fails', () => {
    const aloud = open();
    speech.end('The voice failed.');
    expect(aloud.problem.value).toBe('The voice failed.');
    expect(aloud.playing.value).toBe(false);
    aloud.toggle();
    expect(aloud.problem.value).toBeNull();
    aloud.close();
    expect([aloud.isOpen.value, speech.isSpeaking()]).toEqual([false, false]);
    aloud.toggle();
    aloud.setSource(null);
    expect([aloud.isOpen.value, aloud.playing.value, speech.isSpeaking()]).toEqual([false, false, false]);
    expect(article.told).toEqual(['begin', 'begin', 'end', 'begin', 'end']);
  });
});

describe('the voice', () => {
  test('is one for the language of the article, or the one that was chosen for it', () => {
    const saved: unknown[] = [];
    const aloud = open(undefined, (value) => saved.push(value));
    expect(aloud.voice.value?.id).toBe('Daniel');
    aloud.choose('Sam');
    expect(speech.spoken.map((one) => one.voice)).toEqual(['Daniel', 'Sam']);
    article = fakeSource('de');
    aloud.setSource(article.source);
    expect(aloud.voice.value?.id).toBe('Anna');
    article = fakeSource('en');
    expect(open(saved.at(-1)).voice.value?.id).toBe('Sam');
  });

  test('is none where none speaks the language, until one is chosen', () => {
    article = fakeSource('ja');
    const aloud = open();
    expect([aloud.voice.value, aloud.playing.value]).toEqual([null, false]);
    expect(texts()).toEqual([]);
    aloud.choose('Anna');
    aloud.toggle();
    expect(speech.spoken[0]?.voice).toBe('Anna');
  });

  test('is any for a text of unknown language', () => {
    article = fakeSource(null);
    expect(open().playing.value).toBe(true);
  });

  test('comes late on many systems', () => {
    speech = fakeEngine([]);
    const aloud = open();
    expect(aloud.voices.value).toEqual([]);
    speech.get(all);
    expect(aloud.voice.value?.id).toBe('Daniel');
  });

  test('is listed with those for the language, and of it the region, first', () => {
    const names = (language: string | null) => voicesFor(all, language).map(({ id }) => id);
    expect(names('en-US')).toEqual(['Sam', 'Daniel', 'Anna']);
    expect(names('en')).toEqual(['Daniel', 'Sam', 'Anna']);
    expect(names('de')[0]).toBe('Anna');
    expect(names(null)).toHaveLength(3);
  });

  test('is named by its language, also by one that is none', () => {
    expect(languageName('de_DE')).toMatch(/German/);
    expect(languageName('not a tag!')).toBe('not a tag!');
  });

  test.each([
    ['Linux x86_64', 'speech-dispatcher'],
    ['Win32', 'Speech'],
    ['MacIntel', 'Spoken Content'],
  ])('can be had on %s', (platform, words) => {
    expect(howToGetVoices(platform)).toContain(words);
  });
});
