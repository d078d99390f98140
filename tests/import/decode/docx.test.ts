import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dropped, importAll, importOne } from '../support/import-bytes.ts';
import { pixel } from '../support/pages.ts';

const paragraph = (inner: string, style = '') =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inner}</w:p>`;
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const drawing =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

const body = [
  paragraph(run('The Quay'), 'Heading1'),
  paragraph(
    `${run('The lamps were ')}${run('lit at dusk', '<w:highlight w:val="cyan"/>')}${run(' every evening.')}`,
  ),
  `<w:tbl><w:tr><w:tc>${paragraph(run('Lamp'))}</w:tc><w:tc>${paragraph(run('Oil'))}</w:tc></w:tr></w:tbl>`,
  paragraph(drawing),
].join('');
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const docx = (content = body) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="gif" ContentType="image/gif"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/image" Target="media/a.gif"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"><w:body>${content}</w:body></w:document>`,
    ),
    'word/media/a.gif': pixel(),
    'docProps/core.xml': strToU8(
      '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Of Lamps &amp; Quays</dc:title><dc:creator>Ada Nord; Bo Süd</dc:creator><dcterms:created>1999-03-04T05:06:07Z</dcterms:created></cp:coreProperties>',
    ),
  });

describe('a document of Word', () => {
  test('is an article with what its properties say, headings, tables and pictures, whatever it is called', async () => {
    for (const name of ['a.docx', 'a.zip', 'a']) {
      const item = await importOne(name, docx());
      expect(item).toMatchObject({
        title: 'Of Lamps & Quays',
        authors: ['Ada Nord', 'Bo Süd'],
        format: 'docx',
      });
      expect(item.published?.value).toContain('1999-03-04');
      expect(item.headings.map(({ text }) => text)).toEqual(['The Quay']);
      expect(item.text).toContain('Lamp\tOil');
      expect(item.assets).toHaveLength(1);
    }
  });

  test('brings what was marked in colour as highlights', async () => {
    const { highlights, html } = await importOne('a.docx', docx());
    expect(highlights).toMatchObject([{ quote: 'lit at dusk', color: 'blue', state: 'placed' }]);
    expect(html).not.toContain('<mark');
  });

  test('that is damaged says so', async () => {
    const [outcome] = await importAll(dropped('a.docx', docx('<w:p><unclosed')));
    expect(outcome).toMatchObject({ kind: 'problem', outcome: 'failed' });
    expect(outcome?.kind === 'problem' && outcome.reason).toContain('damaged');
  });
});
