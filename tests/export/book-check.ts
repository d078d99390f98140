/** What every EPUB must be, checked without any other program: the container, the package, and that all that is named is there. */
import path from 'node:path';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export type Files = ReadonlyMap<string, string>;

interface Node {
  name: string;
  attributes: Record<string, string>;
}

export const filesOf = (zip: Uint8Array): Files =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));

/** The elements of an XML document by a parser that takes no mistakes. */
export function elementsOf(xml: string): Node[] {
  const found: Node[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }));
  parser.write(xml).close();
  return found;
}

const isXml = (name: string) => /\.(?:xhtml|opf|ncx|svg|xml)$/.test(name);

function idsOf(nodes: readonly Node[], where: string, say: (problem: string) => void): Set<string> {
  const ids = new Set<string>();
  for (const { attributes } of nodes) {
    const { id } = attributes;
    if (id === undefined) continue;
    if (ids.has(id)) say(`${where}: the id ${id} stands there twice`);
    ids.add(id);
  }
  return ids;
}

/** Everything that is wrong with a book; empty where nothing is. */
export function problemsOf(zip: Uint8Array): string[] {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(problem);
  // The first file of the ZIP is stored, has no extra field and is named so: the system knows a book by these very bytes.
  const head = Buffer.from(zip.subarray(0, 58));
  if (head.readUInt16LE(8) !== 0 || head.toString('latin1', 30) !== 'mimetypeapplication/epub+zip')
    say('the media type is not the first file, as it is');
  const files = filesOf(zip);
  const trees = new Map<string, Node[]>();
  for (const [name, text] of files) {
    if (!isXml(name)) continue;
    try {
      trees.set(name, elementsOf(text));
    } catch (error) {
      say(`${name}: ${error}`);
    }
  }
  const ids = new Map([...trees].map(([name, nodes]) => [name, idsOf(nodes, name, say)]));
  const opf = trees.get('META-INF/container.xml')?.find(({ name }) => name === 'rootfile')?.attributes[
    'full-path'
  ];
  const nodes = trees.get(opf ?? '') ?? [];
  if (nodes.length === 0) say(`there is no package document ${opf}`);
  const beside = (from: string, href: string) =>
    path.posix.join(path.posix.dirname(from), decodeURIComponent(href));
  const items = nodes.filter(({ name }) => name === 'item');
  const declared = new Set(items.map(({ attributes }) => beside(opf ?? '', attributes['href'] ?? '')));
  for (const name of declared) if (!files.has(name)) say(`${name} is declared and not there`);
  for (const name of files.keys())
    if (name.startsWith('EPUB/') && name !== opf && !declared.has(name)) say(`${name} is not declared`);
  const itemIds = new Set(items.map(({ attributes }) => attributes['id']));
  for (const { name, attributes } of nodes)
    if (name === 'itemref' && !itemIds.has(attributes['idref'] ?? ''))
      say(`${attributes['idref']} is in the spine alone`);
  for (const needed of ['dc:identifier', 'dc:title', 'dc:language'])
    if (!nodes.some(({ name }) => name === needed)) say(`no ${needed}`);
  for (const [file, tree] of trees)
    for (const { name, attributes } of tree)
      for (const key of ['href', 'src']) {
        const address = attributes[key];
        if (address === undefined || /^(?:https?|mailto|lectern|data):/.test(address) || name === 'item')
          continue;
        const [to = '', fragment] = address.split('#');
        const target = to === '' ? file : beside(file, to);
        if (!files.has(target)) say(`${file}: ${address} leads nowhere`);
        else if (fragment !== undefined && !ids.get(target)?.has(fragment))
          say(`${file}: ${address} leads to no place`);
      }
  return problems;
}
