import { oneLine } from '../../../text/markup.ts';
import { allNamed, attributeOf, readXml, xmlText } from '../xml.ts';

const begin = '<dc:title';
const end = '</dc:title>';

const bare = (text: string) => text.replace(/\s/g, '');

/**
 * The title of a document out of one in several languages (XMP, ISO 16684-1, 8.2.2.4): pdf.js gives all of them in one. They are looked
 * for in the bytes of the file, where metadata should lie so that it can be read; where it does not, the title stays as it was given.
 */
export function ownTitle(given: string, bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(begin); at >= 0; at = file.indexOf(begin, at + begin.length)) {
    const last = file.indexOf(end, at);
    if (last < 0) return given;
    const titles = readXml(file.toString('utf8', at, last + end.length));
    const all = [...allNamed(titles, 'li')];
    if (all.length < 2 || bare(xmlText(titles)) !== bare(given)) continue;
    const own = all.find((one) => attributeOf(one, 'lang') === 'x-default') ?? all[0];
    return oneLine(xmlText(own)) || given;
  }
  return given;
}
