/** Adults read English non-fiction at 238 words a minute on average (Brysbaert 2019). */
const wordsAMinute = 238;

/** Characters of Chinese, Japanese and Korean: 400 to 500 a minute are named; the middle of that. */
const charactersAMinute = 450;

const byCharacters = /^(?:zh|yue|ja|ko)(?:-|$)/i;

/** How long an adult reads a text, in minutes and their fractions. `words` is the number of its words. */
export function readingMinutes(text: string, words: number, language: string | null): number {
  if (language === null || !byCharacters.test(language)) return words / wordsAMinute;
  return text.replace(/\s+/g, '').length / charactersAMinute;
}
