import { Parser } from 'htmlparser2';
import { escapeHtml, escapeQuotes, voidElements } from '../../../text/markup.ts';
import { withoutHtmlReferences } from '../xml.ts';

/** A file in a note, found by the MD5 of its bytes (ENML). */
export interface Resource {
  bytes: Uint8Array;
  type: string;
  name: string;
}

/** A note's ENML as HTML: pictures named by the hash of their bytes, boxes to tick as signs, other files by their names. */
export function enmlToHtml(source: string, resources: ReadonlyMap<string, Resource>): string {
  let html = '';
  let inNote = false;
  const media = (hash: string) => {
    const resource = resources.get(hash.toLowerCase());
    if (resource?.type.startsWith('image/')) return `<img src="${hash.toLowerCase()}" alt="">`;
    return resource?.name ? `[${escapeHtml(resource.name)}]` : '';
  };
  const open: Record<string, (attributes: Record<string, string>) => string> = {
    'en-media': (attributes) => media(attributes['hash'] ?? ''),
    'en-todo': (attributes) => (attributes['checked'] === 'true' ? '☑ ' : '☐ '),
    'en-crypt': () => '[encrypted text] ',
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'en-note') inNote = true;
        else if (open[name]) html += open[name](attributes);
        else if (inNote)
          html += `<${name}${Object.entries(attributes)
            .map(([key, value]) => ` ${key}="${escapeQuotes(value)}"`)
            .join('')}>`;
        if (name === 'en-crypt') inNote = false;
      },
      onclosetag(name) {
        if (name === 'en-crypt') inNote = true;
        else if (name === 'en-note') inNote = false;
        else if (inNote && !open[name] && !voidElements.has(name)) html += `</${name}>`;
      },
      ontext(data) {
        if (inNote) html += data;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(withoutHtmlReferences(source));
  return html;
}
