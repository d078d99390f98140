import { archived, fileIn, memorySource } from '../../sources.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { instantOf } from '../exports/saved-link.ts';
import { known } from '../known.ts';
import { problemOf, sha256Of } from '../whole-file.ts';
import { enmlToHtml } from './enml.ts';
import { type Note, notesIn } from './notes.ts';

/** `20240206T070948Z` as ISO 8601. */
const isoOf = (stamp: string) =>
  stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');

function notePart(file: DroppedFile, note: Note, position: number): Part {
  const { title, url, author, created, tags, resources, content } = note;
  const source = enmlToHtml(content, resources);
  const pictures = new Map([...resources].map(([hash, { bytes }]) => [hash, async () => bytes]));
  const added = instantOf(isoOf(created));
  const pageAddress = /^https?:\/\/\S+$/i.test(url) ? url : undefined;
  return {
    kind: 'document',
    file: fileIn(file, {
      place: String(position),
      shown: title || String(position),
      sectionPath: [...file.sectionPath, file.name.replace(/\.enex$/i, '')],
      bytes: memorySource(Buffer.from(content)),
      siblings: archived(null, pictures),
    }),
    // Two notes may say the same; they are told apart by when they were made.
    sha256: sha256Of(Buffer.from(`enex\n${title}\n${created}\n${content}`)),
    markup: 'body',
    format: 'enex',
    source,
    mayBeEmpty: true,
    charset: { name: 'UTF-8', rule: 'container' },
    hints: known({
      title: title || 'Untitled note',
      url: pageAddress,
      authors: author ? [author] : [],
      added,
      // A page that was clipped was written by others, at another time.
      published: added && !pageAddress ? isoOf(created) : undefined,
      tags,
    }),
    hintsApart: true,
  };
}

/** An Evernote export: an article for each note, in a section of the notebook's name, read one by one. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  let position = 0;
  for await (const note of notesIn(file.bytes)) {
    position++;
    yield notePart(file, note, position);
  }
  const tail = Buffer.from(await file.bytes.read(Math.max(0, file.bytes.size - 4096), 4096)).toString(
    'latin1',
  );
  if (!tail.includes('</en-export>'))
    yield problemOf(
      file,
      position > 0
        ? 'This Evernote export is cut off; the notes before that were read. Export it again.'
        : 'This Evernote export is cut off before its first note ends. Export it again.',
    );
  else if (position === 0)
    yield problemOf(
      file,
      'There is no note in this Evernote export. Choose some notes and export them again.',
    );
}
