import { describe, expect, test } from 'vitest';
import { dropped, importAll, importOne } from '../support/import-bytes.ts';
import { type PdfLine, type PdfPage, pdf } from '../support/pdf.ts';

/** Lines below each other from a height on, 12 points apart. */
const lines = (from: number, texts: readonly string[], x = 50): PdfLine[] =>
  texts.map((text, index) => ({ text, x, y: from - index * 12 }));

const first = [
  'The lamps along the quay were lit every evening of that long year by the',
  'same man, who walked from the har-',
  'bour to the bridge and back again, and who never once said a word of why.',
];
const second = [
  'Nobody asked him, for everybody thought that somebody else had done so be-',
  'fore and knew.',
];
const page: PdfPage = {
  lines: [
    { text: 'Lamps of the North', x: 50, y: 740, size: 20 },
    ...lines(700, first),
    ...lines(640, second),
  ],
};

describe('a PDF', () => {
  test('is read as paragraphs and headings, with words parted at the end of a line joined', async () => {
    for (const name of ['a.pdf', 'a.txt', 'a']) {
      const item = await importOne(name, pdf([page]));
      expect(item).toMatchObject({ title: 'Lamps of the North', format: 'pdf' });
      expect(item.text).toBe(
        'The lamps along the quay were lit every evening of that long year by the same man, who walked from the harbour to the bridge and back again, and who never once said a word of why.\n\nNobody asked him, for everybody thought that somebody else had done so before and knew.',
      );
    }
  });

  test('has title, authors, date and language from its information, unless a program made the title up', async () => {
    const info = "/Title(Of Lamps)/Author(Ada Nord; Bo S\\374d)/CreationDate(D:19110304050607+01'00')";
    const item = await importOne('a.pdf', pdf([page], { info }));
    expect(item).toMatchObject({ title: 'Of Lamps', authors: ['Ada Nord', 'Bo Süd'] });
    expect(item.published).toEqual({ value: '1911-03-04', precision: 'day', inferred: true });
    const made = await importOne('a.pdf', pdf([page], { info: '/Title(Microsoft Word - lamps.doc)' }));
    expect(made.title).toBe('Lamps of the North');
  });

  test('whose title is told in several languages has that of the document itself', async () => {
    const titled = async (list: string) =>
      (await importOne('a.pdf', pdf([page], { xmp: `<dc:title><rdf:Alt>${list}</rdf:Alt></dc:title>` })))
        .title;
    const german = '<rdf:li xml:lang="de">Von Lampen</rdf:li>';
    const own = '<rdf:li xml:lang="x-default">Of Lamps &amp; Oil</rdf:li>';
    expect(await titled(`${german}\n${own}`)).toBe('Of Lamps & Oil');
    expect(await titled(`${german}<rdf:li xml:lang="en">Of Lamps</rdf:li>`)).toBe('Von Lampen');
    expect(await titled(own)).toBe('Of Lamps & Oil');
  });

  test('was published when its metadata says so, else on the day it shows above its text, else about when it was written', async () => {
    const made = "/CreationDate(D:20240304050607+01'00')";
    const stated = (xmp: string) => importOne('a.pdf', pdf([page], { info: made, xmp }));
    const prism = await stated(
      '<prism:publicationDate>2019-05-06</prism:publicationDate><dc:date><rdf:Seq><rdf:li>2020-01-02</rdf:li></rdf:Seq></dc:date>',
    );
    expect(prism.published).toEqual({ value: '2019-05-06', precision: 'day', inferred: false });
    const core = await stated('<dc:date><rdf:Seq><rdf:li>2020-01</rdf:li></rdf:Seq></dc:date>');
    expect(core.published).toEqual({ value: '2020-01', precision: 'month', inferred: false });
    // Programs write the moment of making there, too.
    const written = { value: '2024-03-04', precision: 'day', inferred: true };
    expect((await stated('<dc:date>2024-03-04T05:06:07+01:00</dc:date>')).published).toEqual(written);
    const twice =
      '<dc:date>2024-03-04T05:06:07</dc:date><xmp:CreateDate>2024-03-04T05:06:07</xmp:CreateDate>';
    expect((await stated(twice)).published).toEqual(written);
    expect((await importOne('a.pdf', pdf([page], { info: made }))).published).toEqual(written);

    const [title, ...rest] = page.lines as [PdfLine, ...PdfLine[]];
    const dated = { lines: [title, { text: 'Harbour Post, 2 May 2018', x: 50, y: 720 }, ...rest] };
    expect((await importOne('a.pdf', pdf([dated], { info: made }))).published).toEqual({
      value: '2018-05-02',
      precision: 'day',
      inferred: true,
    });
    // A date in its sentences is one that it speaks of.
    const spoken = { lines: [...page.lines, ...lines(600, ['On 2 May 2018 the lamps were out.'])] };
    expect((await importOne('a.pdf', pdf([spoken], { info: made }))).published).toEqual(written);
  });

  test('is refused in words where it is but the cover of a protected document', async () => {
    const name = '/F(a.pdf)/UF(a.pdf)';
    for (const attached of [
      `${name}/AFRelationship/EncryptedPayload/EP<</Type/EncryptedPayload/Subtype/Vault>>`,
      '/F(Vault Protected PDF.pdf)/UF(Vault Protected PDF.pdf)/Desc(This embedded file is encrypted using Vault filter)',
    ])
      expect(await importAll(dropped('a.pdf', pdf([page], { attached })))).toMatchObject([
        { kind: 'problem', outcome: 'failed', reason: expect.stringContaining('protected') },
      ]);
    const item = await importOne('a.pdf', pdf([page], { attached: `${name}/Desc(The figures)` }));
    expect(item.title).toBe('Lamps of the North');
  });

  test('is not taken to be published when a page was printed to it', async () => {
    const when = "/CreationDate(D:20240304050607+01'00')";
    for (const by of [
      '/Creator(Mozilla/5.0 \\(X11; Linux x86_64\\) Chrome/120.0.0.0 Safari/537.36)/Producer(Skia/PDF m120)',
      '/Creator(Firefox)/Producer(Mac OS X 10.4.10 Quartz PDFContext)',
      '/Producer(Microsoft: Print To PDF)',
      '/Creator(wkhtmltopdf 0.12.6)/Producer(Qt 5.15.2)',
      '/Producer(iOS Version 17.1 \\(Build 21B74\\) Quartz PDFContext)',
    ]) {
      const info = by + when;
      expect((await importOne('a.pdf', pdf([page], { info }))).published).toBeNull();
      // The head of a printed page tells the same day.
      const printed = { lines: [{ text: '04.03.2024, 05:06', x: 50, y: 780 }, ...page.lines] };
      expect((await importOne('a.pdf', pdf([printed], { info }))).published).toBeNull();
    }
  });

  test('has its outline as contents, a paragraph that runs over a page whole, and no heads and feet', async () => {
    const running = (number: number): PdfLine[] => [
      { text: 'Journal of Lamps', x: 50, y: 780, size: 8 },
      { text: `${number}`, x: 300, y: 20, size: 8 },
    ];
    const pages = [
      {
        lines: [...running(1), { text: 'First part', x: 50, y: 740 }, ...lines(700, [...first.slice(0, 1)])],
      },
      { lines: [...running(2), ...lines(740, ['same man every evening, until he did not.'])] },
      { lines: [...running(3), { text: 'Second part', x: 50, y: 740 }, ...lines(700, second)] },
    ];
    const outline = [
      { title: 'First part', page: 0 },
      { title: 'Second  Part', page: 2 },
      { title: 'A part that is not there', page: 2 },
    ];
    const item = await importOne('a.pdf', pdf(pages, { outline }));
    expect(item.headings.map(({ text, level }) => [text, level])).toEqual([
      ['First part', 2],
      ['Second part', 2],
    ]);
    expect(item.text).toContain('that long year by the same man every evening');
    expect(item.text).not.toContain('Journal of Lamps');
    expect(item.dropped).toMatchObject([
      { step: 'running-lines', preview: expect.stringContaining('Journal of Lamps') },
    ]);
  });

  test('ends a paragraph with a line that had room for the word after it', async () => {
    const ragged = [
      'The lamps along the quay were lit every evening of that long year by the',
      'man who had lit them before, and whom the children of the harbour knew',
      'Tom he was called, and Tom he stayed',
      'Lamps lit: forty',
      'Lamps that were broken: 2',
    ];
    const item = await importOne('a.pdf', pdf([{ lines: lines(700, ragged) }]));
    expect(item.text.split('\n\n')).toEqual([ragged.slice(0, 3).join(' '), ...ragged.slice(3)]);
  });

  test('keeps whole what is filled to an edge of its own, as a quotation is', async () => {
    const quoted = [
      'He never told anybody where the oil came from',
      'North Harbour had none to sell in those years',
      'Nobody in the town had any use of it but Tom,',
      'Quietly as he went about.',
    ];
    const item = await importOne(
      'a.pdf',
      pdf([{ lines: [...lines(700, first), ...lines(640, quoted, 80), ...lines(570, second)] }]),
    );
    expect(item.text.split('\n\n')[1]).toBe(quoted.join(' '));
  });

  test('has each line of its table of contents for itself', async () => {
    const led = ['Of lamps', 'Of oil', 'Of the quay'].map((title, at) => `${title.padEnd(70, ' .')}${at}`);
    const item = await importOne('a.pdf', pdf([{ lines: [...lines(700, first), ...lines(640, led)] }]));
    expect(item.text.split('\n\n').slice(1)).toHaveLength(3);
  });

  test('has lists as lists', async () => {
    const listed = async (texts: PdfLine[]) =>
      (await importOne('a.pdf', pdf([{ lines: [...lines(700, first), ...texts] }]))).html.replace(
        /.*?<\/p>/,
        '',
      );
    expect(await listed(lines(640, ['- one', '- two']))).toContain('<ul><li>one</li><li>two</li></ul>');
    const numbered = [
      ...lines(640, ['3) The lamps of the quay are to be lit when the sun has gone below the']),
      ...lines(628, ['roofs.', 'They burn until it is up.'], 68),
      ...lines(604, ['a. Tom lights them.', 'b. Nobody else.'], 80),
      ...lines(580, ['4) The lamps of the bridge are not lit.']),
      ...lines(568, ['This was all that was written there about the lamps of the whole harbour.']),
    ];
    expect(await listed(numbered)).toContain(
      '<ol start="3"><li>The lamps of the quay are to be lit when the sun has gone below the roofs.<p>They burn until it is up.</p><ol type="a"><li>Tom lights them.</li><li>Nobody else.</li></ol></li><li>The lamps of the bridge are not lit.</li></ol><p>This was all',
    );
    const announced = [...lines(640, ['These were lit:']), ...lines(628, ['Quay', 'Bridge'], 70)];
    expect(await listed(announced)).toContain('<ul><li>Quay</li><li>Bridge</li></ul>');
  });

  test('has the items that it is tagged to have, whose bullets were drawn', async () => {
    const tagged: [string, number?][] = [
      ['The lamps of the quay, which were lit every evening of that long year by', 0],
      ['Tom.', 0],
      ['So it was.', 0],
      ['the lamps of the bridge', 1],
      ['Those were all.'],
    ];
    const drawn = tagged.map(([text, item], at) => ({ text, x: 70, y: 640 - at * 12, item }));
    const { html } = await importOne('a.pdf', pdf([{ lines: [...lines(700, first), ...drawn] }]));
    expect(html).toContain(
      '<ul><li>The lamps of the quay, which were lit every evening of that long year by Tom.<p>So it was.</p></li><li>the lamps of the bridge</li></ul><p>Those were all.',
    );
  });

  test('has as quotations what it is tagged to quote', async () => {
    const quoted = lines(640, ['Why would I have told him?', 'He never asked.'], 80);
    const { html } = await importOne(
      'a.pdf',
      pdf([
        {
          lines: [
            ...lines(700, first),
            ...quoted.map((line) => ({ ...line, role: 'BlockQuote' as const })),
            ...lines(616, ['so said Tom when somebody asked.']),
          ],
        },
      ]),
    );
    expect(html).toMatch(
      /<blockquote><p>Why would I have told him\?<\/p><p>He never asked\.<\/p><\/blockquote><p>so said Tom/,
    );
  });

  test('has code as code, with its lines and indents', async () => {
    const code = [
      ...lines(640, ['for (const lamp of lamps) {']),
      ...lines(628, ['- light(lamp);', '- wait(lamp);'], 62),
      ...lines(604, ['}']),
    ];
    const { html } = await importOne(
      'a.pdf',
      pdf([
        {
          lines: [
            ...lines(700, first),
            ...code.map((line) => ({ ...line, role: 'Code' as const })),
            ...lines(592, ['so said Tom when somebody asked.']),
          ],
        },
      ]),
    );
    expect(html).toContain(
      '<pre><code>for (const lamp of lamps) {\n  - light(lamp);\n  - wait(lamp);\n}</code></pre><p>so said Tom',
    );
  });

  test('takes for items neither sentences with a dash or a number nor who said something', async () => {
    const sentence = [
      'The lamps along the quay were lit every evening of that long year by Tom',
      '- whom nobody asked why - and they burned until the sun was up again and',
      'the ships had gone.',
    ];
    const said = [...lines(640, ['They burned all night.']), ...lines(616, ['— Tom, 1911'])];
    const numbered = [...lines(580, ['1. Of lamps']), ...lines(550, second), ...lines(500, ['2. Of oil'])];
    const page = { lines: [...lines(700, sentence), ...said, ...numbered] };
    const { html, text } = await importOne('a.pdf', pdf([page]));
    expect(html).not.toMatch(/<[uo]l|<li/);
    expect(text).toContain(sentence.join(' '));
  });

  test('has tables as tables', async () => {
    const rows = [
      ['Lamps', 'Oil in casks', 'Lit by'],
      ['Quay', '12', 'Tom'],
      ['  North Quay', '7', 'Tom'],
      ['Bridge', '140', 'Ada'],
    ];
    const cells = (y: number, texts: readonly string[], bold = false): PdfLine[] =>
      texts.map((text, at) => ({ text, x: 50 + at * 140, y, bold }));
    const head = cells(600, rows[0] ?? [], true);
    const body = rows.slice(1).flatMap((row, at) => cells(580 - at * 20, row));
    const { html, text } = await importOne(
      'a.pdf',
      pdf([{ lines: [...lines(700, first), ...head, ...body, ...lines(500, second)] }]),
    );
    expect(html).toMatch(
      /<table>.*<th>Lamps<\/th><th>Oil in casks<\/th><th>Lit by<\/th><\/tr>.*<tr><td>Quay<\/td><td>12<\/td><td>Tom<\/td><\/tr><tr><td>North Quay<\/td>.*<td>Ada<\/td><\/tr>.*<\/table><p>Nobody asked/,
    );
    expect(text).toContain('Quay\t12\tTom');
  });

  test('joins the lines of a cell, which are drawn after each other', async () => {
    const row = (y: number, name: string, told: readonly string[], by: string): PdfLine[] => [
      { text: name, x: 50, y },
      ...lines(y, told, 150),
      { text: by, x: 420, y },
    ];
    const table = [
      ...row(640, 'Quay', ['The lamps of the quay are to be lit', 'every evening.'], 'Tom'),
      ...row(600, 'Bridge', ['Those of the bridge are never to be', 'lit again.'], 'Ada'),
      ...row(560, 'Tower', ['The lamp of the tower is lit in fog.'], 'Bo'),
    ];
    const { html } = await importOne('a.pdf', pdf([{ lines: [...lines(700, first), ...table] }]));
    expect(html).toContain(
      '<tr><td>Quay</td><td>The lamps of the quay are to be lit every evening.</td><td>Tom</td></tr>',
    );
    expect(html.match(/<tr>/g)).toHaveLength(3);
  });

  test('has no table for columns of text, filled lines, a contents, formulas or a list', async () => {
    const left = [
      'The lamps along the quay were',
      'lit every evening of that year',
      'by Tom, who never told anyone',
    ];
    const right = [
      'why he did so, and whom no one',
      'ever asked, for everyone knew',
      'that somebody else had asked.',
    ];
    const across = left.flatMap((text, at) => [
      ...lines(700 - at * 12, [text]),
      ...lines(700 - at * 12, [right[at] ?? ''], 260),
    ]);
    const columns = [...lines(700, left), ...lines(700, right, 260)];
    const stretched = left.flatMap((text, at) => [
      ...lines(700 - at * 12, [text]),
      ...lines(700 - at * 12, ['and'], 245),
      ...lines(700 - at * 12, ['so on and on it went'], 280),
    ]);
    const pairs = (texts: readonly string[], marks: readonly string[]) =>
      texts.flatMap((text, at) => [
        ...lines(700 - at * 12, [text]),
        ...lines(700 - at * 12, [marks[at] ?? ''], 400),
      ]);
    const contents = pairs(['Of lamps', 'Of the oil', 'Of Tom'], ['3', '14', '27']);
    const formulas = pairs(['a = b + c', 'b = c + d', 'c = d + e'], ['(1)', '(2)', '(3)']);
    const list = ['1.', '2.', '3.'].flatMap((number, at) => [
      ...lines(700 - at * 12, [number]),
      ...lines(700 - at * 12, [`Lamp of Tom ${'abc'[at]}`], 90),
    ]);
    for (const drawn of [across, columns, stretched, contents, formulas, list]) {
      const { html } = await importOne('a.pdf', pdf([{ lines: drawn }]));
      expect(html).not.toContain('<table');
    }
  });

  test('brings its highlights, underlines and notes with colours, dates and answers', async () => {
    // "lit every evening" begins after 30 letters of 6 points.
    const marked = '[230 710 332 710 230 698 332 698]';
    const annotations = [
      `/Subtype/Highlight/Rect[230 698 332 710]/QuadPoints${marked}/C[1 0.4 0.5]/Contents(by whom?)/M(D:20240203040506Z)`,
      '/Subtype/Underline/Rect[50 638 92 650]/QuadPoints[50 650 92 650 50 638 92 638]/C[0 0 1]',
      '/Subtype/Text/Rect[10 686 30 700]/Contents(a note on the line)',
      '/Subtype/Link/Rect[0 0 10 10]',
    ];
    const { highlights, text } = await importOne('a.pdf', pdf([{ ...page, annotations }]));
    expect(
      highlights.map(({ quote, color, style, note, state }) => [quote, color, style, note, state]),
    ).toEqual([
      ['lit every evening', 'pink', 'highlight', 'by whom?', 'placed'],
      ['Nobody', 'blue', 'underline', '', 'placed'],
      ['same man, who walked from the har', 'yellow', 'highlight', 'a note on the line', 'placed'],
    ]);
    expect(highlights[0]?.created).toBe('2024-02-03T04:05:06.000Z');
    expect(text.slice(highlights[2]?.start, highlights[2]?.end)).toBe('same man, who walked from the har');
  });

  test('tells words that were marked from the same ones elsewhere by what stands beside them', async () => {
    const same = { text: 'One lamp was dark and the other lamp was bright.', x: 50, y: 600 };
    // The second "lamp was" begins after 32 letters of 6 points.
    const annotations = [
      '/Subtype/Highlight/Rect[242 598 290 610]/QuadPoints[242 610 290 610 242 598 290 598]/C[1 1 0]',
    ];
    const { highlights, text } = await importOne(
      'a.pdf',
      pdf([{ lines: [...page.lines, same], annotations }]),
    );
    expect(highlights).toMatchObject([{ quote: 'lamp was', state: 'placed' }]);
    expect(highlights[0]?.start).toBe(text.lastIndexOf('lamp was'));
  });

  test('has one quote for what a program marked letter by letter', async () => {
    const letters = Array.from({ length: 17 }, (_, at) => {
      const [left, right] = [230 + at * 6, 236 + at * 6];
      return `${left} 710 ${right} 710 ${left} 698 ${right} 698`;
    });
    const annotations = [
      `/Subtype/Highlight/Rect[230 698 332 710]/QuadPoints[${letters.join(' ')}]/C[1 1 0]`,
    ];
    const { highlights } = await importOne('a.pdf', pdf([{ ...page, annotations }]));
    expect(highlights.map(({ quote, state }) => [quote, state])).toEqual([['lit every evening', 'placed']]);
  });

  test('keeps notes where there are no words, by their page', async () => {
    const annotations = [
      '/Subtype/Text/Rect[10 686 30 700]/Contents(What is this?)',
      '/Subtype/Highlight/Rect[0 0 9 9]/QuadPoints[0 9 9 9 0 0 9 0]',
    ];
    const item = await importOne('a.pdf', pdf([page, { lines: [], picture: 300, annotations }]));
    expect(item).toMatchObject({ note: 'Page 2: What is this?', highlights: [] });
  });

  test('keeps a page without text as its picture', async () => {
    const item = await importOne('a.pdf', pdf([page, { lines: [], picture: 300 }]));
    expect(item.assets).toMatchObject([{ mediaType: 'image/png', source: 'page-1-0.png' }]);
    expect((await importOne('a.pdf', pdf([{ lines: [], picture: 300 }]))).assets).toHaveLength(1);
  });

  test('that is damaged or holds nothing says so', async () => {
    const reason = async (bytes: Uint8Array) => {
      const [outcome] = await importAll(dropped('a.pdf', bytes));
      return outcome?.kind === 'problem' ? outcome.reason : 'imported';
    };
    expect(await reason(Buffer.from('%PDF-1.7\nnothing at all'))).toContain('damaged');
    expect(await reason(pdf([{ lines: [] }]))).toContain('neither text nor pictures');
  });
});
