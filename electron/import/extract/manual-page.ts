import { oneLine } from '../../text/markup.ts';

/** `LS(1)      User Commands      LS(1)`: what `man` writes above a page. */
const header = /^(\S+)\((\d\w*)\)\s.*\s\1\(\2\)$/i;
/** `ls - list directory contents`, as the section of that name has it in every language. */
const description = /^(.+?)\s+[-–—]{1,2}\s+(.+)$/;

export interface ManualPage {
  title: string;
  /** The page without the line above it, its headings marked as such. */
  source: string;
}

/** What a terminal shows of a formatted text: letters struck over others make them bold or underlined, and so do its own codes. */
export const unformatted = (source: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  source.replace(/\x1b\[[\d;]*[a-zA-Z]/g, '').replace(/[^\n]\x08/g, '');

/** The title of a page by the lines of its first section: the name as the page itself spells it, with what it says of it. */
function titleOf([, name = '', number = '']: RegExpExecArray, lines: readonly string[]): string {
  const start = lines.findIndex((line) => /^\s+\S/.test(line));
  const length = lines.slice(start).findIndex((line) => !/^\s+\S/.test(line));
  const text = lines.slice(start, length < 0 ? undefined : start + length).join('\n');
  // A word that was parted at the end of a line is whole again.
  const said = oneLine(text.replace(/\u2010\n\s*/g, ''));
  const [, names, what] = description.exec(said) ?? [];
  const alike = names?.split(/,\s*/).find((one) => one.toLowerCase() === name.toLowerCase());
  // The line above the page has it in capitals, as nobody types it.
  const spelt = alike ?? (name === name.toUpperCase() ? name.toLowerCase() : name);
  return what ? `${spelt}(${number}): ${what}` : `${spelt}(${number})`;
}

/** A manual page that was saved as text, or null where a text is none. Its headings are the lines without indentation. */
export function manualPage(source: string): ManualPage | null {
  const lines = source.replace(/\r\n?/g, '\n').trim().split('\n');
  const found = header.exec(lines[0]?.trim() ?? '');
  if (!found) return null;
  const own = lines.slice(1);
  // The last line has a date and a version, and is no heading.
  const marked = own.map((line, index) => {
    if (index === own.length - 1 || line.trim() === '') return line;
    if (/^\S/.test(line)) return `\n## ${line}\n`;
    return /^ {3}\S/.test(line) ? `\n### ${line.trim()}\n` : line;
  });
  return { title: titleOf(found, own), source: marked.join('\n') };
}
