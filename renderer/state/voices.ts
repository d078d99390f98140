import { spoken, t } from '../../electron/language/language.ts';
import type { Voice } from './speech-engine.ts';

const base = (language: string) => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** The voices for a language first, those of its own region before others; then all others by the names of their languages. */
export function voicesFor(voices: readonly Voice[], language: string | null): Voice[] {
  const wanted = language?.toLowerCase().replace('_', '-') ?? '';
  const rank = (voice: Voice) => {
    if (wanted === '' || base(voice.language) !== base(wanted)) return 2;
    return voice.language.toLowerCase().replace('_', '-') === wanted ? 0 : 1;
  };
  return [...voices].sort(
    (a, b) => rank(a) - rank(b) || a.language.localeCompare(b.language) || a.name.localeCompare(b.name),
  );
}

/** Whether a voice speaks a language. A text of an unknown one is any voice's. */
export const speaks = (voice: Voice, language: string | null): boolean =>
  language === null || base(voice.language) === base(language);

/** The name of a language for people; the tag itself where it has none. */
export function languageName(language: string): string {
  try {
    return (
      new Intl.DisplayNames(spoken().locale, { type: 'language' }).of(language.replace('_', '-')) ?? language
    );
  } catch (error) {
    // A page may state any language, also one that is no tag of BCP 47.
    if (!(error instanceof RangeError)) throw error;
    return language;
  }
}

/** How this computer comes by voices. */
export function howToGetVoices(platform: string): string {
  if (/mac/i.test(platform)) return t('state-voices-mac');
  if (/win/i.test(platform)) return t('state-voices-windows');
  return t('state-voices-linux');
}
