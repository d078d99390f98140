import { expect, test } from 'vitest';
import { namesInByline } from '../../../electron/import/extract/metadata/byline.ts';
import { importOne } from '../support/import-bytes.ts';

test.each([
  ['By Ines Halvorsen and Lea Brandt', ['Ines Halvorsen', 'Lea Brandt']],
  ['Analysis by Ines Halvorsen, Review Editor-at-large', ['Ines Halvorsen']],
  ['Written and edited by Ines Halvorsen', ['Ines Halvorsen']],
  ['Ines Halvorsen, PhD', ['Ines Halvorsen']],
  ['Ines Halvorsen5 Min Read', ['Ines Halvorsen']],
  ['Von Ines Halvorsen | 12.03.2020', ['Ines Halvorsen']],
  ['The Review Staff', ['The Review Staff']],
  ['By', []],
  ['. .', []],
  ['Dec 1st', []],
])('a byline names whoever wrote, and nothing else: %j', (byline, names) =>
  expect(namesInByline(byline)).toEqual(names),
);

test('metadata that is escaped twice, or in a script, is read as it is meant', async () => {
  const data = { '@type': 'NewsArticle', headline: 'Why you can&#39;t ask', author: 'Ines O&#x27;Hara' };
  const head = `<meta property="og:site_name" content="Coast &amp;amp; Sea"><title>x</title>
    <script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const text = 'The water rises twice a day, and nobody asks it to. '.repeat(12);
  const page = `<!doctype html><html><head>${head}</head><body><article><p>${text}</p></article></body></html>`;
  const { title, authors, siteName } = await importOne('a.html', Buffer.from(page));
  expect({ title, authors, siteName }).toEqual({
    title: "Why you can't ask",
    authors: ["Ines O'Hara"],
    siteName: 'Coast & Sea',
  });
});
