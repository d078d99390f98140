import { type NoteName, type NotePart, noteTree, panelLook } from './note-tree.ts';

/** Elements that stand on lines of their own. */
const blocks: ReadonlySet<NoteName> = new Set<NoteName>([
  ...(['blockquote', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'table', 'tr', 'ul'] as const),
]);

function wordsIn(part: NotePart): string {
  if (typeof part === 'string') return part;
  if (part.name === 'br') return '\n';
  const words = part.parts.map(wordsIn).join(part.name === 'tr' ? ' ' : '');
  return blocks.has(part.name) ? `\n${words}\n` : words;
}

/** What a note says without the marks of Markdown, its lines parted: for wherever there is room for plain words alone. */
export function noteWords(note: string): string {
  const tree = noteTree(note, panelLook);
  return tree
    ? tree
        .map(wordsIn)
        .join('')
        .replace(/\n{2,}/g, '\n')
        .trim()
    : note;
}
