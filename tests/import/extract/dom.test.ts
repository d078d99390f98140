import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { emptyDocument, parsePage } from '../../../electron/import/extract/dom/markup.ts';
import {
  type LightDocument,
  type LightNode,
  LightParent,
} from '../../../electron/import/extract/dom/nodes.ts';
import { plainTest } from '../../../electron/import/extract/dom/plain-selector.ts';

const pages = path.resolve(
  import.meta.dirname,
  '../../../../shared/data/extraction/mozilla-readability/dev/html',
);
const page = (body: string) =>
  parsePage(`<!doctype html><html><head><title> A \n page </title></head><body>${body}</body></html>`);
const bodyOf = (document: LightDocument) => {
  const { body } = document;
  if (!body) throw new Error('no body');
  return body;
};

/** Every link between neighbours, read from both sides. */
function expectWhole(parent: LightParent): void {
  const list = parent.childNodes;
  expect(parent.firstChild).toBe(list[0] ?? null);
  expect(parent.lastChild).toBe(list.at(-1) ?? null);
  for (const [index, node] of list.entries()) {
    expect(node.parentNode).toBe(parent);
    expect(node.previousSibling).toBe(list[index - 1] ?? null);
    expect(node.nextSibling).toBe(list[index + 1] ?? null);
    if (node instanceof LightParent) expectWhole(node);
  }
}

describe('the light DOM', () => {
  it.skipIf(!existsSync(pages))(
    'holds real pages as parse5 reads them (skipped only where the shared data is absent)',
    () => {
      const files = globSync('*.html', { cwd: pages }).slice(0, 20);
      expect(files.length).toBeGreaterThan(10);
      for (const file of files) {
        const source = readFileSync(path.join(pages, file), 'utf8');
        const plain = parse(source, { scriptingEnabled: false });
        const light = parsePage(source);
        expectWhole(light);
        expect(light.engine.serialize(light)).toBe(serialize(plain, { scriptingEnabled: false }));
        const copy = light.cloneNode(true);
        expect(copy.engine.serialize(copy)).toBe(light.engine.serialize(light));
      }
    },
  );

  it('stays whole through any run of moves', () => {
    const names = fc.constantFrom('p', 'div', 'b', 'li');
    const move = fc.record({ from: fc.nat(), to: fc.nat(), how: fc.nat({ max: 4 }), name: names });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const body = bodyOf(page('<div><p>one</p>two<b>three</b></div><p>four<i>five</i></p>'));
        for (const { from, to, how, name } of moves) {
          const all: LightNode[] = [...body.descendants()];
          const node = all[from % all.length];
          const other = all[to % all.length];
          if (!node || !other || (node instanceof LightParent && node.contains(other))) continue;
          if (how === 0) other.before(node);
          else if (how === 1) other.after(node, 'text');
          else if (how === 2) other.replaceWith(node);
          else if (how === 3 && other instanceof LightParent) other.appendChild(node);
          else other.parentNode?.replaceChild(emptyDocument().createElement(name), other);
          expectWhole(body);
        }
      }),
    );
  });

  it('finds by selector what another DOM finds', () => {
    const source =
      '<div class="a b" id="x"><p>1</p><p class="b">2 <a href="/y">3</a></p><img data-src="q" src="r"></div><ul><li><b>4</b></li></ul>';
    const { document } = parseHTML(`<!doctype html><html><head></head><body>${source}</body></html>`);
    const light = page(source);
    for (const selector of [
      '*:not(html, head, body, title)',
      'p, b',
      '.b',
      '#x > p',
      '[href^="/"]',
      'img[src]',
      'p + p a',
      'li b:only-child',
      'div p:nth-of-type(2)',
      'li, #x .b, [data-src="q"]',
      'div.a.b p',
      'body div p.b > a, video',
      '[class~="b"], a[href$=y]',
      "[class*='a '] [src]",
      'UL B',
    ]) {
      const texts = [...document.body.querySelectorAll(selector)].map((element) => element.textContent);
      expect(
        bodyOf(light)
          .querySelectorAll(selector)
          .map((element) => element.textContent),
      ).toEqual(texts);
      expect(texts.length).toBeGreaterThan(0);
    }
    expect(bodyOf(light).querySelector('a')?.closest('div')?.id).toBe('x');
    expect(bodyOf(light).querySelector('video')).toBeNull();
    for (const wrong of ['p[', 'a,']) expect(() => light.querySelectorAll(wrong)).toThrow();
  });

  it('reads plain selectors as css-select does', () => {
    const [names, values] = [
      ['div', 'p', 'a', 'i'],
      ['a', 'b', 'a b', 'ab', 'b-a', ' a', 'b\u00a0a', ''],
    ];
    const tag = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values), fc.constantFrom(...values));
    const compound = fc
      .tuple(
        fc.constantFrom('', '*', ...names),
        fc.constantFrom('', '.a', '.b', '#b', '.a.b', '[id]', '[title]'),
        fc.constantFrom(
          '',
          '[class="a b"]',
          '[class~="a"]',
          "[id*='b']",
          '[id^=a]',
          '[class$="b"]',
          '[id=""]',
        ),
      )
      .map((parts) => parts.join(''))
      .filter((text) => text !== '');
    const selector = fc
      .array(fc.array(compound, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((list) => list.map((parts) => parts.join(' ')).join(', '));
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 8 }), selector, (tags, wanted) => {
        const opened = tags.map(([name, one, id]) => `<${name} class="${one}" id="${id}">x`).join('');
        const body = bodyOf(page(opened));
        expect(plainTest(wanted)).not.toBeNull();
        // A list that names a pseudo-class is left to css-select.
        expect(body.querySelectorAll(wanted)).toEqual(body.querySelectorAll(`${wanted}, b:empty`));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads and writes text, HTML and attributes', () => {
    const document = page(
      '<p style="color: red; display:none">a<!-- b --><i>c</i></p><template><b>no text</b></template>',
    );
    const body = bodyOf(document);
    const paragraph = body.querySelector('p');
    if (!paragraph) throw new Error('no paragraph');
    expect(document.title).toBe('A page');
    expect(body.textContent).toBe('ac');
    expect(paragraph.style.display).toBe('none');
    paragraph.innerHTML = 'x<b>y</b> &amp; z';
    expect(paragraph.textContent).toBe('xy & z');
    expect(paragraph.innerHTML).toBe('x<b>y</b> &amp; z');
    paragraph.textContent = '<i>';
    expect(paragraph.innerHTML).toBe('&lt;i&gt;');
    paragraph.removeAttribute('style');
    paragraph.className = 'lead';
    expect(paragraph.attributes.map(({ name, value }) => [name, value])).toEqual([['class', 'lead']]);
    expect(() => body.removeChild(paragraph.firstChild ?? paragraph)).toThrow('not a child');
  });

  it('is walked to the end at any depth', () => {
    const deep = `${'<div>'.repeat(20_000)}end`;
    expect(page(deep).textContent).toContain('end');
  });
});
