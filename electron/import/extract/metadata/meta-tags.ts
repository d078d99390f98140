import type { Survey } from './survey.ts';

/** The first content of a `meta` element with one of these names, in the order of the names. */
export type MetaReader = (...names: string[]) => string | null;

const keys = ['property', 'name', 'itemprop', 'http-equiv'];

/** Reads the `meta` elements of a page: OpenGraph, Twitter, Dublin Core, Highwire and plain ones, by name. */
export function readMetaTags({ named }: Survey): {
  first: MetaReader;
  all: (...names: string[]) => string[];
} {
  const found = new Map<string, string[]>();
  // Some programs write `value` where `content` is meant.
  for (const { element: meta } of named('meta')) {
    const content = (meta.getAttribute('content') ?? meta.getAttribute('value'))?.trim();
    if (!content) continue;
    for (const key of keys) {
      for (const name of meta.getAttribute(key)?.toLowerCase().split(/\s+/) ?? [])
        if (name) found.set(name, [...(found.get(name) ?? []), content]);
    }
  }
  return {
    first: (...names) =>
      names.map((name) => found.get(name)?.[0]).find((value) => value !== undefined) ?? null,
    all: (...names) => names.map((name) => found.get(name)).find((values) => values !== undefined) ?? [],
  };
}
