import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { dropped, importAll } from '../support/import-bytes.ts';
import { pixel } from '../support/pages.ts';

const hash = createHash('md5').update(pixel()).digest('hex');
const note = (title: string, body: string, more = '') =>
  `<note><title>${title}</title><content><![CDATA[<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>${body}</en-note>]]></content><created>20240206T070948Z</created><updated>20240207T070948Z</updated>${more}</note>`;
const resource = (type: string, name: string) =>
  `<resource><data encoding="base64">\n${pixel().toString('base64').replace(/.{20}/g, '$&\n')}\n</data><mime>${type}</mime><resource-attributes><file-name>${name}</file-name></resource-attributes></resource>`;
const enex = (...notes: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd"><en-export export-date="20240301T000000Z">${notes.join('')}</en-export>`;

const articles = async (name: string, content: string) => {
  const outcomes = await importAll(dropped(name, content));
  return {
    outcomes,
    items: outcomes.flatMap((outcome) => (outcome.kind === 'article' ? [outcome.item] : [])),
  };
};

describe('an Evernote export', () => {
  test('is an article for each note with tags, dates, source and pictures, in a section of the notebook', async () => {
    const full = note(
      'Lamps &amp; Oil',
      `<div>Lit&nbsp;at dusk &amp;lt;</div><en-media hash="${hash}" type="image/gif"/><div><en-todo checked="true"/>Oil</div><div><en-todo/>Wick</div><en-crypt hint="x">c2VjcmV0</en-crypt>`,
      `<tag>oil</tag><tag>quay lamps</tag><note-attributes><author>Ada Nord</author><source-url>https://lamps.example/a</source-url></note-attributes>${resource('image/gif', 'a.gif')}`,
    );
    for (const name of ['Notebook.enex', 'Notebook']) {
      const { items } = await articles(name, enex(full, note('Second', '<div>x</div>')));
      expect(items[0]).toMatchObject({
        ...{
          title: 'Lamps & Oil',
          authors: ['Ada Nord'],
          url: 'https://lamps.example/a',
          tags: ['oil', 'quay lamps'],
        },
        ...{ added: '2024-02-06T07:09:48.000Z', sectionPath: ['Notebook'], format: 'enex', partPath: '1' },
        published: null,
      });
      expect(items[1]?.published?.value).toContain('2024-02-06');
      expect(items[0]?.text).toBe('Lit\u00a0at dusk &lt;\n\n☑ Oil\n\n☐ Wick\n\n[encrypted text]');
      expect(items[0]?.assets).toHaveLength(1);
      expect(items[1]?.title).toBe('Second');
    }
  });

  test('names files that are no pictures, and keeps a note that is only a title', async () => {
    const { items } = await articles(
      'a.enex',
      enex(
        note(
          'File',
          `<en-media hash="${hash}" type="application/pdf"/>`,
          resource('application/pdf', 'lamps.pdf'),
        ),
        note('Only a title', ''),
      ),
    );
    expect(items.map(({ title, text }) => [title, text])).toEqual([
      ['File', '[lamps.pdf]'],
      ['Only a title', ''],
    ]);
  });

  test('brings what was marked in it as highlights', async () => {
    const { items } = await articles(
      'a.enex',
      enex(
        note(
          'Marks',
          '<div>Lit <span style="--en-highlight:red;background-color: #fec1d0;">at dusk</span> and <span style="background-color: rgb(255, 250, 165);-evernote-highlight:true;">at dawn</span>.</div>',
        ),
      ),
    );
    expect(items[0]?.highlights.map(({ quote, color, state }) => [quote, color, state])).toEqual([
      ['at dusk', 'pink', 'placed'],
      ['at dawn', 'yellow', 'placed'],
    ]);
  });

  test('that is cut off gives the notes before and says so', async () => {
    const whole = enex(note('One', '<div>1</div>'), note('Two', '<div>2</div>'));
    const { items, outcomes } = await articles('a.enex', whole.slice(0, -60));
    expect(items.map(({ title }) => title)).toEqual(['One']);
    expect(outcomes.at(-1)).toMatchObject({
      kind: 'problem',
      reason: expect.stringContaining('notes before'),
    });
    const [none, ...more] = (await articles('a.enex', whole.slice(0, 200))).outcomes;
    expect(none).toMatchObject({ kind: 'problem', reason: expect.stringContaining('before its first note') });
    expect(more).toEqual([]);
  });
});
