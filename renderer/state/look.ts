import { batch, computed, type ReadonlySignal, type Signal } from '@preact/signals';
import { type SettingKey, type Theme, themes } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { oneOf, within } from './saved-values.ts';

/** Auto follows the system between a light and a dark theme, each of which can be chosen. */
export const themeChoices = ['auto', ...themes] as const;
export type ThemeChoice = (typeof themeChoices)[number];
const lightThemes = ['light', 'sepia'] as const satisfies Theme[];
export type LightTheme = (typeof lightThemes)[number];
const darkThemes = ['dark', 'black'] as const satisfies Theme[];
export type DarkTheme = (typeof darkThemes)[number];
export const themeNames: Record<ThemeChoice, string> = {
  auto: t('state-theme-auto'),
  light: t('state-theme-light'),
  sepia: t('state-theme-sepia'),
  dark: t('state-theme-dark'),
  black: t('state-theme-black'),
};
export const themeLists = {
  all: themeChoices,
  light: lightThemes,
  dark: darkThemes,
  names: themeNames,
} as const;

/** How wide lines of text may become; `full` is as wide as the pane. */
export const measures = ['narrow', 'usual', 'wide', 'full'] as const;
export type Measure = (typeof measures)[number];
export const alignments = ['start', 'justify'] as const;
export type Alignment = (typeof alignments)[number];
/** `hyperlegible` comes with Lectern; `installed` is the font of this computer that is named beside it. */
export const fonts = ['serif', 'sans', 'hyperlegible', 'mono', 'installed'] as const;
export type Font = (typeof fonts)[number];

/** CSS pixels of body text. */
export const textSizes = { least: 12, usual: 18, most: 32 } as const;
/** As a multiple of the text's size, in steps of `step`. */
export const lineHeights = { least: 1.2, usual: 1.55, most: 2, step: 0.05 } as const;
/** No name of a font is longer. */
export const longestFontName = 100;

/** How the interface and the text look. Every signal is saved when it changes. */
export interface Look {
  theme: Signal<ThemeChoice>;
  /** What Auto is while the system is light. */
  lightTheme: Signal<LightTheme>;
  /** What Auto is while the system is dark. */
  darkTheme: Signal<DarkTheme>;
  /** The theme in force. */
  shownTheme: ReadonlySignal<Theme>;
  textSize: Signal<number>;
  lineHeight: Signal<number>;
  measure: Signal<Measure>;
  alignment: Signal<Alignment>;
  font: Signal<Font>;
  fontName: Signal<string>;
  changeTextSize(step: -1 | 0 | 1): void;
  /** Everything as it is at the first start. */
  reset(): void;
}

/** A setting that is read from what was saved, and written whenever it changes. */
export type Kept = <T>(key: SettingKey, from: (saved: unknown) => T) => Signal<T>;

const nameFrom = (saved: unknown) => (typeof saved === 'string' ? saved.slice(0, longestFontName) : '');

/** The look from what was saved. Anything that is not understood takes its usual value. */
export function createLook(kept: Kept, systemIsDark: ReadonlySignal<boolean>): Look {
  const resets: (() => void)[] = [];
  const setting = <T>(key: SettingKey, from: (saved: unknown) => T): Signal<T> => {
    const made = kept(key, from);
    resets.push(() => {
      made.value = from(undefined);
    });
    return made;
  };
  const theme = setting('theme', (saved) => oneOf(themeChoices, saved, 'auto'));
  const lightTheme = setting('lightTheme', (saved) => oneOf(lightThemes, saved, 'light'));
  const darkTheme = setting('darkTheme', (saved) => oneOf(darkThemes, saved, 'dark'));
  const textSize = setting('textSize', (saved) => within(saved, textSizes));
  return {
    theme,
    lightTheme,
    darkTheme,
    shownTheme: computed(() => {
      if (theme.value !== 'auto') return theme.value;
      return systemIsDark.value ? darkTheme.value : lightTheme.value;
    }),
    textSize,
    lineHeight: setting('lineHeight', (saved) => within(saved, lineHeights)),
    measure: setting('measure', (saved) => oneOf(measures, saved, 'usual')),
    alignment: setting('alignment', (saved) => oneOf(alignments, saved, 'start')),
    font: setting('font', (saved) => oneOf(fonts, saved, 'serif')),
    fontName: setting('fontName', nameFrom),
    changeTextSize: (step) => {
      textSize.value = step === 0 ? textSizes.usual : within(textSize.peek() + step, textSizes);
    },
    reset: () =>
      batch(() => {
        for (const reset of resets) reset();
      }),
  };
}
