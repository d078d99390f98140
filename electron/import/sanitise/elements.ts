import { allowedElements } from '../../api/allow-list.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Taken out with all they hold: none of it is text of the article. */
export const removed = words(`
  script style svg iframe frame frameset object embed applet template noscript noembed noframes head title base link meta
  textarea select option optgroup datalist input button canvas audio video source track map area param annotation
  annotation-xml progress meter bgsound
`);

/** Old or foreign names that stand for an allowed one. */
const renamed: Readonly<Record<string, string>> = {
  listing: 'pre',
  xmp: 'pre',
  plaintext: 'pre',
  menu: 'ul',
  dir: 'ul',
  strike: 's',
  acronym: 'abbr',
  form: 'div',
  fieldset: 'div',
  legend: 'div',
  dialog: 'div',
  search: 'div',
  nav: 'div',
  body: 'div',
};

const allowed = new Set(allowedElements);

/** The name under which an element stays, or null where only its content does. */
export function nameFor(name: string): string | null {
  const own = renamed[name] ?? name;
  return allowed.has(own) ? own : null;
}

/** Elements without content: parse5 writes them without an end tag. */
export const isVoid = (name: string) =>
  name === 'br' || name === 'hr' || name === 'img' || name === 'wbr' || name === 'col';
