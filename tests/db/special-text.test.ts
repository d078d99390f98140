import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { specialText } from '../../db/migrations/020-special-text.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openLibrary } from '../../db/open.ts';
import { withSpecialText } from '../../db/queries/article-reading.ts';
import { replaceBody } from '../../db/queries/articles.ts';
import { deleteTrashed, trashArticles } from '../../db/queries/trash.ts';
import { hasSpecialText } from '../../db/special-text.ts';
import type { SafeHtml } from '../../electron/api/model.ts';
import { codeBlocksIn } from '../../electron/text/code-blocks.ts';
import { formulasIn } from '../../electron/text/formulas.ts';
import { anyHtml } from '../export/any-library.ts';
import { add, content, fresh, now, temporary } from './fresh.ts';

const code = '<p>a</p><pre>b</pre>' as SafeHtml;
const formula = '<p><math alttext="x^2"><mi>x</mi></math></p>' as SafeHtml;
let library: ReturnType<typeof fresh>;
beforeEach(() => {
  library = fresh();
});
afterEach(() => {
  library.close();
  library.remove();
});

test('an article is known to hold formulas or preformatted text, and is not any more when its text is made anew', () => {
  const { write } = library;
  const ids = [code, formula, '<p>a</p>' as SafeHtml].map((html) => add(write, { html }));
  const told = () => ids.map((id) => withSpecialText(write, ids).has(id));
  expect(told()).toEqual([true, true, false]);
  const updated = now().toISOString();
  const [first = '', , last = ''] = ids;
  replaceBody(write, first, { item: content(), excerpt: '', updated });
  replaceBody(write, last, { item: content({ html: code }), excerpt: '', updated });
  expect(told()).toEqual([false, true, true]);
  trashArticles(write, ids, updated);
  deleteTrashed(write, ids);
  expect(told()).toEqual([false, false, false]);
});

test('articles of before are looked into once', () => {
  const place = temporary();
  const old = openLibrary(place.file, {
    mode: 'write',
    now,
    steps: migrations.slice(0, migrations.indexOf(specialText)),
  });
  const { write } = old;
  if (!write) throw new Error('opened for writing');
  const ids = [add(write, { html: code }), add(write)];
  old.close();
  const { read, close } = openLibrary(place.file, { mode: 'write', now });
  expect([...withSpecialText(read, ids)]).toEqual([ids[0]]);
  close();
  place.remove();
});

test('whatever is found in a text, it is known to hold it', () => {
  fc.assert(
    fc.property(anyHtml, (html) => {
      if (formulasIn(html).length + codeBlocksIn(html).length > 0) expect(hasSpecialText(html)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
