/** UTF-16 units that are shown of a value, and of those before the place where it parts from the other. */
const longest = 120;
const lead = 30;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where two texts part. */
function partAt(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** The place at which what a reader sees as one character begins. */
const startOfCharacter = (text: string, at: number): number => {
  // Far longer than any of them, and much shorter than a text may be.
  const from = Math.max(0, at - 100);
  return from + (graphemes.segment(text.slice(from, from + 200)).containing(at - from)?.index ?? at - from);
};

function cut(text: string, from: number): string {
  const end = from + longest < text.length ? startOfCharacter(text, from + longest) : text.length;
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`;
}

/** Two values as people compare them: where they are long, from a little before the place where they part. */
export function shortened(one: string, other: string): [string, string] {
  if (one.length <= longest && other.length <= longest) return [one, other];
  const from = startOfCharacter(one, Math.max(0, partAt(one, other) - lead));
  return [cut(one, from), cut(other, from)];
}
