import { expect, test } from 'vitest';
import type { ArticleField } from '../../../electron/api/verify.ts';
import { valuesOf } from '../../../renderer/state/verify-words.ts';

const values = (field: ArticleField, library: string, inExport: string) => {
  const { library: here, export: there } = valuesOf({
    ...{ kind: 'article', articleId: 'lampslampslampsl', title: 'Lamps' },
    ...{ field, library, export: inExport },
  });
  return [here, there];
};

test.each<[ArticleField, string, string, string[]]>([
  ['starred', 'true', 'false', ['Yes', 'No']],
  ['read', 'false', 'true', ['No', 'Yes']],
  ['saved', 'true', 'false', ['Yes', 'No']],
  ['progress', '0.02372750281214848', '1', ['2.37%', '100%']],
  ['title', 'true', '0.5', ['true', '0.5']],
])('of what differs in “%s”, %s and %s are told in words', (field, library, inExport, words) => {
  expect(values(field, library, inExport)).toEqual(words);
});
