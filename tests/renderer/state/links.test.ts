import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { Article, LinkedFrom } from '../../../electron/api/model.ts';
import { createLinks, type LinksClient } from '../../../renderer/state/links.ts';

const linked = (title: string) => ({ id: title, title, siteName: null, language: null });
const only = (title: string): LinkedFrom => ({ total: 1, articles: [linked(title)] });

/** A service that answers when it is told to. */
function slow() {
  const answers: ((got: LinkedFrom | Error) => void)[] = [];
  const client = {
    linkedFrom: () =>
      new Promise<LinkedFrom>((resolve, reject) =>
        answers.push((got) => (got instanceof Error ? reject(got) : resolve(got))),
      ),
    articlesAt: vi.fn(async ({ addresses }: { addresses: string[] }) =>
      addresses.map((address) => (address.includes('here') ? linked(address) : null)),
    ),
    on: () => () => undefined,
  };
  const article = signal<Article | null>(null);
  const links = createLinks(client as unknown as LinksClient, article);
  const open = (id: string | null) => {
    article.value = id === null ? null : ({ id } as Article);
  };
  return { answers, client, links, open };
}

test('what links to an article goes with it: an answer about the one before is not shown', async () => {
  const { answers, links, open } = slow();
  open('a');
  open('b');
  answers[1]?.(only('to b'));
  await expect.poll(() => links.from.value).toEqual(only('to b'));
  answers[0]?.(only('to a'));
  await Promise.resolve();
  expect(links.from.value).toEqual(only('to b'));
  open(null);
  expect(links.from.value.total).toBe(0);
});

test('a failure is told, and gone with the next answer', async () => {
  const { answers, links, open } = slow();
  open('a');
  answers[0]?.(new Error('no'));
  await expect.poll(() => links.error.value).not.toBeNull();
  open('b');
  answers[1]?.(only('to b'));
  await expect.poll(() => links.error.value).toBeNull();
});

test('each address is asked for once, and those that are not in the library are left out', async () => {
  const { client, links } = slow();
  const found = await links.localOf(['https://here.test', 'https://away.test', 'https://here.test']);
  expect([...found.keys()]).toEqual(['https://here.test']);
  expect(client.articlesAt).toHaveBeenCalledWith({ addresses: ['https://here.test', 'https://away.test'] });
});
