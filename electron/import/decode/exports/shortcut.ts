import path from 'node:path';
import type { DroppedFile, Part } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { readPlist } from '../plist.ts';
import { problemOf, wholeDocument } from '../whole-file.ts';
import { linkParts } from './parts.ts';

const noAddress = 'This file is a link without an address of the web. Drop a page, or a link to one.';

/** The address in a property list of a link (`.webloc`), or in lines of `URL=` (`.url` of Windows, `.desktop` of Linux). */
function addressIn(bytes: Uint8Array, text: string): string | undefined {
  const list = /^\s*(?:<|bplist)/.test(text) ? readPlist(bytes) : null;
  if (typeof list === 'object' && list !== null && 'URL' in list)
    return typeof list.URL === 'string' ? list.URL : undefined;
  return /^URL(?:\[\$e\])?\s*=\s*(\S+)\s*$/m.exec(text)?.[1];
}

/** A link to a page, as systems keep one in a file of its own: its name is the title. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { text, charset } = decodeText(bytes, { markup: 'none', chosen: file.charset });
  const url = addressIn(bytes, text);
  if (!url || !/^https?:/i.test(url)) return yield problemOf(file, noAddress);
  yield* linkParts(file, [{ url, title: path.parse(file.name).name }], { format: 'shortcut', charset });
}
