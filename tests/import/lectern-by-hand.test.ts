import { describe, expect, test } from 'vitest';
import { html } from '../../electron/export/html/html.ts';
import { json } from '../../electron/export/json.ts';
import type { CleanItem } from '../../electron/import/stages.ts';
import { article, highlight, oneFile } from '../export/annotated.ts';
import { dropped, importAll } from './support/import-bytes.ts';

const words =
  'The lamps were lit at dusk every evening of that long year, and put out at dawn by one old man.';
const lamps = article({
  id: 'lampslampslampsl',
  title: 'Lamps',
  html: `<p>${words}</p><p>${words.toUpperCase()}</p>`,
  highlights: [
    highlight({
      ...{ id: 'duskduskduskdusk', articleId: 'lampslampslampsl', quote: 'lit at dusk', note: 'By whom?' },
      ...{ prefix: 'The lamps were ', suffix: ' every evening of that long year', start: 15, end: 26 },
    }),
  ],
});
const salt = article({
  id: 'saltsaltsaltsalt',
  title: 'Salt',
  html: '<p id="a-x"><a href="#a-x">Salt</a></p>',
  highlights: [],
});
const dusk = { quote: 'lit at dusk', state: 'placed', note: 'By whom?' };

async function read(name: string, content: string | Uint8Array) {
  const outcomes = await importAll(dropped(name, content));
  const items = outcomes.flatMap((outcome) => (outcome.kind === 'article' ? outcome.item : []));
  return { outcomes, items, item: items[0] as CleanItem };
}

describe('an exported page that somebody changed comes home as far as it goes', () => {
  const changed = async (edit: (page: string) => string) =>
    read('a.html', edit(await oneFile(html, [lamps])));

  test('under another name, with a byte order mark, or in another encoding', async () => {
    const page = await oneFile(html, [lamps, salt]);
    for (const bytes of [
      Buffer.from(page),
      Buffer.from(`\ufeff${page}`),
      Buffer.from(`\ufeff${page}`, 'utf16le'),
    ]) {
      const { items } = await read('notes.txt', bytes);
      expect(items.map(({ kept, format }) => [kept?.id, format])).toEqual([
        ['lampslampslampsl', 'lectern'],
        ['saltsaltsaltsalt', 'lectern'],
      ]);
      expect(items[1]?.html).toBe('<p id="a-x"><a href="#a-x">Salt</a></p>');
    }
  });

  test('with other words: the highlights find their own', async () => {
    const { item } = await changed((page) => page.replace('>The lamps', '>At that time the lamps'));
    expect(item.kept?.id).toBe('lampslampslampsl');
    expect(item.text).toMatch(/^At that time the lamps/);
    const placed = { ...dusk, start: item.text.indexOf('lit at dusk') };
    expect(item.highlights).toMatchObject([placed]);
  });

  test('without its data, or with broken ones: what can be seen of the marks and notes', async () => {
    const without = (page: string) => page.replace(/<script[\s\S]*<\/script>/, '');
    const broken = (page: string) => page.replace('"items":[', '"items":[{');
    for (const edit of [without, broken]) {
      const { item } = await changed(edit);
      expect(item).toMatchObject({ title: 'Lamps', highlights: [{ ...dusk, start: 15 }] });
      expect(item.text).toBe(lamps.body().text);
    }
  });

  test('without the element that is the article: as any page', async () => {
    const { item } = await changed((page) => page.replace(/<article[^>]*>/, '<article>'));
    expect(item.format).toBe('html');
    expect(item.text).toContain('The lamps were lit at dusk');
  });

  test('without any text: it says so', async () => {
    for (const edit of [
      (page: string) => page.replace(/<article[\s\S]*<\/article>/, ''),
      (page: string) => page.replace(/<div class="text"[\s\S]*?<section/, '<section'),
    ])
      expect((await changed(edit)).outcomes).toMatchObject([{ kind: 'problem', outcome: 'failed' }]);
  });
});

describe('a hostile file that says it is of Lectern gets no more trust than any page', () => {
  const attack = '<img src=x onerror=alert(1)><script>alert(2)</script>';

  /** A page whose data say something else in one place. */
  async function saying(edit: (set: Record<string, unknown>) => void) {
    const page = await oneFile(html, [lamps]);
    return await read(
      'a.html',
      page.replace(/(<script type="application\/ld\+json">)([\s\S]*?)(<\/script>)/, (_, start, data, end) => {
        const set = JSON.parse(data);
        edit(set);
        return `${start}${JSON.stringify(set).replaceAll('<', '\\u003c')}${end}`;
      }),
    );
  }
  const record = (set: Record<string, unknown>) =>
    (set['lectern:articles'] as Record<string, unknown>[])[0] ?? {};
  const item = (set: Record<string, unknown>) =>
    (set['items'] as Record<string, unknown>[]).find((one) => 'lectern:highlight' in one) ?? {};

  test('its text goes through the sanitiser as that of any page', async () => {
    const page = await oneFile(html, [lamps]);
    const { item: clean } = await read(
      'a.html',
      page.replace(
        '<div class="text" data-text>',
        `<div class="text" data-text>${attack}<p onclick="x()" style="color:red" class="a" data-highlight="x">Words</p><iframe src="https://evil.test"></iframe><a href="javascript:x()">link</a><img src="https://evil.test/p.png"><div data-around><svg><script>x()</script></svg></div><form action="https://evil.test"><input></form>`,
      ),
    );
    expect(clean.html).not.toMatch(
      /onerror|onclick|script|style|class|iframe|svg|form|input|data-highlight| src=/,
    );
    expect(clean.html).toContain('data-src="https://evil.test/p.png"');
  });

  test('what it says of the article is text, in the form that the library has, or is not believed', async () => {
    const { item: clean } = await saying((set) => {
      Object.assign(record(set), {
        ...{
          title: `${attack}\n\u0000x`,
          authors: [attack, 5, null, {}],
          siteName: { a: 1 },
          url: 'javascript:alert(1)',
        },
        ...{
          published: { value: '2020-13-45', precision: 'day' },
          added: 'never',
          updated: 7,
          language: '<x>',
        },
        ...{ direction: 'up', description: ['x'], section: ['A', { b: 1 }, '  '], suggestedSection: 'x' },
        ...{
          tags: [attack, 1],
          note: 5,
          read: 'yes',
          starred: 1,
          saved: true,
          progress: 9,
          readingOffset: -1,
        },
      });
    });
    expect(clean).toMatchObject({
      ...{ title: `${attack} x`, authors: [attack], siteName: null, url: null, published: null, added: null },
      ...{ language: null, direction: 'auto', description: null, sectionPath: ['A'], suggestedSection: [] },
      ...{ tags: [attack], note: '', read: false, starred: false },
      kept: { id: 'lampslampslampsl', updated: null, progress: 0, readingOffset: 0 },
    });
  });

  test('an id that cannot be one is none, and a page without one is read by what it shows', async () => {
    for (const id of ['../../x', '', 5, 'LAMPSLAMPSLAMPSL', 'a'.repeat(100)]) {
      const { item: clean } = await saying((set) => Object.assign(record(set), { id }));
      expect(clean.kept).toBeUndefined();
      expect(clean.text).toBe(lamps.body().text);
    }
  });

  test('an id that a library could not give is none, wherever it stands', async () => {
    const page = await oneFile(html, [lamps]);
    const ids = ['a'.repeat(40), 'a'.repeat(41)];
    const found = await Promise.all(ids.map((id) => read('a.html', page.replaceAll(lamps.id, id))));
    expect(found.map((one) => one.item.kept?.id)).toEqual([ids[0], undefined]);
  });

  test('what it says of a highlight is believed as far as it can be true', async () => {
    for (const wrong of [
      { start: -5, end: 3 },
      { start: 0.5, end: 3 },
      { start: 5, end: 2 },
      { start: 0, end: 1e12 },
      { start: 0, end: 1e6 },
      { start: '0', end: '5' },
    ]) {
      const { item: clean } = await saying((set) =>
        Object.assign(item(set)['lectern:highlight'] as object, wrong),
      );
      expect(clean.highlights).toMatchObject([{ ...dusk, start: 15, end: 26 }]);
    }
    const { item: clean } = await saying((set) => {
      const one = item(set);
      one['body'] = [
        { type: 'TextualBody', value: attack, color: 'url(x)', highlight: 'blink' },
        7,
        null,
        { value: {} },
      ];
      one['created'] = attack;
      Object.assign(one['lectern:highlight'] as object, { heading: 5, state: attack });
    });
    expect(clean.highlights).toMatchObject([
      {
        note: attack,
        color: 'yellow',
        style: 'highlight',
        created: null,
        state: 'unplaced',
        heading: null,
        tags: [],
      },
    ]);
  });

  test('no shape of the data breaks the import', async () => {
    for (const wrong of [null, 5, 'x', [], {}, [null], [[]], { items: 1 }, [{ '@id': [] }]])
      for (const name of ['items', 'lectern:articles', 'about', '@context', 'type']) {
        const { outcomes } = await saying((set) => Object.assign(set, { [name]: wrong }));
        expect(outcomes.map(({ kind }) => kind)).toEqual(['article']);
      }
    for (const name of ['target', 'body', 'id', 'lectern:highlight', 'motivation']) {
      for (const wrong of [
        null,
        5,
        'x',
        [],
        {},
        [null],
        { selector: 1 },
        { selector: [null, { type: 'TextQuoteSelector' }] },
      ]) {
        const { outcomes } = await saying((set) => Object.assign(item(set), { [name]: wrong }));
        expect(outcomes.map(({ kind }) => kind)).toEqual(['article']);
      }
    }
  });

  test('a name in the data reaches no object’s own', async () => {
    const page = (await oneFile(json, [lamps])).replace(
      '"title": "Lamps"',
      '"__proto__": { "polluted": 1 }, "title": "Lamps"',
    );
    await read('a.json', page);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
