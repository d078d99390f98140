/**
 * How an element shapes the plain text, by its name alone: CSS is never consulted, so that a parse tree and the page
 * that was made of it give the same text.
 */
export type NodeKind = 'text' | 'hidden' | 'break' | 'block' | 'pre' | 'row' | 'cell' | 'inline';

const names: Record<Exclude<NodeKind, 'inline' | 'text'>, string> = {
  hidden:
    '#comment script style template head title noscript noembed noframes iframe object textarea select datalist',
  break: 'br',
  pre: 'pre listing xmp plaintext',
  row: 'tr',
  cell: 'td th',
  block:
    'address article aside blockquote body caption center colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary ' +
    'table tbody tfoot thead ul',
};

const kinds = new Map<string, NodeKind>([['#text', 'text']]);
for (const [kind, list] of Object.entries(names)) {
  for (const name of list.split(' ')) {
    kinds.set(name, kind as NodeKind);
    // An HTML document of a browser gives element names in capitals, parse5 in small letters.
    kinds.set(name.toUpperCase(), kind as NodeKind);
  }
}

/** What a node with this `nodeName` does to the text; anything unknown is inline. */
export const kindOf = (nodeName: string): NodeKind => kinds.get(nodeName) ?? 'inline';

const onLinesOfTheirOwn = new Set<NodeKind>(['block', 'pre', 'row', 'cell']);

/** Whether an element with this `nodeName` stands on lines, or in a cell, of its own. */
export const isBlockName = (nodeName: string): boolean => onLinesOfTheirOwn.has(kindOf(nodeName));
