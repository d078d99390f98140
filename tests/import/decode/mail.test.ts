import { describe, expect, test } from 'vitest';
import { dropped, importAll, importOne } from '../support/import-bytes.ts';
import { pixel } from '../support/pages.ts';

const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const head = `From: =?utf-8?B?${Buffer.from('Ada Süd').toString('base64')}?= <ada@lamps.example>
To: you@lamps.example
Subject: =?iso-8859-1?Q?Lampen_f=FCr?=
 =?iso-8859-1?Q?_alle?=
Date: Tue, 24 Nov 2026 08:00:00 +0100
List-Id: Friends of Lamps <lamps.lists.example>
MIME-Version: 1.0
`;
const wrapped = `Dear friends,

the lamps along the quay were lit every evening of that
long year by the same man, who walked from the harbour to
the bridge and back again.

Ada
Keeper of Lamps`;
const plain = `${head}Content-Type: text/plain; charset=utf-8

${wrapped}
`;

const html = (body: string) => `<html><body>${body}</body></html>`;
const multipart = (type: string, parts: readonly string[], boundary = 'edge') =>
  `Content-Type: multipart/${type}; boundary="${boundary}"\n\n${parts.map((part) => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`;

describe('a mail', () => {
  test('has its subject as title, who wrote it, when, and which list it went to; its text is whole', async () => {
    for (const name of ['a.eml', 'a.txt', 'a']) {
      const item = await importOne(name, crlf(plain));
      expect(item).toMatchObject({
        title: 'Lampen für alle',
        authors: ['Ada Süd'],
        siteName: 'Friends of Lamps',
        format: 'mail',
        dropped: [],
      });
      expect(item.published?.value).toContain('2026-11-24');
      expect(item.text).toBe(
        'Dear friends,\n\nthe lamps along the quay were lit every evening of that long year by the same man, who walked from the harbour to the bridge and back again.\n\nAda\nKeeper of Lamps',
      );
    }
  });

  test('of several forms is read as HTML, with the pictures it names and those that stand beside it', async () => {
    const picture = (id: string, number: number, more = '') =>
      `Content-Type: image/gif\nContent-Transfer-Encoding: base64\n${id}${more}\n${pixel(number).toString('base64')}`;
    const related = multipart(
      'related; type="text/html"',
      [
        `Content-Type: text/html; charset=utf-8\n\n${html('<p>The rich form.</p><img src="cid:a@x">')}`,
        picture('Content-ID: <a@x>\n', 0),
      ],
      'inner',
    );
    const alternative = multipart(
      'alternative',
      ['Content-Type: text/plain\n\nThe plain form.', related],
      'middle',
    );
    const mixed = multipart('mixed', [
      alternative,
      picture('', 1, 'Content-Disposition: attachment; filename="b.gif"\n'),
      'Content-Type: application/pdf; name="lamps.pdf"\nContent-Disposition: attachment; filename="lamps.pdf"\n\n%PDF',
    ]);
    const item = await importOne('a.eml', crlf(head + mixed));
    expect(item.text).toBe('The rich form.');
    expect(item.assets).toHaveLength(2);
    expect(item.dropped).toMatchObject([{ step: 'attachments', preview: 'lamps.pdf' }]);
  });

  test('that is laid out by tables is read without them; a table of values stays one', async () => {
    const body = `<div style="display:none">Preview line</div><table><tr><td width="600"><table role="presentation"><tr><td>First column</td><td>Second column</td></tr></table>
      <table><tr><th>Lamp</th><th>Price</th></tr><tr><td>A</td><td>3</td></tr></table></td></tr></table>`;
    const item = await importOne('a.eml', crlf(`${head}Content-Type: text/html\n\n${html(body)}`));
    expect(item.text).toBe('First column\n\nSecond column\n\nLamp\tPrice\n\nA\t3');
    expect(item.html.match(/<table>/g)).toHaveLength(1);
  });

  test('in a charset that it does not name, or names wrongly as ASCII, is read', async () => {
    const cyrillic = Buffer.concat([
      Buffer.from(`${head}Content-Type: text/plain; charset=us-ascii\n\n`),
      Buffer.from('Лампы стоят вдоль набережной, как и до войны, и никто не знает почему.'),
    ]);
    expect((await importOne('a.eml', cyrillic)).text).toContain('Лампы стоят вдоль');
    const raw = Buffer.from(plain.replace(/Subject: .*\n .*\n/, 'Subject: Größe\n'), 'latin1');
    expect((await importOne('a.eml', raw)).title).toBe('Größe');
    const word = plain.replace(
      /Subject: .*\n .*\n/,
      'Subject: =?iso-8859-1?Q?Die_Größe?= =?utf-8?Q?_=C3=BC?=\n',
    );
    expect((await importOne('a.eml', Buffer.from(word, 'latin1'))).title).toBe('Die Größe ü');
  });

  test('of several forms without HTML is read as plain text, not as the calendar that stands last', async () => {
    const parts = [
      `Content-Type: text/plain\n\n${wrapped}`,
      'Content-Type: text/calendar\n\nBEGIN:VCALENDAR',
    ];
    expect((await importOne('a.eml', `${head}${multipart('alternative', parts)}`)).text).toContain(
      'along the quay',
    );
  });

  test('that was sent on holds the other; one packed into its signature is read out of it', async () => {
    const forwarded = multipart('mixed', [
      'Content-Type: text/plain\n\nSee below.',
      `Content-Type: message/rfc822\n\n${plain}`,
    ]);
    expect((await importOne('a.eml', crlf(head + forwarded))).text).toContain('lit every evening');
    const element = (tag: number, ...content: Buffer[]) => {
      const body = Buffer.concat(content);
      return Buffer.concat([Buffer.from([tag, 0x82, body.length >> 8, body.length & 255]), body]);
    };
    const inner = Buffer.from('Content-Type: text/plain\r\n\r\nSigned words.');
    const oid = Buffer.from([6, 1, 42]);
    const signed = element(
      0x30,
      oid,
      element(
        0xa0,
        element(
          0x30,
          Buffer.from([2, 1, 1]),
          element(0x31),
          element(0x30, oid, element(0xa0, element(0x24, element(4, inner)))),
        ),
      ),
    );
    const smime = `${head}Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\n${signed.toString('base64')}`;
    expect((await importOne('a.eml', crlf(smime))).text).toBe('Signed words.');
  });

  test('without text says so', async () => {
    const [outcome] = await importAll(
      dropped(
        'a.eml',
        crlf(`${head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA`),
      ),
    );
    expect(outcome?.kind === 'problem' && outcome.reason).toContain('shows no text');
  });
});

describe('a mailbox', () => {
  test('is an article for each mail, in a section of its name, with quoted lines restored', async () => {
    const second = plain
      .replace('Dear friends,', '>From the quay, dear friends,')
      .replace('Lampen', 'Lichter');
    const box = crlf(
      `From ada@lamps.example Tue Nov 24 08:00:00 2026\n${plain}\nFrom bo@lamps.example Tue Nov 24 09:00:00 2026\n${second}`,
    );
    const outcomes = await importAll(dropped('Lamps.mbox', box));
    const items = outcomes.flatMap((outcome) => (outcome.kind === 'article' ? [outcome.item] : []));
    expect(items.map(({ partPath, sectionPath }) => [partPath, sectionPath])).toEqual([
      ['1', ['Lamps']],
      ['2', ['Lamps']],
    ]);
    expect(items[1]?.text).toContain('From the quay, dear friends,');
    expect(outcomes).toHaveLength(2);
  });
});
