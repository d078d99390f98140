/** Lines as one text: a word parted at the end of a line is joined where it goes on in small letters. */
export function joinLines(texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) {
    const parted = /\p{L}[-\u00ad\u2010]$/u.test(joined) && /^\p{Ll}/u.test(text);
    const noSpace =
      /[\u3040-\u30ff\u3400-\u9fff]$/u.test(joined) && /^[\u3040-\u30ff\u3400-\u9fff]/u.test(text);
    joined = parted ? joined.slice(0, -1) + text : joined + (joined === '' || noSpace ? '' : ' ') + text;
  }
  return joined;
}
