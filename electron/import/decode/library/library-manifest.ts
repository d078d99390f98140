import path from 'node:path';
import {
  addressOf,
  folderNames,
  folderVersion,
  manifestMark,
  toBeWholeAgain,
} from '../../../api/library-folder.ts';
import type { DroppedFile, Part, ProblemPart } from '../../stages.ts';
import { offsetIn } from '../annotations/article-record.ts';
import { problemOf } from '../whole-file.ts';
import { keptLibrary } from './kept-library.ts';
import { readManifest } from './manifest-text.ts';

const newer =
  'This folder was exported by a newer version of Lectern than this one. Update Lectern, and import it again.';
const damaged =
  'The list of this folder is damaged: the order of its sections, the colours of its tags and the names of colours did not come in, and it cannot be said whether something is missing. The articles came in all the same. Export it again, or put the list back from another copy.';

const cutOff =
  'The list of this folder ends too early: it cannot be said whether an article is missing. The articles came in all the same. Export it again, or put the list back from another copy.';

const noArticle =
  'This article is on the list of the folder and not in it: it did not come in. Put it back from another copy, or take no notice if you deleted it, and import the folder again.';
const noData = toBeWholeAgain(
  'The data of this article are not in the folder: it came in from its page alone, without the file that it came from.',
);

/** So many are named: where more are missing, the folder is. */
const mostNamed = 20;

interface Missing {
  stem: string;
  /** Its page is there. */
  hasPage: boolean;
}

const isThere = async (file: DroppedFile, name: string): Promise<boolean> =>
  (await file.siblings.has?.(addressOf(name))) ?? true;

/** The articles whose data are on the list and not in the folder: of others their data tell. */
async function* missingIn(file: DroppedFile, names: AsyncIterable<string>): AsyncGenerator<Missing> {
  for await (const name of names) {
    if (!name.startsWith(`${folderNames.data}/`) || (await isThere(file, name))) continue;
    const stem = path.posix.basename(name, '.json');
    yield { stem, hasPage: await isThere(file, `${folderNames.pages}/${stem}.html`) };
  }
}

async function* problemsIn(file: DroppedFile, names: AsyncIterable<string>): AsyncGenerator<ProblemPart> {
  let count = 0;
  for await (const { stem, hasPage } of missingIn(file, names)) {
    if (++count > mostNamed) continue;
    const own = `${path.posix.dirname(file.path)}/${folderNames.data}/${stem}.json`;
    yield { ...problemOf(file, hasPage ? noData : noArticle), path: own };
  }
  if (count > mostNamed)
    yield problemOf(
      file,
      `${(count - mostNamed).toLocaleString('en')} more articles on this list are not in the folder. Import the folder that it lies in, or a whole copy of it.`,
    );
}

async function* counting(names: AsyncIterable<string>, read: { count: number }): AsyncGenerator<string> {
  for await (const name of names) {
    read.count++;
    yield name;
  }
}

/** The list of a folder: what belongs to its library and to no article, and what should be in the folder and is not. */
export async function* decode(file: DroppedFile): AsyncGenerator<Part> {
  try {
    const manifest = await readManifest(file.bytes);
    const version = offsetIn(manifest?.head[manifestMark]);
    if (!manifest || version === null) return yield problemOf(file, damaged);
    if (version > folderVersion) return yield problemOf(file, newer);
    yield { kind: 'library', path: file.path, library: keptLibrary(manifest.head) };
    const read = { count: 0 };
    yield* problemsIn(file, counting(manifest.names, read));
    if (manifest.count !== null && read.count < manifest.count) yield problemOf(file, cutOff);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    yield problemOf(file, damaged);
  }
}
