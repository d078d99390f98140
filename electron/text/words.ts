const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string | null): Intl.Segmenter {
  const key = language ?? '';
  const known = segmenters.get(key);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  } catch (error) {
    // A page may state any language; one that is no BCP 47 tag must not stop it from being counted.
    if (!(error instanceof RangeError)) throw error;
    made = new Intl.Segmenter(undefined, { granularity: 'word' });
  }
  segmenters.set(key, made);
  return made;
}

/** How many words a text has, by the rules of Unicode (UAX 29) and, where a script has no spaces, a dictionary. */
export function countWords(text: string, language: string | null): number {
  let words = 0;
  for (const segment of segmenterFor(language).segment(text)) if (segment.isWordLike) words++;
  return words;
}
