/** What a character does in a word, as bits. */
const letter = 1;
const digit = 2;
/** What may stand between two letters, and between two digits (“it’s”, “3.14”). */
const betweenLetters = 4;
const betweenDigits = 8;
const other = 16;
/** A character whose part in words the rules below do not tell: one that goes with those beside it, as the low line. */
const untold = 32;

/** Above it, but for general punctuation, no characters are told: most texts in Latin letters have none. */
const latinEnd = 0x250;

/** How the words of a language are counted. */
interface Rules {
  segmenter: Intl.Segmenter;
  /** What is known of each character; 0 where it was not met yet. */
  kinds: Uint8Array;
}

const partsOf = (segmenter: Intl.Segmenter, text: string) => [...segmenter.segment(text)];

/** Asks the segmenter itself, so that its rules and those of a language are these here, too. */
function look({ segmenter, kinds }: Rules, code: number): number {
  const character = String.fromCharCode(code);
  const isOne = (text: string) => partsOf(segmenter, text).length === 1;
  const isWord = partsOf(segmenter, character).some(({ isWordLike }) => isWordLike);
  let kind = other;
  if (isWord) kind = /\p{L}/u.test(character) ? letter : /\d/.test(character) ? digit : untold;
  else if (isOne(`a${character}`)) kind = untold;
  else kind |= (isOne(`a${character}a`) ? betweenLetters : 0) | (isOne(`1${character}1`) ? betweenDigits : 0);
  kinds[code] = kind;
  return kind;
}

function kindAt(rules: Rules, text: string, at: number): number {
  if (at >= text.length) return other;
  const code = text.charCodeAt(at);
  if (code >= latinEnd && (code < 0x2000 || code > 0x206f)) return untold;
  return rules.kinds[code] || look(rules, code);
}

/** The words of a text of Latin letters, punctuation and digits; null where it holds anything else. */
function countLatin(text: string, rules: Rules): number | null {
  let words = 0;
  let isCounted = false;
  let before = other;
  let kind = kindAt(rules, text, 0);
  for (let at = 0; at < text.length; at++) {
    if (kind === untold) return null;
    const after = kindAt(rules, text, at + 1);
    if (kind & (letter | digit)) {
      if (!isCounted) words++;
      isCounted = true;
    } else {
      const joins =
        (kind & betweenLetters && before & after & letter) ||
        (kind & betweenDigits && before & after & digit);
      isCounted &&= joins !== 0;
    }
    before = kind;
    kind = after;
  }
  return words;
}

/** Many more than the languages of a library. The oldest goes then. */
const most = 50;

function remember(map: Map<string, Rules>, key: string, rules: Rules): void {
  map.set(key, rules);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** Rules by the language that a page states, which may be any text, and by the language whose rules they really are. */
const stated = new Map<string, Rules>();
const known = new Map<string, Rules>();

/** What parts a text of a language into words or sentences. */
export function segmenterFor(language: string | null, granularity: 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity });
  } catch (error) {
    // A page may state any language; one that is no BCP 47 tag must not stop it from being read.
    if (!(error instanceof RangeError)) throw error;
    return new Intl.Segmenter(undefined, { granularity });
  }
}

/** The rules of a language. Languages that are counted alike share them. */
export function rulesFor(language: string | null): Rules {
  const found = stated.get(language ?? '');
  if (found) return found;
  const segmenter = segmenterFor(language, 'word');
  const { locale } = segmenter.resolvedOptions();
  const rules = known.get(locale) ?? { segmenter, kinds: new Uint8Array(0x2070) };
  remember(known, locale, rules);
  remember(stated, language ?? '', rules);
  return rules;
}

/** How many words a text has, by the rules of Unicode (UAX 29) and, where a script has no spaces, a dictionary. */
export function countWords(text: string, language: string | null): number {
  const rules = rulesFor(language);
  const latin = countLatin(text, rules);
  if (latin !== null) return latin;
  let words = 0;
  for (const segment of rules.segmenter.segment(text)) if (segment.isWordLike) words++;
  return words;
}
