import { describe, expect, test } from 'vitest';
import type { CleanItem } from '../../../electron/import/stages.ts';
import { dropped, importAll } from '../support/import-bytes.ts';

async function items(name: string, content: string | Uint8Array): Promise<CleanItem[]> {
  const outcomes = await importAll(dropped(name, content));
  return outcomes.flatMap((outcome) => (outcome.kind === 'article' ? [outcome.item] : []));
}
const at = 'https://lamps.example';

describe('a saved feed', () => {
  test('of RSS has an article for each entry with its text, a link for each without', async () => {
    const rss = `<?xml version="1.0"?><!-- made by hand --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:x="urn:x">
      <channel><title>Lamps &amp; Quays</title><link>${at}/</link>
      <item><x:title>Not this</x:title><title>First&nbsp;lamp</title><link>${at}/1</link><dc:creator>Ada Nord</dc:creator><pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate><category>oil</category>
      <description>Short.</description><content:encoded><![CDATA[<p>Lit at dusk, <a href="more">more</a>.</p><h2>Oil</h2>]]></content:encoded></item>
      <item><title>Second</title><guid isPermaLink="true">${at}/2</guid><author>a@x.example (Bo Süd)</author><description>&lt;p&gt;Only a few words.&lt;/p&gt;</description></item>
      </channel></rss>`;
    for (const name of ['feed.xml', 'feed.rss', 'feed']) {
      const [first, second, ...rest] = await items(name, rss);
      expect(first).toMatchObject({
        title: 'First lamp',
        url: `${at}/1`,
        authors: ['Ada Nord'],
        tags: ['oil'],
        saved: true,
      });
      expect(first).toMatchObject({
        siteName: 'Lamps & Quays',
        sectionPath: ['Lamps & Quays'],
        format: 'feed',
      });
      expect(first?.text).toBe('Lit at dusk, more.\n\nOil');
      expect(first?.html).toContain(`href="${at}/more"`);
      expect(first?.published?.value).toContain('2026-11-24');
      expect(second).toMatchObject({
        title: 'Second',
        url: `${at}/2`,
        authors: ['Bo Süd'],
        saved: false,
        text: 'Only a few words.',
      });
      expect(rest).toEqual([]);
    }
  });

  test('of Atom is read by the type of its texts, with addresses from its base', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${at}/a/"><title type="html">The &lt;b&gt;feed&lt;/b&gt;</title>
      <entry><title>X</title><link rel="replies" href="no"/><link href="1"/><id>urn:1</id><published>2026-11-24T08:00:00Z</published><updated>2026-11-25T08:00:00Z</updated><author><name>Ada</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One<br/>two &amp;lt;</p></div></content></entry>
      <entry><title>Y</title><link href="2"/><content type="html">&lt;p&gt;Escaped&lt;/p&gt;</content></entry>
      <entry><title>Z</title><link href="3"/><content type="text">Plain &lt; text</content></entry></feed>`;
    const found = await items('feed.atom', atom);
    expect(found.map(({ url, text }) => [url, text])).toEqual([
      [`${at}/a/1`, 'One\ntwo &lt;'],
      [`${at}/a/2`, 'Escaped'],
      [`${at}/a/3`, 'Plain < text'],
    ]);
    expect(found[0]).toMatchObject({ authors: ['Ada'], sectionPath: ['The feed'] });
    expect(found[0]?.published?.value).toContain('2026-11-24');
  });

  test('keeps an entry that has no title or address of a page, by what else it says', async () => {
    const rss = `<rss xmlns:dc="urn:dc" xmlns:media="urn:m"><channel><title>T</title>
      <item><media:title type="plain">Breaking news</media:title><link>${at}/n</link></item>
      <item><enclosure url="${at}/a.mp3"/><dc:creator>Ada Nord (a@x.example)</dc:creator></item>
      <item><title>Old</title><media:content url="${at}/a.jpg"/><body xmlns="http://www.w3.org/1999/xhtml"><p>In a body.</p></body></item>
      <item><guid isPermaLink="false">7</guid><pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate></item></channel></rss>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>V</title><link rel="replies" href="${at}/no"/><link rel="via" href="${at}/v"/></entry></feed>`;
    expect(await items('a.rss', rss)).toMatchObject([
      { title: 'Breaking news', url: `${at}/n`, saved: false },
      { url: `${at}/a.mp3`, authors: ['Ada Nord'], saved: false },
      { title: 'Old', text: 'In a body.', saved: true },
      { title: '7', saved: false },
    ]);
    expect(await items('a.atom', atom)).toMatchObject([{ url: `${at}/v` }]);
  });

  test('whose entries all name one page, as podcasts do, has an article for each all the same', async () => {
    const item = (title: string, more: string) =>
      `<item><title>${title}</title><link>${at}/show</link>${more}</item>`;
    const rss = `<rss><channel><title>T</title><link>${at}/</link>
      ${item('One', `<enclosure url="${at}/1.mp3"/>`)}${item('Two', '')}
      <item><title>Three</title><link>${at}/</link></item></channel></rss>`;
    const found = await items('a.rss', rss);
    expect(found.map(({ title, url }) => [title, url])).toEqual([
      ['One', `${at}/1.mp3`],
      ['Two', null],
      ['Three', null],
    ]);
    expect(new Set(found.map(({ sha256 }) => sha256)).size).toBe(3);
  });

  test('whose entries are places of one page, as of a diary, has an article for each, with what is said of it', async () => {
    const item = (place: string, words: string) =>
      `<item><title>Today</title><link>${at}/diary#${place}</link><description>${words}</description></item>`;
    const rss = `<rss><channel><title>T</title>${item('1', 'Rain.')}${item('2', 'Snow.')}${item('2', 'Snow.')}</channel></rss>`;
    const found = await items('a.rss', rss);
    expect(found.map(({ text, saved }) => [text, saved])).toEqual([
      ['Rain.', true],
      ['Snow.', true],
      ['Snow.', true],
    ]);
    expect(new Set(found.map(({ sha256 }) => sha256)).size).toBe(2);
  });

  test('tells its own elements from those of extensions, and reads what a group of files says', async () => {
    const rss = `<r:rss xmlns:r="urn:r" xmlns:x="urn:x" xmlns:media="urn:m"><r:channel><r:title>T</r:title>
      <r:item><x:title>No</x:title><r:title>Yes</r:title><x:description>wrong</x:description><r:description>right</r:description></r:item>
      <r:item><r:title>Group</r:title><media:group><media:description>of files</media:description></media:group></r:item></r:channel></r:rss>`;
    expect(await items('a.rss', rss)).toMatchObject([
      { title: 'Yes', text: 'right' },
      { title: 'Group', text: 'of files' },
    ]);
  });

  test('has an article for each of two entries that say the same', async () => {
    const item = (number: number) =>
      `<item><title>T${number}</title><link>${at}/${number}</link><description>${'Same words. '.repeat(80)}</description></item>`;
    const found = await items('a.rss', `<rss><channel>${item(1)}${item(2)}</channel></rss>`);
    expect(new Set(found.map(({ sha256 }) => sha256)).size).toBe(2);
  });

  test('without entries says so, and what to do', async () => {
    expect(await importAll(dropped('a.rss', '<rss><channel><title>T</title></channel></rss>'))).toMatchObject(
      [{ kind: 'problem', reason: expect.stringMatching(/no entries.*Save/) }],
    );
  });

  test('of JSON is read as one, and a charset that it declares rules', async () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        {
          id: '1',
          url: `${at}/1`,
          title: 'One',
          content_html: '<p>Text</p>',
          tags: ['x'],
          authors: [{ name: 'Ada' }],
          date_published: '2026-11-24T08:00:00Z',
        },
      ],
    };
    expect(await items('feed.json', JSON.stringify(json))).toMatchObject([
      { title: 'One', authors: ['Ada'], tags: ['x'], text: 'Text' },
    ]);
    const koi8 = Buffer.from(
      `<?xml version="1.0" encoding="koi8-r"?><rss><channel><title>T</title><item><title>La</title><link>${at}/1</link></item></channel></rss>`,
    );
    koi8.set([0xd1, 0xc1], koi8.indexOf('>La<') + 1);
    expect(await items('feed.xml', koi8)).toMatchObject([
      { title: 'яа', charset: { name: 'KOI8-R', rule: 'meta' } },
    ]);
  });

  test('that is not well-formed gives what can be read; no entity unfolds', async () => {
    const broken = `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>T</title><item><title>A &b; & B</title><link>${at}/1?a=1&b=2</link></item>`;
    expect(await items('feed.xml', broken)).toMatchObject([{ title: 'A &b; & B', url: `${at}/1?a=1&b=2` }]);
  });
});
