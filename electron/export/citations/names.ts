/** A person by the parts of the name, or what cannot be told to be one, as it is written. */
export type Name = { family: string; given: string } | { literal: string };

const organisation =
  /\b(?:agency|association|authority|board|bureau|centre|center|college|commission|committee|company|corporation|council|department|editors?|foundation|gmbh|group|institute?|journal|laborator(?:y|ies)|limited|ltd|magazine|media|ministry|museum|news|newsroom|office|press|redaktion|redaction|reuters|school|service|society|staff|team|times|trust|universit\w+|verlag)\b|[&/|@\d]/i;
const several = /\s(?:and|et|und|y)\s/;
const particle = /^(?:al|bin|da|das|de|del|della|den|der|di|do|dos|du|el|la|le|ten|ter|van|von|zu|zur)$/i;
const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/**
 * An author as texts name one. Only what reads as the name of a person is parted, as programs for references do it: two to four words that
 * begin with capitals, particles aside, or the family name before a comma. All else stays whole, also names in scripts without capitals.
 */
export function nameOf(author: string, siteName: string | null): Name {
  const literal = { literal: author };
  if (
    organisation.test(author) ||
    several.test(author) ||
    author.toLowerCase() === siteName?.trim().toLowerCase()
  )
    return literal;
  const [family = '', given = '', ...more] = author.split(',').map((part) => part.trim());
  const isReversed = given !== '' && more.length === 0;
  const words = (isReversed ? [given, family] : [author]).flatMap((part) => part.split(' '));
  if (words.length < 2 || words.length > 5) return literal;
  if (!words.every((word) => isCapital(word) || particle.test(word))) return literal;
  if (isReversed) return { family, given };
  if (author.includes(',')) return literal;
  let first = words.length - 1;
  while (first > 1 && particle.test(words[first - 1] ?? '')) first--;
  return { given: words.slice(0, first).join(' '), family: words.slice(first).join(' ') };
}
