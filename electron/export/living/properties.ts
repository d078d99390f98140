/** The properties at the head of a note, as lines: what the user wrote there stays as it is, byte by byte. */

/** A property with all its lines. Lines before the first one, and comments between, belong to nothing: their key is null. */
interface Block {
  key: string | null;
  text: string;
}

function blocksOf(front: string): Block[] {
  const blocks: Block[] = [];
  for (const line of front.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const key = /^(?:"([^"]+)"|'([^']+)'|([^\s#'"\-?[\]{}&*!|>%@`][^:]*?))\s*:(?:\s|$)/.exec(line);
    const name = key?.[1] ?? key?.[2] ?? key?.[3];
    const last = blocks.at(-1);
    if (name !== undefined) blocks.push({ key: name, text: line });
    else if (last && (last.key === null || !line.startsWith('#'))) last.text += line;
    else blocks.push({ key: null, text: line });
  }
  return blocks;
}

const plain = (block: Block | undefined) => block?.text.replaceAll('\r\n', '\n').trimEnd();

/** The head of a file: its properties without the lines around them, and where they stand. Null where it has none. */
function frontOf(text: string): { front: string; start: number; end: number } | null {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = /^---[ \t]*\r?$/m.exec(text.slice(start));
  return closing
    ? { front: text.slice(start, start + closing.index), start, end: start + closing.index }
    : null;
}

/**
 * The properties of a file after those that Lectern keeps have changed. `base` is what Lectern wrote last, `now` what it would write: a
 * property that the user changed, took away or made is the user's from then on.
 */
export function mergedFront(file: string, base: string, now: string): string {
  const own = new Map(blocksOf(now).map((block) => [block.key, block]));
  const written = new Map(blocksOf(base).map((block) => [block.key, block]));
  const kept = blocksOf(file);
  const there = new Set(kept.map(({ key }) => key));
  const changed = kept.flatMap((block): Block[] => {
    const before = written.get(block.key);
    if (block.key === null || !before || plain(before) !== plain(block)) return [block];
    const after = own.get(block.key);
    if (!after) return [];
    return [plain(after) === plain(before) ? block : after];
  });
  const made = [...own.values()].filter(({ key }) => !there.has(key) && !written.has(key));
  const end = file.length === 0 || file.endsWith('\n') ? '' : '\n';
  return `${changed.map(({ text }) => text).join('')}${made.length > 0 ? end : ''}${made.map(({ text }) => text).join('')}`;
}

/** The head of a new file; nothing without properties. */
export const newHead = (front: string): string => (front === '' ? '' : `---\n${front}---\n\n`);

/**
 * What stands before the part that Lectern keeps, with other properties. A head is made where there are the first ones, and taken away with
 * the last of ours where the user has none; one that the user took away stays away.
 */
export function mergedHead(before: string, base: string, now: string): string {
  const head = frontOf(before);
  if (!head) {
    const [mark = ''] = /^\uFEFF?/.exec(before) ?? [];
    return base === '' ? mark + newHead(now) + before.slice(mark.length) : before;
  }
  const front = mergedFront(head.front, base, now);
  if (front !== '' || head.front === '' || now !== '')
    return before.slice(0, head.start) + front + before.slice(head.end);
  const [mark = ''] = /^\uFEFF?/.exec(before) ?? [];
  return mark + before.slice(head.end).replace(/^---[ \t]*\n?\n?/, '');
}
