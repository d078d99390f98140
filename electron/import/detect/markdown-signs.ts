import { asciiView } from './signs.ts';

/** A block of fields above a note (YAML front matter). What has more fields below it is data in YAML. */
const frontMatter =
  /^---[ \t]*\r?\n(?:[\w-]+:.*\r?\n(?:[ \t]+.*\r?\n|- .*\r?\n)*)+(?:---|\.\.\.)[ \t]*\r?\n(?!\s*[\w-]+:(?:\s|$))/;
const heading = /^#{1,6}[ \t]+\S/m;
/** To an address, a file or a heading: `[words](address)`. */
const link = /\[[^\]\n]+\]\((?:https?:|mailto:|[#./]|[\w-]+\.\w)[^)\s]*(?:\s+"[^"]*")?\)/;

/**
 * Whether a text is Markdown though its name does not say so: it has front matter, or both a heading and a link. A heading alone may be a
 * remark in a script, a link alone is rare in other texts and still none of its kind.
 */
export function isMarkdown(head: Uint8Array): boolean {
  const view = asciiView(head);
  return frontMatter.test(view) || (heading.test(view) && link.test(view));
}
