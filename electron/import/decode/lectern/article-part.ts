import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Charset } from '../../../api/model.ts';
import { oneLine } from '../../../text/markup.ts';
import { fileIn } from '../../sources.ts';
import type { DroppedFile, Hints, Part } from '../../stages.ts';
import { type AnnotatedLink, annotatedLinks } from '../annotations/annotation-set.ts';
import { hintsOf, identityOf } from '../exports/saved-link.ts';
import { known } from '../known.ts';
import { problemOf, sha256Of } from '../whole-file.ts';
import { takeAdded } from './take-added.ts';
import { attributeOf, elementsIn, firstIn, wordsIn } from './tree.ts';

/** What is wrong with a piece of a page in which an article should be. */
export const damaged =
  'This article of an export is damaged: its text was not found. Export it again, or drop an older copy.';

const isText = (element: Tree.Element) => attributeOf(element, 'data-text') !== null;

/** What an export says of an article, from the data that it came with. Null where somebody took them out, or they are broken. */
export function dataIn(json: string, id: string | null): AnnotatedLink | null {
  try {
    return annotatedLinks(JSON.parse(json))?.find(({ record }) => record?.link.kept.id === id) ?? null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

const isData = (one: Tree.Element) =>
  one.tagName === 'script' && attributeOf(one, 'type') === 'application/ld+json';

/** The same, from the data in the article itself. */
function dataOf(article: Tree.Element): AnnotatedLink | null {
  const id = attributeOf(article, 'data-lectern');
  for (const script of [...elementsIn(article)].filter(isData)) {
    const found = dataIn(wordsIn(script), id);
    if (found) return found;
  }
  return null;
}

/** What a page shows of an article whose data are lost. */
function shownOf(article: Tree.Element): Hints {
  const named = (name: string) => firstIn(article, ({ tagName }) => tagName === name);
  const header = named('header');
  const heading = header && firstIn(header, ({ tagName }) => tagName === 'h1');
  return known({
    title: oneLine(heading ? wordsIn(heading) : ''),
    language: attributeOf(article, 'lang'),
  });
}

/**
 * One article of a page of ours, with what was exported of it, or with what it shows where that is lost. `place` finds it again in its file,
 * and is empty where it is alone there; `page` is what it is shown in; `data` stand in it
 * unless they are given.
 */
export function articlePart(
  file: DroppedFile,
  article: Tree.Element,
  { charset, place, page }: { charset: Charset; place: string; page: string },
  data: AnnotatedLink | null = dataOf(article),
): Part {
  const text = firstIn(article, isText);
  if (!text) return problemOf(file, damaged);
  const { html, marks } = takeAdded(text, attributeOf(article, 'data-lectern') ?? '');
  const record = data?.record ?? null;
  const hints: Hints = record
    ? hintsOf(data?.link ?? {}, record.link.title, record.link.url)
    : { ...shownOf(article), highlights: marks };
  const identity = record ? identityOf(record.link.kept) : 'lectern';
  const sectionPath = [...file.sectionPath, ...(record?.link.folders ?? [])];
  const own =
    place === ''
      ? { ...file, sectionPath }
      : fileIn(file, { place, shown: hints.title ?? place, sectionPath });
  return {
    kind: 'document',
    file: own,
    sha256: sha256Of(Buffer.from(`${identity}\n${html}`)),
    markup: 'kept',
    format: 'lectern',
    source: html,
    page,
    charset,
    ...(record?.saved === false ? { saved: false } : {}),
    mayBeEmpty: record !== null,
    hints,
    hintsApart: true,
  };
}
