import type { Signal } from '@preact/signals';
import { t } from '../../electron/language/language.ts';
import { Radios, Select } from './Choices.tsx';

interface Props<All extends string, Light extends All, Dark extends All> {
  look: { theme: Signal<All | 'auto'>; lightTheme: Signal<Light>; darkTheme: Signal<Dark> };
  themes: {
    all: readonly (All | 'auto')[];
    light: readonly Light[];
    dark: readonly Dark[];
    names: Record<All | 'auto', string>;
  };
}

/** The theme, and where it follows the system, the one for each that the system has. */
export function ThemeFields<All extends string, Light extends All, Dark extends All>({
  look: { theme, lightTheme, darkTheme },
  themes: { all, light, dark, names },
}: Props<All, Light, Dark>) {
  return (
    <>
      <Radios name={t('ui-theme')} value={theme} choices={all} words={names} />
      {theme.value === 'auto' && (
        <>
          <Select name={t('ui-theme-in-light')} value={lightTheme} choices={light} words={names} />
          <Select name={t('ui-theme-in-dark')} value={darkTheme} choices={dark} words={names} />
        </>
      )}
    </>
  );
}
