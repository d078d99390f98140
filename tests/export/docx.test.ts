import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { SafeHtml } from '../../electron/api/model.ts';
import type { AnnotatedArticle, Picture } from '../../electron/export/annotated-article.ts';
import { docx } from '../../electron/export/docx/docx.ts';
import { importOne } from '../import/support/import-bytes.ts';
import { runInstalled } from '../support/installed.ts';
import { article, highlight, manyFiles, sourceOf } from './annotated.ts';
import { anyArticle } from './any-library.ts';
import { elementsOf, filesOf } from './book-check.ts';
import { expectGolden } from './golden.ts';
import { bareArticle, richArticle, richArticles, richPicture } from './rich-article.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function documentOf(articles: readonly AnnotatedArticle[], title?: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of docx.renderOne(sourceOf(articles, {}, title))) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

/** Everything that is wrong with a document; empty where nothing is. Word opens none in which a part that is named is not there. */
function problemsOf(zip: Uint8Array): string[] {
  const files = filesOf(zip);
  const trees = new Map(
    [...files]
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, text]) => [name, elementsOf(text)]),
  );
  const problems: string[] = [];
  const values = (file: string, name: string, attribute: string) =>
    (trees.get(file) ?? [])
      .filter((one) => one.name === name)
      .map(({ attributes }) => attributes[attribute] ?? '');
  for (const part of ['word/document.xml', 'word/comments.xml']) {
    const relations = part.replace('word/', 'word/_rels/').concat('.rels');
    const known = new Set(values(relations, 'Relationship', 'Id'));
    for (const { attributes } of trees.get(part) ?? [])
      for (const key of ['r:id', 'r:embed'])
        if (attributes[key] !== undefined && !known.has(attributes[key]))
          problems.push(`${part}: no ${attributes[key]}`);
    for (const { name, attributes } of trees.get(relations) ?? [])
      if (
        name === 'Relationship' &&
        attributes['TargetMode'] !== 'External' &&
        !files.has(`word/${attributes['Target']}`)
      )
        problems.push(`${relations}: ${attributes['Target']} is not there`);
    const numbers = new Set(values('word/numbering.xml', 'w:num', 'w:numId'));
    for (const id of values(part, 'w:numId', 'w:val'))
      if (!numbers.has(id)) problems.push(`${part}: no list ${id}`);
    const styles = new Set(values('word/styles.xml', 'w:style', 'w:styleId'));
    for (const name of ['w:pStyle', 'w:rStyle'])
      for (const id of values(part, name, 'w:val'))
        if (!styles.has(id)) problems.push(`${part}: no style ${id}`);
  }
  const comments = values('word/comments.xml', 'w:comment', 'w:id').sort();
  for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
    if (values('word/document.xml', name, 'w:id').sort().join() !== comments.join())
      problems.push(`${name} is not once for each comment`);
  const places = new Set(values('word/document.xml', 'w:bookmarkStart', 'w:name'));
  for (const { name, attributes } of trees.get('word/document.xml') ?? []) {
    const { 'w:anchor': anchor, 'r:id': id } = attributes;
    if (name === 'w:hyperlink' && id === undefined && !places.has(anchor ?? ''))
      problems.push(`no place ${anchor}`);
  }
  return problems;
}

const partOf = async (one: AnnotatedArticle, part: 'document' | 'comments' = 'document') =>
  filesOf(await documentOf([one])).get(`word/${part}.xml`) ?? '';

describe('the golden document', () => {
  const shown = (zip: Uint8Array) =>
    ['docProps/core.xml', 'word/document.xml', 'word/comments.xml', 'word/_rels/comments.xml.rels']
      .map((name) => `=== ${name}\n${filesOf(zip).get(name)?.replace(/></g, '>\n<')}\n`)
      .join('');
  test('of one article', async () => expectGolden('docx.txt', shown(await documentOf([richArticle]))));
  test('of many', async () =>
    expectGolden('docx-many.txt', shown(await documentOf(richArticles, 'Tides & "more"'))));
  test('is the same when it is made again', async () => {
    expect(sha256(await documentOf(richArticles))).toBe(sha256(await documentOf(richArticles)));
  });
});

describe('the structure of a document holds', () => {
  test.each([
    ['one article', [richArticle]],
    ['many', richArticles],
    ['no highlights', [bareArticle]],
  ])('of %s', async (_, articles) => expect(problemsOf(await documentOf(articles))).toEqual([]));
  test('of a picture in a link that leads within the article', async () => {
    const html = `<p id="x"><a href="#x">see <img src="asset:${richPicture.sha256}" alt="a">here</a></p>`;
    const zip = await documentOf([article({ html, pictures: [richPicture], highlights: [] })]);
    expect(problemsOf(zip)).toEqual([]);
    const text = filesOf(zip).get('word/document.xml') ?? '';
    expect(text).toMatch(
      /<w:hyperlink[^>]*w:anchor="place1">.*see .*<\/w:hyperlink>.*<w:drawing>.*<w:hyperlink[^>]*w:anchor="place1">.*here/,
    );
  });
  test('of any articles', async () => {
    const articles = fc.uniqueArray(anyArticle, { minLength: 1, maxLength: 3, selector: ({ id }) => id });
    await fc.assert(
      fc.asyncProperty(articles, async (all) => {
        expect(problemsOf(await documentOf(all))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  test('of a file an article', async () => {
    const files = await manyFiles(docx, richArticles);
    expect(files.map(({ name }) => name.replace(/^.*\(/, '('))).toEqual([
      `(${'b'.repeat(16)}).docx`,
      `(${'r'.repeat(16)}).docx`,
    ]);
    for (const { content } of files) expect(problemsOf(content as Uint8Array)).toEqual([]);
  });
});

describe('a document', () => {
  test('has a comment on each highlight in its place, with its note, its tags and both links', async () => {
    const one = highlight({ note: 'Why *twice*?', tags: ['to check'] });
    const comments = await partOf(article({ highlights: [one] }), 'comments');
    expect(comments).toMatch(
      /<w:comment w:id="0" w:initials="L" w:author="Lectern" w:date="2026-01-02T03:04:05(?:\.000)?Z">/,
    );
    for (const words of ['Why ', 'twice', '#to check', 'Open in Lectern', 'Source'])
      expect(comments).toContain(`>${words}</w:t>`);
    const rels = filesOf(await documentOf([article({ highlights: [one] })])).get(
      'word/_rels/comments.xml.rels',
    );
    expect(rels).toContain('Target="lectern://article/aaaaaaaaaaaaaaaa"');
    expect(comments).toContain('w:anchor="h-hhhhhhhhhhhhhhhh"');
  });
  test('has highlights in the colours of Word, and lines for those that are underlined', async () => {
    const html = '<p>yellow green blue pink purple</p>';
    const colors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
    const highlights = colors.map((color, at) => {
      const start = html.indexOf(color) - 3;
      return highlight({
        id: `h${'abcde'[at]}`.padEnd(16, 'h'),
        quote: color,
        start,
        end: start + color.length,
        color,
      });
    });
    const text = await partOf(article({ html, highlights }));
    const look = (word: string) =>
      new RegExp(`<w:r><w:rPr>((?:(?!<w:r>).)*)</w:rPr><w:t[^>]*>${word}</w:t>`).exec(text)?.[1];
    expect(colors.map((color) => /w:(?:highlight w:val|fill)="(\w+)"/.exec(look(color) ?? '')?.[1])).toEqual([
      'yellow',
      'green',
      'cyan',
      'magenta',
      'D9C4FF',
    ]);
    const underlined = await partOf(article({ highlights: [highlight({ style: 'underline' })] }));
    expect(underlined).toContain('<w:u w:val="thick" w:color="A87F00"/>');
  });
  test('counts each list by itself, from the number that it begins with', async () => {
    const html = '<ol><li>a</li></ol><p>x</p><ol start="4" type="i"><li>b<ul><li>c</li></ul></li></ol>';
    const zip = await documentOf([article({ html, highlights: [] })]);
    const document = filesOf(zip).get('word/document.xml') ?? '';
    const lists = [...document.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map(
      ([, level, id]) => [level, id],
    );
    expect(lists.map(([level]) => level)).toEqual(['0', '0', '1']);
    expect(new Set(lists.map(([, id]) => id)).size).toBe(3);
    expect(filesOf(zip).get('word/numbering.xml')).toMatch(
      /<w:start w:val="4"\/><w:numFmt w:val="lowerRoman"\/>/,
    );
  });
  test('gives an item of a list one number, however many paragraphs it has', async () => {
    const html = '<ol><li><div><p>a</p><p>b</p></div><p>c</p></li><li>d</li></ol>';
    const text = await partOf(article({ html, highlights: [] }));
    const numbered = [...text.matchAll(/<w:numPr>(?:(?!<\/w:p>).)*<w:t[^>]*>(\w)<\/w:t>/g)].map(
      ([, word]) => word,
    );
    expect(numbered).toEqual(['a', 'd']);
  });
  test('writes from the right what is read from the right, and names its language', async () => {
    const text = await partOf(richArticle);
    expect(text).toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:bidi\/>(?:(?!<\/w:p>).)*<w:rtl\/>(?:(?!<\/w:p>).)*יש/);
    expect(text).toContain('<w:lang w:bidi="ar"/>');
    expect(text).toContain('<w:lang w:eastAsia="ja"/>');
  });
  test('says in words which picture not every Word shows', async () => {
    const webp: Picture = { ...richPicture, mediaType: 'image/webp' };
    const html = `<p><img src="asset:${webp.sha256}" alt="a boat"></p>`;
    expect(await partOf(article({ html, pictures: [webp], highlights: [] }))).toContain('>[a boat]</w:t>');
    const shown = await documentOf([article({ html, pictures: [richPicture], highlights: [] })]);
    expect([...filesOf(shown).keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  });
});

test('what is too much for one document is refused in words before it is made', async () => {
  const html = '<p>x</p>'.repeat(2_000_000);
  const large = article({
    highlights: [],
    body: () => ({ html: html as SafeHtml, text: '', headings: [], isWords: false }),
  });
  await expect(documentOf([article(), large])).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('one file an article'),
  });
});

test('our own import reads the headings, paragraphs and cells of a document again', async () => {
  const item = await importOne('a.docx', await documentOf([richArticle]));
  const { text, headings } = richArticle.body();
  expect(item.title).toBe(richArticle.title.replace(/\s+/g, ' '));
  expect(item.authors).toEqual(richArticle.authors);
  for (const { level, text: words } of headings)
    expect(item.headings).toContainEqual(expect.objectContaining({ level, text: words }));
  const blocks = text.split(/\n\n|\t/).filter((block) => !block.includes('metres at most'));
  // Where a comment is, its number stands.
  const written = item.text.split(/\n\n|\t/).map((block) => block.replace(/\[L\d+\]/g, '').trim());
  expect(blocks.filter((block) => !written.includes(block.trim()))).toEqual([]);
});

describe('LibreOffice', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-docx-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  test('opens a document and prints all of its text', { timeout: 240_000 }, async ({ skip }) => {
    const file = path.join(folder, 'a.docx');
    writeFileSync(file, await documentOf(richArticles));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const made = runInstalled('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]);
    if (made === null)
      return skip('LibreOffice is not installed: the document was checked by our own tests alone');
    const read = runInstalled('pdftotext', ['-layout', path.join(folder, 'a.pdf'), '-']);
    if (read === null) return skip('pdftotext is not installed: what LibreOffice printed was not read');
    const printed = read.said.replace(/\s+/g, ' ');
    for (const words of [
      ...[
        'The tide comes in twice a day',
        '1. In many scripts: [a] | b',
        '潮は一日に二度満ちる。',
        'North | pier 4.2 2.1',
      ],
      ...['# half of it', '2. the quarters', '“Time and tide wait for no man.”', 'Gone with the *edit*:'],
    ])
      expect(printed).toContain(words);
  });
});
