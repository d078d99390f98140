import path from 'node:path';
import type { DroppedFile, Hints, Part } from '../stages.ts';
import { decodeText } from './charset.ts';
import { known } from './known.ts';
import { pageIn } from './packed-page.ts';
import { attributeOf, firstNamed, readXml, type XmlElement, xmlText } from './xml.ts';
import type { ZipArchive } from './zip-archive.ts';

interface Description {
  indexName: string;
  container: string | undefined;
  hints: Hints;
}

/** A value of the description: as attribute `RDF:resource`, or as text in later writers. */
function saidOf(rdf: XmlElement, local: string): string {
  const found = firstNamed(rdf, local);
  return ((found && attributeOf(found, 'resource')) || xmlText(found)).trim();
}

/** `index.rdf` of one page in a MAFF (Mozilla Archive Format): its address, title, charset and which file it is. */
function describe(bytes: Uint8Array): Description {
  const rdf = readXml(decodeText(bytes, { markup: 'xml' }).text);
  return {
    indexName: saidOf(rdf, 'indexfilename'),
    container: saidOf(rdf, 'charset') || undefined,
    hints: known({ savedFrom: saidOf(rdf, 'originalurl'), savedTitle: saidOf(rdf, 'title') }),
  };
}

/** The file of a page in its folder: the one that is named, else `index.html` or whatever HTML is there. */
function pageName(names: readonly string[], folder: string, indexName: string): string | undefined {
  const inside = names.filter((name) => path.posix.dirname(name) === folder);
  return (
    inside.find((name) => indexName !== '' && name === `${folder}/${indexName}`) ??
    inside.find((name) => /\/index\.x?html?$/i.test(name)) ??
    inside.find((name) => /\.(?:x?html?|xht)$/i.test(name))
  );
}

/** A MAFF file: a ZIP with a folder for each page. */
export async function* decode(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Part> {
  for (const name of archive.names) {
    if (!/^[^/]+\/index\.rdf$/i.test(name)) continue;
    const folder = path.posix.dirname(name);
    const bytes = await archive.find(name);
    const { indexName, container, hints } = bytes
      ? describe(bytes)
      : { indexName: '', container: undefined, hints: {} };
    const page = pageName(archive.names, folder, indexName);
    if (page)
      yield await pageIn(file, archive, {
        name: page,
        place: page,
        shown: folder,
        format: 'maff',
        hints,
        container,
      });
    else
      yield {
        kind: 'problem',
        path: `${file.path}/${folder}`,
        outcome: 'failed',
        reason: 'This page of the archive has no HTML file. Save the page again.',
      };
  }
}
