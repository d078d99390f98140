import sniffMarkup from 'html-encoding-sniffer';

/** How far a page's head is looked through. */
const searched = 64 * 1024;

/** What stands in a head and is no markup to a parser that runs scripts, and where a template keeps its content to itself. */
const noMarkup = /<!--[\s\S]*?(?:-->|$)|<(script|style|title|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

const none = 'none';

/**
 * The encoding that a page names in its head, but after the first 1,024 bytes: a parser that comes upon it begins anew (HTML, 13.2.3.5,
 * “changing the encoding while parsing”). Null where there is none.
 */
export function lateMeta(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, searched)).toString(
    'latin1',
  );
  const end = head.search(/<\/head\b|<body\b/i);
  const markup = (end < 0 ? head : head.slice(0, end)).replace(noMarkup, ' ');
  for (const [tag] of markup.matchAll(/<meta\b[^>]*charset[^>]*>/gi)) {
    const found = sniffMarkup(Buffer.from(tag, 'latin1'), { defaultEncoding: none });
    if (found !== none && found !== 'replacement') return found;
  }
  return null;
}
