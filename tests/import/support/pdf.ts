/** A line of text on a page: where its baseline begins, in points from the lower left, and its size. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
  /** The item of a list that it is tagged to stand in; only on the first page. */
  item?: number | undefined;
  /** As what it is tagged, if not as an item; only on the first page. */
  role?: 'BlockQuote' | 'Code';
}

export interface PdfPage {
  lines: PdfLine[];
  /** Further annotations, as PDF writes them. */
  annotations?: string[];
  /** Draws a grey picture of that many points a side. */
  picture?: number;
}

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');

const tagOf = ({ item, role }: PdfLine) => item ?? role;
const tagged = (lines: readonly PdfLine[]) => lines.filter((line) => tagOf(line) !== undefined);

/** Adds the structure of a page whose lines are tagged: a list of its items, and what has another role. Gives the number of its root. */
function addStructure(objects: string[], lines: readonly PdfLine[], page: number): number {
  const all = tagged(lines);
  if (all.length === 0) return 0;
  const [root, list] = [objects.push(''), objects.push('')];
  const tags = [...new Set(all.map(tagOf))];
  const elements = tags.map((tag) => {
    const contents = all.flatMap((line, id) => (tagOf(line) === tag ? [id] : []));
    const role = typeof tag === 'string' ? `/S/${tag}/P ${root} 0 R` : `/S/LI/P ${list} 0 R`;
    return objects.push(`<<${role}/Pg ${page} 0 R/K[${contents.join(' ')}]>>`);
  });
  const kids = (isItem: boolean) =>
    elements
      .flatMap((one, at) => ((typeof tags[at] === 'number') === isItem ? [`${one} 0 R`] : []))
      .join(' ');
  const parents = all.map((line) => `${elements[tags.indexOf(tagOf(line))]} 0 R`);
  objects[list - 1] = `<</S/L/P ${root} 0 R/K[${kids(true)}]>>`;
  objects[root - 1] =
    `<</Type/StructTreeRoot/K[${list} 0 R ${kids(false)}]/ParentTree<</Nums[0[${parents.join(' ')}]]>>>>`;
  return root;
}

/** A PDF (ISO 32000) of pages with text in Courier, whose letters are 0.6 of the size wide; `xmp` are the properties of its metadata, `attached` is the file specification of what is embedded in it. `outline` names pages by their number from 0. */
export function pdf(
  pages: readonly PdfPage[],
  {
    info = '',
    outline = [],
    xmp = '',
    attached = '',
  }: { info?: string; outline?: { title: string; page: number }[]; xmp?: string; attached?: string } = {},
): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const stream = (dictionary: string, body: string) =>
    `<<${dictionary}/Length ${body.length}>>\nstream\n${body}\nendstream`;
  const face = (name: string) => add(`<</Type/Font/Subtype/Type1/BaseFont/${name}>>`);
  const [catalog, tree, font, bold] = [add(''), add(''), face('Courier'), face('Courier-Bold')];
  const numbers = pages.map(({ lines, annotations = [], picture }) => {
    const texts = lines.map((line) => {
      const { text, x, y, size = 10, bold } = line;
      const drawn = `/${bold ? 'B' : 'F'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj`;
      const id = tagged(lines).indexOf(line);
      return id < 0 ? drawn : `/Span<</MCID ${id}>>BDC ${drawn} EMC`;
    });
    const image = picture
      ? add(
          stream(
            `/Type/XObject/Subtype/Image/Width ${picture}/Height ${picture}/ColorSpace/DeviceGray/BitsPerComponent 8`,
            '\x80'.repeat(picture * picture),
          ),
        )
      : 0;
    const content = add(
      stream('', `BT ${texts.join(' ')} ET${image ? ' q 500 0 0 500 0 0 cm /I Do Q' : ''}`),
    );
    const notes = annotations.map((one) => add(`<</Type/Annot${one}>>`));
    const resources = `<</Font<</F ${font} 0 R/B ${bold} 0 R>>${image ? `/XObject<</I ${image} 0 R>>` : ''}>>`;
    return add(
      `<</Type/Page/StructParents 0/Parent ${tree} 0 R/MediaBox[0 0 600 800]/Resources${resources}/Contents ${content} 0 R/Annots[${notes.map((one) => `${one} 0 R`).join(' ')}]>>`,
    );
  });
  const structure = addStructure(objects, pages[0]?.lines ?? [], numbers[0] ?? 0);
  const first = objects.length + 2;
  const outlines =
    outline.length > 0 ? add(`<</First ${first} 0 R/Last ${first + outline.length - 1} 0 R>>`) : 0;
  for (const [index, { title, page }] of outline.entries()) {
    const next = index < outline.length - 1 ? `/Next ${first + index + 1} 0 R` : '';
    add(`<</Title(${escaped(title)})/Parent ${outlines} 0 R/Dest[${numbers[page]} 0 R/Fit]${next}>>`);
  }
  const about = add(`<<${info}>>`);
  const files = attached
    ? `/Names<</EmbeddedFiles<</Names[(a) ${add(`<</Type/Filespec${attached}/EF<</F ${add(stream('/Type/EmbeddedFile', 'x'))} 0 R>>>>`)} 0 R]>>>>`
    : '';
  const metadata = xmp
    ? add(
        stream(
          '/Type/Metadata/Subtype/XML',
          `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>${xmp}</rdf:Description></rdf:RDF></x:xmpmeta>`,
        ),
      )
    : 0;
  objects[catalog - 1] =
    `<</Type/Catalog/Pages ${tree} 0 R${outlines ? `/Outlines ${outlines} 0 R` : ''}${metadata ? `/Metadata ${metadata} 0 R` : ''}${structure ? `/StructTreeRoot ${structure} 0 R` : ''}${files}>>`;
  objects[tree - 1] =
    `<</Type/Pages/Count ${pages.length}/Kids[${numbers.map((one) => `${one} 0 R`).join(' ')}]>>`;

  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root ${catalog} 0 R/Info ${about} 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
