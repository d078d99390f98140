import { expect, test } from 'vitest';
import { runImport } from '../../electron/import/run-import.ts';
import type { Outcome } from '../../electron/import/stages.ts';
import { dropped } from './support/import-bytes.ts';

/** What comes of a file that is imported as plain text. */
async function asText(name: string, content: string): Promise<{ title: string; text: string; html: string }> {
  const outcomes: Outcome[] = [];
  const options = { known: async () => false, asText: [name] };
  for await (const outcome of runImport(dropped(name, content), options)) outcomes.push(outcome);
  const [first] = outcomes;
  if (outcomes.length !== 1 || first?.kind !== 'article') throw new Error(JSON.stringify(outcomes));
  const { title, text, html } = first.item;
  return { title, text, html };
}

test('JSON that is cut off bears the name of its file and stands line by line as it reads', async () => {
  const json = '{\n  "title": "The weir",\n  "text": "It was <mended>",\n  "tags": ["wa';
  const { title, text, html } = await asText('Weir export.json', json);
  expect(title).toBe('Weir export.json');
  expect(text).toBe(json);
  expect(html).toContain('<pre>');
});

test('a list of numbers and a program are no prose either', async () => {
  expect(await asText('a.csv', 'name,count\n\nweir,3\n')).toMatchObject({ title: 'a.csv' });
  expect(await asText('a.py', 'def weir():\n    return 3\n')).toMatchObject({
    title: 'a.py',
    text: 'def weir():\n    return 3',
  });
});

test('data in one long line is wrapped', async () => {
  const json = JSON.stringify({ words: 'weir '.repeat(400), a: [1] });
  const { html, text } = await asText('long.json', `${json}\n`);
  expect(html).not.toContain('<pre>');
  expect(text.startsWith('{"words":"weir weir')).toBe(true);
});

test('of an Evernote export that is cut off the words are kept, and neither marks nor the bytes of its pictures', async () => {
  const enex = [
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">',
    '<en-export><note><title>The weir</title><content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "x.dtd">',
    '<en-note><p>It was <b>mended</b> twice.</p><en-media type="image/png"/></en-note>]]></content>',
    '<resource><data encoding="base64">iVBORw0KGgo</data></resource></note>',
    '<note><title>The lock</title><content><![CDATA[<en-note><p>It leaked where</p><resource><data enc="base64">iVBO',
  ].join('\n');
  const { title, text } = await asText('Mill.enex', enex);
  expect(title).toBe('Mill.enex');
  expect(text.split(/\s*\n\s*/)).toEqual(['The weir', 'It was mended twice.', 'The lock', 'It leaked where']);
});

test('a page is still all that it shows, under its own title', async () => {
  const page = '<!doctype html><title>Places</title><h1>Places</h1><p>Weir</p>';
  expect(await asText('p.html', page)).toMatchObject({ title: 'Places', text: 'Weir' });
});

test('of XML only what says that it is bytes is no words, and an empty element takes nothing after it away', async () => {
  const graph =
    '<graph><node><data key="k"/></node><title>All that follows</title><Data><value>Of a map</value></Data></graph>';
  const { text } = await asText('a.xml', graph);
  expect(text).toContain('All that follows');
  expect(text).toContain('Of a map');
  const bytes = '<plist><data encoding="base64">aGFsbG8gd29ybGQ=</data><string>Words</string></plist>';
  expect((await asText('b.xml', bytes)).text.trim()).toBe('Words');
});
