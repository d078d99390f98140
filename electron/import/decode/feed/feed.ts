import type { DroppedFile, Part } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { linkParts } from '../exports/parts.ts';
import { problemOf, wholeDocument } from '../whole-file.ts';
import { readXml } from '../xml.ts';
import { readJsonFeed } from './json-feed.ts';
import { type Feed, readXmlFeed } from './xml-feed.ts';

function read(text: string): Feed | null {
  try {
    return text.trimStart().startsWith('{') ? readJsonFeed(text) : readXmlFeed(readXml(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const nothing =
  'This feed has no entries, so there is no article in it. Save it again when it has some, or save the pages that you want.';

/** A saved feed: an article for each entry that has its text, a link for each that has none, in a section of the feed's name. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { text, charset } = decodeText(bytes, { markup: 'xml', chosen: file.charset });
  const feed = read(text);
  if (!feed) return yield problemOf(file, 'This feed is damaged and cannot be read. Save it again.');
  const section = feed.title || file.name.replace(/\.[^.]+$/, '');
  const at = { ...file, sectionPath: [...file.sectionPath, section] };
  const siteName = feed.title || undefined;
  yield* linkParts(
    at,
    feed.items.map((item) => ({ siteName, ...item })),
    { format: 'feed', charset, nothing },
  );
}
