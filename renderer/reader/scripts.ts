/** Scripts whose text is set by rules or in fonts of their own, by their names in ISO 15924. */
export const scripts = ['Hans', 'Hant', 'Jpan', 'Kore', 'Arab', 'Hebr', 'Deva', 'Thai'] as const;
export type Script = (typeof scripts)[number];

/** The script that a language is written in, where it is one of those; `zh-TW` is Hant, `fa` is Arab. */
export function scriptOf(language: string | null): Script | null {
  if (language === null) return null;
  try {
    const { script } = new Intl.Locale(language).maximize();
    return scripts.find((one) => one === script) ?? null;
  } catch (error) {
    // A page may state any language, also one that is no BCP 47 tag.
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** Chinese, Japanese and Korean: characters as wide as they are high, without italics. */
export const isCjk = (script: Script | null): boolean =>
  script === 'Hans' || script === 'Hant' || script === 'Jpan' || script === 'Kore';
