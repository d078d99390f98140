/** What is looked away from when a text is searched. */
export interface Folding {
  matchCase: boolean;
  ignoreDiacritics: boolean;
}

/**
 * A text as it is compared. Unit `i` of it was made of the character that begins at `starts[i]` of the text itself, and
 * the last of `starts` is the text's length. A character may become several units, or none.
 */
export interface FoldedText {
  text: string;
  starts: Uint32Array;
}

const space = 32;
const white = /\s/u;
/** Signs that say where a line may break, or how letters join: they are not seen and nobody types them. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
/** Not the vowel signs of Indic scripts: those are marks, but letters to whoever reads them. */
const diacritic = /(?=\p{M})\p{Diacritic}/gu;
/** Printers' quotation marks, and those that a keyboard has. */
const quotes: Record<string, string> = { '‘': "'", '’': "'", ʼ: "'", '“': '"', '”': '"', '„': '"' };

function foldCharacter(character: string, { matchCase, ignoreDiacritics }: Folding): string {
  if (white.test(character)) return ' ';
  if (unseen.test(character)) return '';
  const parts = (quotes[character] ?? character).normalize('NFD');
  const bare = ignoreDiacritics ? parts.replace(diacritic, '') : parts;
  // By way of the capitals: ß is then ss, and the ς at the end of a word is σ.
  return matchCase ? bare : bare.toUpperCase().toLowerCase().normalize('NFD');
}

/** Folds characters; each is looked at once. */
function createFolder(folding: Folding): (code: number) => string {
  const known = new Map<number, string>();
  return (code) => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const folded = foldCharacter(String.fromCodePoint(code), folding);
    known.set(code, folded);
    return folded;
  };
}

/** Room for units and where they came from, which grows. */
class Units {
  #units = new Uint16Array(1024);
  #starts = new Uint32Array(1024);
  #count = 0;

  get last(): number | undefined {
    return this.#count > 0 ? this.#units[this.#count - 1] : undefined;
  }

  put(unit: number, start: number): void {
    if (this.#count === this.#units.length) this.#grow();
    this.#units[this.#count] = unit;
    this.#starts[this.#count++] = start;
  }

  #grow(): void {
    const [units, starts] = [new Uint16Array(this.#count * 2), new Uint32Array(this.#count * 2)];
    units.set(this.#units);
    starts.set(this.#starts);
    this.#units = units;
    this.#starts = starts;
  }

  finish(end: number): FoldedText {
    this.put(0, end);
    const units = this.#units.subarray(0, this.#count - 1);
    const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
    return { text, starts: this.#starts.slice(0, this.#count) };
  }
}

/**
 * Folds a text for a search: white space of any length is one space, quotation marks are those of a keyboard, accents
 * stand beside their letters or are gone, and case is gone unless it matters. Takes time linear in the text.
 */
export function foldText(text: string, folding: Folding): FoldedText {
  const fold = createFolder(folding);
  const units = new Units();
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const folded = fold(code);
    for (let unit = 0; unit < folded.length; unit++) {
      const next = folded.charCodeAt(unit);
      if (next !== space || units.last !== space) units.put(next, at);
    }
    at += code > 0xffff ? 2 : 1;
  }
  return units.finish(text.length);
}
