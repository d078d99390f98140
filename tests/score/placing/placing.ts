import path from 'node:path';
import { placerReread } from '../../../electron/service/read-again.ts';
import { placerBetween } from '../../../electron/text/place-again.ts';
import { sets } from '../extraction.ts';
import { rivals } from '../rivals.ts';
import { type Figures, readLines } from '../scorer.ts';
import { importFiles } from '../stored.ts';
import { scoreDrift } from './drift.ts';
import { edit } from './edits.ts';
import { extractedAnew } from './extracted-anew.ts';
import { judge, type Verdict } from './judge.ts';
import { misread, readAgain } from './mojibake.ts';
import { randomFrom } from './random.ts';
import { type Target, targetsOf } from './targets.ts';
import { tokensOf } from './tokens.ts';

interface Page {
  file: string;
  text: string;
}

/** Highlights of each text. */
const each = 20;
const shares = [0, 0.01, 0.05, 0.1];

async function storedPages(shared: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const set of sets) {
    const folder = path.join(shared, 'extraction', set, 'dev');
    const files = readLines<{ file: string }>(path.join(folder, 'gold.jsonl')).map(({ file }) =>
      path.join(folder, file),
    );
    const stored = await importFiles(files);
    for (const file of files) {
      const text = stored.get(file)?.articles[0]?.text;
      if (text) pages.push({ file, text });
    }
  }
  return pages;
}

function figuresOf(verdicts: readonly Verdict[]): Figures {
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  const there = verdicts.length - count('gone');
  return {
    highlights: verdicts.length,
    right: count('right') / there,
    loose: count('loose'),
    unplaced: count('unplaced'),
    wrong: count('wrong'),
    gone: count('gone'),
  };
}

const targetsIn = (text: string, seed: number) => targetsOf(text, tokensOf(text), each, randomFrom(seed));

function edited(pages: readonly Page[], share: number): Figures {
  const verdicts = pages.flatMap(({ text }, seed) => {
    const changed = edit(text, tokensOf(text), share, randomFrom(seed + pages.length));
    return judge(text, targetsIn(text, seed), changed, placerBetween(text, changed.text));
  });
  return figuresOf(verdicts);
}

function reread(pages: readonly Page[]): Figures {
  const verdicts = pages.flatMap(({ text }, seed) => {
    const wrong = misread(text);
    const place = placerReread(wrong, text, { from: 'windows-1252', to: 'UTF-8' });
    if (!place) throw new Error('windows-1252 cannot be written');
    return judge(wrong, targetsIn(wrong, seed), readAgain(text), place);
  });
  return figuresOf(verdicts);
}

async function anew(pages: readonly Page[], extractor: string): Promise<Figures> {
  const verdicts: Verdict[] = [];
  for (const [seed, { file, text }] of pages.entries()) {
    const other = await rivals[extractor]?.(file, 'https://example.com/');
    if (!other) throw new Error(`there is no extractor “${extractor}”`);
    const changed = extractedAnew(text, other.text);
    const isKnown = ({ from, to }: Target) => {
      for (let at = from; at <= to; at++) if (changed.unknown.has(at)) return false;
      return true;
    };
    const targets = targetsIn(text, seed).filter(isKnown);
    verdicts.push(...judge(text, targets, changed, placerBetween(text, other.text)));
  }
  return figuresOf(verdicts);
}

/**
 * Highlights of all pages of the shared data, placed in what their texts become: edited, read in another encoding, taken from the page by another
 * extractor, published anew. The truth is what was done to the text, and the gold of `drift`.
 */
export async function scorePlacing(
  shared: string,
): Promise<{ changed: Record<string, Figures>; drift: Figures }> {
  const pages = await storedPages(shared);
  const changed: Record<string, Figures> = {};
  for (const share of shares) changed[`${share * 100} % of words edited`] = edited(pages, share);
  changed['read as windows-1252, then as UTF-8'] = reread(pages);
  for (const extractor of Object.keys(rivals))
    changed[`extracted by ${extractor}`] = await anew(pages, extractor);
  return { changed, drift: await scoreDrift(shared) };
}
