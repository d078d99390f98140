import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/import/decode/charset.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const ascii = (text: string) => Buffer.from(text, 'latin1');
const russian = Buffer.concat(
  Array.from({ length: 30 }, () => bytes('cff0e8e2e5f22c20fdf2ee20eee1fbf7edfbe920f2e5eaf1f22e20')),
);

describe('the charset of a document', () => {
  test.each<[string, Uint8Array, string, string, string]>([
    [
      'a mark wins over the page itself',
      Buffer.concat([bytes('efbbbf'), ascii('<meta charset=koi8-r>'), Buffer.from('я')]),
      'UTF-8',
      'bom',
      'я',
    ],
    ['UTF-16 by its mark', bytes('fffe 4f04'), 'UTF-16LE', 'bom', 'я'],
    [
      'what the page says',
      Buffer.concat([ascii('<meta charset=koi8-r>'), bytes('d1')]),
      'KOI8-R',
      'meta',
      'я',
    ],
    [
      'latin1 as browsers read it',
      Buffer.concat([ascii('<meta charset=iso-8859-1>'), bytes('80')]),
      'windows-1252',
      'meta',
      '€',
    ],
    ['valid UTF-8', Buffer.from('die Brücke'), 'UTF-8', 'utf-8', 'Brücke'],
    ['statistics', russian, 'windows-1251', 'detector', 'Привет'],
    [
      'ISO-2022-JP, which is valid UTF-8 too',
      bytes('1b2442 2433 246c 1b2842'),
      'ISO-2022-JP',
      'detector',
      'これ',
    ],
    ['UTF-16 without a mark', Buffer.from('plain words', 'utf16le'), 'UTF-16LE', 'detector', 'plain words'],
    [
      'Big5 with the standard’s own table',
      Buffer.concat([ascii('<meta charset=big5>'), bytes('a4a4')]),
      'Big5',
      'meta',
      '中',
    ],
    [
      'a declaration that means no text',
      Buffer.concat([ascii('<meta charset=iso-2022-kr>'), Buffer.from('é')]),
      'UTF-8',
      'utf-8',
      'é',
    ],
  ])('%s', (_, given, name, rule, part) => {
    const { text, charset } = decodeText(given, { markup: 'html' });
    expect(charset).toEqual({ name, rule });
    expect(text).toContain(part);
    expect(text).not.toContain('\ufeff');
  });

  test('a page that names its charset late, in its head, is believed unless its bytes are valid UTF-8', () => {
    const late = (more: string) =>
      Buffer.from(`<head><title>x</title>${' '.repeat(1100)}${more}<meta charset=koi8-r></head><p>`);
    const read = (head: Buffer, text: Buffer) =>
      decodeText(Buffer.concat([head, text]), { markup: 'html' }).charset;
    expect(read(late(''), bytes('d1'))).toEqual({ name: 'KOI8-R', rule: 'meta' });
    expect(read(late(''), Buffer.from('я'))).toEqual({ name: 'UTF-8', rule: 'utf-8' });
    for (const hides of ['<!-- ', '<script>', '<noscript>', '<template>', '</head>', '<body>'])
      expect([hides, read(late(hides), bytes('d1')).rule]).not.toContain('meta');
  });

  test.each([
    ['UTF-32LE', 'bom', Buffer.from('\ufeffя x')],
    ['UTF-32BE', 'detector', Buffer.from('<p>я')],
  ])('%s is read (%s)', (name, rule, plain) => {
    const points = Buffer.alloc(plain.toString().length * 4);
    [...plain.toString()].forEach((letter, at) => {
      const point = letter.codePointAt(0) ?? 0;
      if (name === 'UTF-32LE') points.writeUInt32LE(point, at * 4);
      else points.writeUInt32BE(point, at * 4);
    });
    const { text, charset } = decodeText(points, { markup: 'xml' });
    expect(charset).toEqual({ name, rule });
    expect(text).toBe(plain.toString().replace('\ufeff', ''));
  });

  test('zero bytes before a page make no UTF-16 of it', () => {
    const { text, charset } = decodeText(Buffer.concat([Buffer.alloc(600), ascii('a plain word')]), {
      markup: 'html',
    });
    expect(charset.name).toBe('UTF-8');
    expect(text).toContain('plain word');
  });

  test.each([
    [
      'a short Turkish text',
      'windows-1254',
      'Saklıbahçe mesirelik alanında yapılan çarpıcı aramanın sınırları Çiftliğin içinde.',
    ],
    ['a few French words', 'windows-1252', 'Déjà vu: l’été à Paris'],
    ['a sign or two', 'windows-1252', '© 2020, £5'],
  ])('%s is read as such', (_, name, words) => {
    const special: Record<string, number> = { ı: 0xfd, ğ: 0xf0, ş: 0xfe, '’': 0x92 };
    const given = Buffer.from([...words].map((letter) => special[letter] ?? letter.charCodeAt(0)));
    expect(decodeText(given, { markup: 'none' })).toMatchObject({ text: words, charset: { name } });
  });

  test('a plain text says nothing of its charset, whatever markup it quotes', () => {
    expect(decodeText(Buffer.from('<meta charset=koi8-r> ü'), { markup: 'none' }).charset.rule).toBe('utf-8');
  });

  test('an XML declaration names the charset of a feed, unless it says UTF-16 of bytes that are none', () => {
    const feed = (encoding: string, text: Buffer) =>
      Buffer.concat([ascii(`<?xml version="1.0" encoding='${encoding}'?><rss>`), text, ascii('</rss>')]);
    const read = (given: Buffer) => decodeText(given, { markup: 'xml' });
    expect(read(feed('koi8-r', bytes('d1'))).text).toContain('я');
    expect(read(feed('koi8-r', bytes('d1'))).charset).toEqual({ name: 'KOI8-R', rule: 'meta' });
    expect(read(feed('windows_1251', bytes('ff'))).charset).toEqual({ name: 'windows-1251', rule: 'meta' });
    expect(read(feed('utf-16', Buffer.from('é'))).charset).toEqual({ name: 'UTF-8', rule: 'utf-8' });
  });

  test('a container’s word stands before that of the page', () => {
    const given = Buffer.concat([ascii('<meta charset=utf-8>'), bytes('d1')]);
    expect(decodeText(given, { container: 'koi8-r', markup: 'html' }).charset).toEqual({
      name: 'KOI8-R',
      rule: 'container',
    });
  });

  test('bytes that decide nothing are read as windows-1252 or by statistics, never refused', () => {
    expect(decodeText(bytes('ff80'), { markup: 'none' }).text).toHaveLength(2);
  });
});
