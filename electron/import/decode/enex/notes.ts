import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import type { ByteSource } from '../../stages.ts';
import { withoutHtmlReferences } from '../xml.ts';
import type { Resource } from './enml.ts';

/** A note of an Evernote export (`evernote-export` DTD 3 and 4). */
export interface Note {
  title: string;
  content: string;
  created: string;
  updated: string;
  author: string;
  url: string;
  tags: string[];
  /** By the MD5 of their bytes, in lower-case hexadecimal. */
  resources: Map<string, Resource>;
}

const step = 256 * 1024;
/** Fields of a note by the element that holds them. */
const fields: Record<string, keyof Note> = {
  title: 'title',
  content: 'content',
  created: 'created',
  updated: 'updated',
  author: 'author',
  'source-url': 'url',
};

const emptyNote = (): Note => ({
  ...{ title: '', content: '', created: '', updated: '', author: '', url: '' },
  tags: [],
  resources: new Map(),
});

/**
 * The notes of an export one after the other, in memory for one note. The last one is given only where it is whole. References of HTML
 * are made characters piece by piece; one that is cut by the end of a piece stays as it stands.
 */
export async function* notesIn(source: ByteSource): AsyncGenerator<Note> {
  const ready: Note[] = [];
  const open: string[] = [];
  let note = emptyNote();
  let text: string[] = [];
  let resource: { data: string; type: string; name: string } | null = null;

  const endField = (name: string) => {
    const said = text.join('');
    text = [];
    const inResource = resource !== null;
    if (name === 'note') {
      ready.push(note);
      note = emptyNote();
    } else if (name === 'resource' && resource) {
      const bytes = Buffer.from(resource.data, 'base64');
      const hash = createHash('md5').update(bytes).digest('hex');
      note.resources.set(hash, { bytes, type: resource.type, name: resource.name });
      resource = null;
    } else if (inResource && resource) {
      if (name === 'data') resource.data = said;
      else if (name === 'mime') resource.type = said.trim().toLowerCase();
      else if (name === 'file-name') resource.name = said.trim();
    } else if (name === 'tag') note.tags.push(said.trim());
    else if (fields[name]) Object.assign(note, { [fields[name]]: name === 'content' ? said : said.trim() });
  };
  const parser = new Parser(
    {
      onopentag(name) {
        open.push(name);
        text = [];
        if (name === 'resource') resource = { data: '', type: '', name: '' };
      },
      onclosetag(name, implied) {
        open.pop();
        if (!implied) endField(name);
      },
      ontext(data) {
        if (open.length > 2) text.push(data);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < source.size; at += step) {
    parser.write(withoutHtmlReferences(decoder.decode(await source.read(at, step), { stream: true })));
    yield* ready.splice(0);
  }
  parser.end();
  yield* ready.splice(0);
}
