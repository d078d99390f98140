import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CleanItem } from '../../../electron/import/stages.ts';
import { dropped, importAll } from '../support/import-bytes.ts';
import { pdf } from '../support/pdf.ts';

async function items(name: string, content: string | Uint8Array): Promise<CleanItem[]> {
  const outcomes = await importAll(dropped(name, content));
  return outcomes.flatMap((outcome) => (outcome.kind === 'article' ? [outcome.item] : []));
}
const at = 'https://lamps.example';
const brief = ({ title, url, tags, read, starred, saved, added, sectionPath, note }: CleanItem) => ({
  ...{ title, url, tags, read, starred, saved, added, section: sectionPath.join('/'), note },
});
const time = '2021-01-02T03:04:05.000Z';
const seconds = Date.parse(time) / 1000;

describe('links that a service kept', () => {
  test('as bookmarks of a browser have folders as sections, tags, notes and dates', async () => {
    const html = `\ufeff<!DOCTYPE NETSCAPE-Bookmark-file-1><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><H1>Menu</H1><DL><p>
      <DT><H3>Reading</H3><DD>All that I read.<DL><p><DT><H3>Lamps</H3><DL><p><DT><A HREF="${at}/a?x=1&amp;y=2" ADD_DATE="${seconds}" TAGS="oil,wick">A &amp; B</A><DD>Why I kept it.</DL><p></DL><p>
      <DT><A HREF="javascript:alert(1)">Bad</A><DT><A HREF="${at}/c" ADD_DATE="${seconds}000000">C</A><DT><H3>Later</H3><DD>Of a folder, not of C.<DL><p></DL></DL>`;
    for (const name of ['bookmarks.html', 'b.txt']) {
      const [first, second, ...rest] = await items(name, html);
      expect(first && brief(first)).toEqual({
        ...{
          title: 'A & B',
          url: `${at}/a?x=1&y=2`,
          tags: ['oil', 'wick'],
          read: false,
          starred: false,
          saved: false,
        },
        ...{ added: time, section: 'Reading/Lamps', note: 'Why I kept it.' },
      });
      expect(second).toMatchObject({ title: 'C', added: time, sectionPath: [], text: '' });
      expect(rest).toEqual([]);
    }
  });

  test('as Pocket’s list and tables are read or unread, tagged by its own signs', async () => {
    const html = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="${at}/a" time_added="${seconds}" tags="x,y">A</a></li></ul><h1>Read Archive</h1><ul><li><a href="${at}/b" time_added="1">B</a></li></ul>`;
    expect(
      (await items('ril_export.html', html)).map(({ title, read, tags }) => [title, read, tags]),
    ).toEqual([
      ['A', false, ['x', 'y']],
      ['B', true, []],
    ]);
    const zip = zipSync({
      'part_000000.csv': strToU8(`title,url,time_added,tags,status\n"A, B",${at}/a,${seconds},x|y,archive\n`),
      'annotations/part_000000.json': strToU8(
        JSON.stringify([
          { url: `${at}/a`, title: 'A', highlights: [{ quote: 'lit at dusk', created_at: seconds }] },
        ]),
      ),
    });
    const [only] = await items('pocket.zip', zip);
    expect(only).toMatchObject({ title: 'A, B', tags: ['x', 'y'], read: true, saved: false, added: time });
    expect(only?.highlights).toMatchObject([{ quote: 'lit at dusk', state: 'unplaced', created: time }]);
  });

  test.each([
    [
      'Instapaper',
      `URL,Title,Selection,Folder,Timestamp,Tags\n${at}/a,A,"Lit at dusk",Lamps,${seconds},"[""x"",""y z""]"\n`,
    ],
    [
      'Reader',
      `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nA,${at}/a,1,"['x', 'y z']","2021-01-02 03:04:05+00:00",0,new,True\nFeed,${at}/f,2,,2021-01-02,0,feed,True\n`,
    ],
    ['wallabag', `Title;URL;Tags;Created\nA;${at}/a;x,y z;2021-01-02T03:04:05Z\n`],
  ])('as a table of %s come with tags and dates', async (_, csv) => {
    const [only, ...rest] = await items('export.csv', csv);
    expect(only).toMatchObject({ title: 'A', url: `${at}/a`, tags: ['x', 'y z'], added: time, saved: false });
    expect(rest).toEqual([]);
  });

  test('as JSON of Pinboard, Omnivore, Karakeep, Linkwarden, Firefox and Chrome', async () => {
    const cases: [unknown, object][] = [
      [
        [{ href: `${at}/a`, description: 'A', extended: 'why', tags: 'x y', time, toread: 'no' }],
        { read: true, note: 'why' },
      ],
      [
        [{ slug: 's', url: `${at}/a`, title: 'A', labels: ['x', 'y'], state: 'Archived', savedAt: time }],
        { read: true },
      ],
      [
        {
          bookmarks: [
            {
              createdAt: seconds,
              title: null,
              tags: ['x', 'y'],
              content: { type: 'link', url: `${at}/a`, title: 'A' },
            },
          ],
        },
        {},
      ],
      [
        {
          collections: [
            { id: 1, name: 'Up', parentId: null, links: [] },
            {
              id: 2,
              name: 'Down',
              parentId: 1,
              links: [{ name: 'A', url: `${at}/a`, tags: [{ name: 'x' }, { name: 'y' }], createdAt: time }],
            },
          ],
        },
        { sectionPath: ['Up', 'Down'] },
      ],
      [
        {
          guid: 'root________',
          title: '',
          children: [
            {
              title: 'Menu',
              children: [{ title: 'A', uri: `${at}/a`, dateAdded: seconds * 1e6, tags: 'x,y' }],
            },
          ],
        },
        { sectionPath: ['Menu'] },
      ],
      [
        {
          roots: {
            bar: {
              name: 'Bar',
              children: [
                {
                  name: 'A',
                  url: `${at}/a`,
                  date_added: String(seconds * 1e6 + 11_644_473_600_000_000),
                  tags: ['x', 'y'],
                },
              ],
            },
          },
        },
        { sectionPath: ['Bar'] },
      ],
    ];
    for (const [json, more] of cases) {
      const [only, ...rest] = await items('export.json', JSON.stringify(json));
      expect(only).toMatchObject({
        title: 'A',
        url: `${at}/a`,
        tags: ['x', 'y'],
        added: time,
        saved: false,
        ...more,
      });
      expect(rest).toEqual([]);
    }
  });
});

describe('a link in a file of its own', () => {
  const plist = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict>\n<key>URL</key><string>${at}/a?b=1&amp;c=2</string></dict></plist>`;

  test.each([
    ['Lamps.url', `[InternetShortcut]\r\nURL=${at}/a?b=1&c=2\r\nIconIndex=0\r\n`],
    ['Lamps.desktop', `[Desktop Entry]\nType=Link\nURL=${at}/a?b=1&c=2\nName=x\n`],
    ['Lamps.webloc', plist],
    ['Lamps.txt', plist],
  ])('is that link: %s', async (name, content) => {
    expect(await items(name, content)).toMatchObject([
      { title: 'Lamps', url: `${at}/a?b=1&c=2`, saved: false, format: 'shortcut' },
    ]);
  });

  test('to no page says so', async () => {
    const [outcome] = await importAll(dropped('a.url', '[InternetShortcut]\nURL=file:///C:/x\n'));
    expect(outcome).toMatchObject({ kind: 'problem', reason: expect.stringContaining('without an address') });
    const [program] = await importAll(dropped('a.desktop', '[Desktop Entry]\nType=Application\nExec=x\n'));
    expect(program).toMatchObject({ kind: 'problem', reason: expect.stringContaining('without an address') });
  });
});

describe('articles that a service kept with their text', () => {
  const html = '<p>The lamps were lit at dusk.</p><h2>Oil</h2><p>It was dear.</p>';

  test('as wallabag’s JSON have text, state, authors and highlights in their place; one by one, also where it is cut off', async () => {
    const entry = (number: number) => ({
      ...{
        id: number,
        title: `T${number}`,
        url: `${at}/${number}`,
        content: html,
        is_archived: 1,
        is_starred: true,
        tags: ['x'],
      },
      ...{ created_at: time, published_at: '2019-05-06', published_by: ['Ada Nord'], language: 'en' },
      annotations: [
        { quote: 'lit at dusk', text: 'by whom?', ranges: [] },
        { quote: 'gone', text: '' },
      ],
    });
    const json = JSON.stringify([entry(1), entry(2)]);
    const [first, second] = await items('wallabag.json', json);
    expect(first).toMatchObject({
      title: 'T1',
      authors: ['Ada Nord'],
      read: true,
      starred: true,
      saved: true,
      added: time,
    });
    expect(first?.text).toBe('The lamps were lit at dusk.\n\nOil\n\nIt was dear.');
    expect(first?.published?.value).toBe('2019-05-06');
    expect(first?.highlights.map(({ quote, note, state }) => [quote, note, state])).toEqual([
      ['lit at dusk', 'by whom?', 'placed'],
      ['gone', '', 'unplaced'],
    ]);
    expect(second?.partPath).toBe('2');
    expect(await items('w.json', json.slice(0, -30))).toHaveLength(1);
  });

  test('as Omnivore’s ZIP have text, labels, and highlights with labels and notes', async () => {
    const zip = zipSync({
      'metadata_0_to_20.json': strToU8(
        JSON.stringify([
          { slug: 'lamps', title: 'Lamps', url: `${at}/a`, state: 'Active', labels: ['x'], savedAt: time },
          { slug: 'none', title: 'None', url: `${at}/b`, state: 'Archived', labels: [] },
        ]),
      ),
      'content/lamps.html': strToU8(html),
      'highlights/lamps.md': strToU8(
        '> lit at\n> dusk\n\n#oil #wick\n\nA note\non two lines\n\n> It was dear.\n',
      ),
    });
    const [first, second] = await items('omnivore.zip', zip);
    expect(first).toMatchObject({ title: 'Lamps', saved: true, tags: ['x'], format: 'omnivore' });
    expect(first?.highlights.map(({ tags, note, state }) => [tags, note, state])).toEqual([
      [['oil', 'wick'], 'A note\non two lines', 'placed'],
      [[], '', 'placed'],
    ]);
    expect(second).toMatchObject({ title: 'None', saved: false, read: true });
  });

  test('as Omnivore’s ZIP have the text of a PDF too, with what the list says of it', async () => {
    const record = { slug: 'lamps', title: 'Lamps', url: `${at}/a.pdf`, labels: ['x'], savedAt: time };
    const lines = ['The lamps were lit at dusk every', 'evening of that long year.'];
    const outer = zipSync({
      'metadata_0_to_20.json': strToU8(JSON.stringify([record])),
      'content/lamps.pdf': pdf([
        { lines: lines.map((text, index) => ({ text, x: 50, y: 700 - 12 * index })) },
      ]),
      'highlights/lamps.md': strToU8('> lit at dusk\n\n> of another edition'),
    });
    const [only, ...rest] = await items('omnivore.zip', outer);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      title: 'Lamps',
      url: `${at}/a.pdf`,
      tags: ['x'],
      added: time,
      format: 'pdf',
    });
    expect(only?.partPath).toBe('content/lamps.pdf');
    expect(only?.highlights.map(({ quote, state }) => [quote, state])).toEqual([
      ['lit at dusk', 'placed'],
      ['of another edition', 'unplaced'],
    ]);
  });

  test('in a ZIP are told of where a part of it is damaged; the others are read', async () => {
    const bytes = Buffer.from(
      zipSync({
        'part_000000.csv': [
          strToU8(`title,url,time_added,tags,status\nLamps,${at}/a,1,,unread\n`),
          { level: 0 },
        ],
        'part_000001.csv': strToU8(`title,url,time_added,tags,status\nOil,${at}/b,1,,unread\n`),
      }),
    );
    bytes.write('LAMPS', bytes.indexOf('Lamps'));
    expect(await importAll(dropped('pocket.zip', bytes))).toMatchObject([
      { kind: 'problem', path: 'pocket.zip/part_000000.csv', reason: expect.stringContaining('damaged') },
      { kind: 'article', item: { title: 'Oil' } },
    ]);
  });
});

describe('highlights without their document', () => {
  test('as Readwise’s table are gathered by book', async () => {
    const csv = `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at
"One, with
a line",Lamps,Ada Nord,,Mine,blue,oil #wick,location,1,${time}
Two,Lamps,Ada Nord,,,,,,,
,Lamps,Ada Nord,,On all of it,,,,,
,Empty,Nobody,,,,,,,`;
    const [only, ...rest] = await items('readwise.csv', csv);
    expect(only).toMatchObject({ title: 'Lamps', authors: ['Ada Nord'], url: null, saved: false });
    expect(only?.note).toBe('On all of it');
    expect(only?.highlights).toMatchObject([
      { quote: 'One, with\na line', note: 'Mine', color: 'blue', tags: ['oil', 'wick'], created: time },
      { quote: 'Two' },
    ]);
    expect(rest).toEqual([]);
  });

  test('as a Kindle’s clippings have notes on their highlights, in any language; bookmarks are none', async () => {
    const text = `\ufeffLamps (Nord, Ada)\r\n- Your Highlight on page 12 | Location 145-147 | Added on Monday, 12 August 2024 21:03:17\r\n\r\nLit at dusk.\r\n==========\r\nLamps (Nord, Ada)\r\n- Ihre Notiz auf Seite 12 | Position 147 | Hinzugefügt am Montag, 12. August 2024 21:04:00\r\n\r\nby whom?\r\n==========\r\nLamps (Nord, Ada)\r\n- Your Bookmark on page 3 | Location 20 | Added on x\r\n\r\n\r\n==========\r\n`;
    const [only, ...rest] = await items('My Clippings.txt', text);
    expect(only).toMatchObject({ title: 'Lamps', authors: ['Ada Nord'], saved: false, note: '' });
    expect(only?.highlights).toMatchObject([{ quote: 'Lit at dusk.', note: 'by whom?' }]);
    expect(only?.highlights[0]?.created).toContain('2024-08-12');
    expect(rest).toEqual([]);
  });

  test('a Kindle writes a highlight that was changed again: the last one counts, and the note on the first is its', async () => {
    const entry = (kind: string, place: string, words: string) =>
      `Lamps (Nord, Ada)\r\n- Your ${kind} on page 12 | Location ${place} | Added on Monday, 12 August 2024 21:03:17\r\n\r\n${words}\r\n==========\r\n`;
    const text = [
      entry('Highlight', '145-146', 'Lit at dusk'),
      entry('Note', '146', 'by whom?'),
      entry('Highlight', '145-149', 'Lit at dusk, and out at dawn'),
      entry('Highlight', '300-301', 'Lit at dusk'),
    ].join('');
    const [only] = await items('My Clippings.txt', text);
    expect(only?.highlights.map(({ quote, note }) => [quote, note])).toEqual([
      ['Lit at dusk, and out at dawn', 'by whom?'],
      ['Lit at dusk', ''],
    ]);
  });

  test('nothing in a list is passed over in silence: what is no article is told, and where the list breaks off', async () => {
    const told = async (name: string, content: string | Uint8Array) =>
      (await importAll(dropped(name, content))).map((outcome) =>
        outcome.kind === 'problem'
          ? `${outcome.outcome} ${outcome.path}: ${outcome.reason.slice(0, 30)}`
          : outcome.kind,
      );
    const list = `[{"url":"${at}/a","title":"A","tags":["x"]},7,{"tags":["x"]},{"url":"${at}/b","title":"B"}`;
    expect(await told('list.json', `${list}]`)).toEqual([
      'article',
      'failed list.json/2: This entry is no record of an ',
      'skipped list.json/3: This entry has neither an addr',
      'article',
    ]);
    expect((await told('list.json', list)).at(-1)).toContain('failed list.json: This JSON file is damaged');
    const zip = zipSync({
      'part_000000.csv': strToU8(`title,url,time_added,tags,status\n"A",${at}/a,${seconds},x,archive\n`),
      'annotations/part_000000.json': strToU8(`[{"url":"${at}/a","highlights":[{"quote":"lit"}]},{"url":`),
    });
    expect(await told('pocket.zip', zip)).toEqual([
      'failed pocket.zip/annotations/part_000000.json: This list is damaged or cut of',
      'article',
    ]);
  });

  test('as Hypothesis’ JSON are by page, with surroundings, tags, and answers behind their note', async () => {
    const target = (exact: string) => [
      { source: `${at}/a`, selector: [{ type: 'TextQuoteSelector', exact, prefix: 'were ', suffix: '.' }] },
    ];
    const annotations = [
      {
        id: '1',
        uri: `${at}/a`,
        text: 'by whom?',
        tags: ['oil'],
        created: time,
        document: { title: ['Lamps'] },
        target: target('lit at dusk'),
      },
      {
        id: '2',
        uri: `${at}/a`,
        text: 'By Ada.',
        tags: [],
        references: ['1'],
        target: [{ source: `${at}/a` }],
      },
      { id: '3', uri: `${at}/a`, text: 'On the whole.', tags: ['page'], target: [{ source: `${at}/a` }] },
    ];
    const [only] = await items('hypothesis.json', JSON.stringify({ export_date: time, annotations }));
    expect(only).toMatchObject({ title: 'Lamps', url: `${at}/a`, note: 'On the whole.', tags: ['page'] });
    expect(only?.highlights).toMatchObject([
      { quote: 'lit at dusk', prefix: 'were ', note: 'by whom?\n\nBy Ada.', tags: ['oil'] },
    ]);
  });
});

test('JSON and tables that are no export are skipped or named', async () => {
  const reason = async (name: string, text: string) => {
    const [outcome] = await importAll(dropped(name, text, { named: false }));
    return outcome?.kind === 'problem' ? `${outcome.outcome}: ${outcome.reason}` : outcome?.kind;
  };
  expect(await reason('package.json', '{"name": "x", "version": "1"}')).toContain('skipped');
  expect(await reason('data.csv', 'a,b\n1,2\n')).toContain('skipped');
  expect(await reason('x.json', '{"children": [')).toContain('damaged');
});
