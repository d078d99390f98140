import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a PDF finds: its text, white space folded, its title, how many pages and images it has, the colours that are filled in, its headings, where its links lead, and whether it has a structure. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  const colors = new Set<string>();
  const links: string[] = [];
  let images = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
    for (const { url, unsafeUrl } of await page.getAnnotations())
      if (url || unsafeUrl) links.push(url ?? unsafeUrl);
    const { fnArray, argsArray } = await page.getOperatorList();
    images += fnArray.filter((op) => op === OPS.paintImageXObject).length;
    for (const [at, op] of fnArray.entries())
      if (op === OPS.setFillRGBColor) colors.add(String(argsArray[at]));
  }
  const { info } = await pdf.getMetadata();
  const title = (info as { Title?: string }).Title ?? '';
  const outline = ((await pdf.getOutline()) ?? []).map((item) => item.title);
  // A map, whatever its types say.
  const isTagged =
    ((await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked') === true;
  const { numPages: pages } = pdf;
  await task.destroy();
  const text = texts.join(' ').replace(/\s+/g, ' ');
  return { text, texts, title, images, pages, colors, outline, links, isTagged };
}
