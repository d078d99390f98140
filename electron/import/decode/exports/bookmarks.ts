import { Parser } from 'htmlparser2';
import { oneLine } from '../../../text/markup.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { decodeText } from '../charset.ts';
import { wholeDocument } from '../whole-file.ts';
import { linkParts } from './parts.ts';
import type { SavedLink } from './saved-link.ts';
import { tagNames } from './tag-names.ts';

/** What Pocket calls the parts of its export. */
const pocketLists: Record<string, boolean> = { unread: false, 'read archive': true };

/**
 * Bookmarks as browsers write them (Netscape bookmark file), and Pocket's export, which looks alike: folders are `H3` before a
 * `DL`, notes are `DD`, and no element need be closed.
 */
function* readBookmarks(source: string): Generator<SavedLink> {
  const links: SavedLink[] = [];
  const folders: string[] = [];
  let into: 'folder' | 'link' | 'note' | 'list' | null = null;
  let text = '';
  let folder = '';
  let read: boolean | undefined;
  /** What a note is about. */
  let noted: 'folder' | 'link' = 'folder';
  const last = () => links.at(-1);
  const end = () => {
    const said = oneLine(text);
    const link = last();
    if (into === 'folder') folder = said;
    else if (into === 'list') read = pocketLists[said.toLowerCase()];
    else if (into === 'link' && link) link.title = said;
    else if (into === 'note' && link && said) link.note = said;
    into = null;
    text = '';
  };
  const begin = (next: typeof into) => {
    end();
    into = next;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'h3') {
          begin('folder');
          noted = 'folder';
        } else if (name === 'h1') begin('list');
        else if (name === 'dl') {
          end();
          folders.push(folder);
          folder = '';
        } else if (name === 'dd') begin(noted === 'link' ? 'note' : null);
        else if (name === 'dt' || name === 'li') begin(null);
        else if (name === 'a' && attributes['href'] !== undefined) {
          begin('link');
          noted = 'link';
          const added = attributes['add_date'] ?? attributes['time_added'];
          links.push({
            url: attributes['href'],
            added,
            tags: tagNames(attributes['tags'], ','),
            folders: folders.filter(Boolean),
            ...(read === undefined ? {} : { read }),
          });
        }
      },
      onclosetag(name) {
        if (['h1', 'h3', 'a', 'dd', 'dl'].includes(name)) end();
        if (name === 'dl') folders.pop();
      },
      ontext(data) {
        if (into) text += data;
      },
    },
    { decodeEntities: true },
  );
  parser.end(source);
  yield* links;
}

export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  const bytes = await wholeDocument(file);
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { text, charset } = decodeText(bytes, { markup: 'html', chosen: file.charset });
  yield* linkParts(file, readBookmarks(text), { format: 'bookmarks', charset });
}
