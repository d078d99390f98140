const isLetter = 1;
const isOther = 2;
/** What is known of each UTF-16 code unit; 0 where it was not met yet. */
const known = new Uint8Array(0x10000);
const letter = /[\p{L}\p{N}]/u;

function look(code: number): number {
  const kind = letter.test(String.fromCharCode(code)) ? isLetter : isOther;
  known[code] = kind;
  return kind;
}

/** Letters of these scripts are beyond what one code unit can say. */
const wide = /[\ud800-\udfff]/;

/**
 * How many runs of letters and numbers (Unicode's L and N) a text has: what `/[\p{L}\p{N}]+/gu` finds, without a string for each
 * of them.
 */
export function countWordRuns(text: string): number {
  if (wide.test(text)) return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  let runs = 0;
  let wasLetter = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const is = (known[code] || look(code)) === isLetter;
    if (is && !wasLetter) runs++;
    wasLetter = is;
  }
  return runs;
}
