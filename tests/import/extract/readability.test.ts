import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../electron/import/extract/dom/markup.ts';
import { textLength } from '../../../electron/import/extract/dom/text-length.ts';
import { articleIn } from '../../../electron/import/extract/readability.ts';

const pages = path.resolve(
  import.meta.dirname,
  '../../../../shared/data/extraction/mozilla-readability/dev/html',
);

/** White space that is not seen is not in the copy that is read. */
const charactersOf = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

/** What Readability finds by itself, on the same page. */
function plainly(source: string): { title: string; text: string } {
  const options = { keepClasses: true, serializer: (element: Node) => element };
  const found = new Readability(parsePage(source) as unknown as Document, options).parse();
  return { title: charactersOf(found?.title), text: charactersOf(found?.textContent) };
}

describe('the quick Readability', () => {
  it.skipIf(!existsSync(pages))(
    'finds what Readability finds on real pages (skipped only where the shared data is absent)',
    () => {
      const files = globSync('*.html', { cwd: pages });
      expect(files.length).toBeGreaterThan(40);
      for (const file of files) {
        const source = readFileSync(path.join(pages, file), 'utf8');
        const { title, body } = articleIn(parsePage(source) as unknown as Document);
        expect({ file, title: charactersOf(title), text: charactersOf(body?.textContent) }).toEqual({
          file,
          ...plainly(source),
        });
      }
    },
  );
});

describe('the length of a text', () => {
  it('counts runs of white space as one character and those at the ends not at all', () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\u00a0', '\u3000', '!') }),
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const { body } = parsePage('');
        if (!body) throw new Error('no body');
        for (const [at, part] of parts.entries()) {
          const holder = at % 2 ? body : body.appendChild(body.ownerDocument.createElement('b'));
          holder.appendChild(body.ownerDocument.createTextNode(part));
        }
        const plain = () => (body.textContent ?? '').trim().replace(/\s+/g, ' ').length;
        expect(textLength(body)).toBe(plain());
        body.append(' more');
        expect(textLength(body)).toBe(plain());
      }),
    );
  });

  it('follows a text that changes', () => {
    const { body } = parsePage('one two');
    const text = body?.firstChild;
    if (!body || !text) throw new Error('no text');
    expect(textLength(body)).toBe(7);
    text.textContent = ' four ';
    expect(textLength(body)).toBe(4);
  });
});
