import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { placerBetween } from '../../../electron/text/place-again.ts';
import { describe } from '../../../electron/text/selectors.ts';
import { type Figures, runScorer } from '../scorer.ts';
import { importEach } from '../stored.ts';

interface Target {
  id: string;
  /** The words to be highlighted, which of their places in the page it is, from 0, and what stands around it there. */
  exact: string;
  occurrence: number;
  prefix: string;
  suffix: string;
}

const around = 60;

const bare = (text: string) => text.replace(/\s+/g, '');

/** How many characters two texts begin with alike. */
function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

const reversed = (text: string) => [...text].reverse().join('');

const patternOf = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');

/**
 * The place of words in a text, white space aside; null where they do not stand there in one piece, for the lists of targets leave out
 * code, over which some of them run.
 */
function placeOf(text: string, target: Target): { start: number; end: number } | null {
  const { exact, occurrence, prefix, suffix } = target;
  const places = [...text.matchAll(new RegExp(patternOf(exact), 'g'))].map((match, at) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = shared(
      reversed(bare(prefix)),
      reversed(bare(text.slice(Math.max(0, start - around), start))),
    );
    const after = shared(bare(suffix), bare(text.slice(end, end + around)));
    return { start, end, fit: before + after, isNth: at === occurrence };
  });
  return places.sort((a, b) => b.fit - a.fit || Number(b.isNth) - Number(a.isNth))[0] ?? null;
}

/** Where a highlight of the first release of a page stands in the second, in the words of the scorer. */
function placedIn(after: string, before: string, target: Target) {
  const at = placeOf(before, target);
  const found = at && placerBetween(before, after)(describe(before, at.start, at.end));
  if (!found) return { id: target.id, found: false };
  return {
    id: target.id,
    found: true,
    text: after.slice(found.start, found.end),
    before: after.slice(Math.max(0, found.start - around), found.start),
    after: after.slice(found.end, found.end + around),
  };
}

/** Pages of manuals in two releases: highlights of the first, placed in the second. */
export async function scoreDrift(shared: string): Promise<Figures> {
  const folder = path.join(shared, 'annotation', 'drift', 'dev');
  const pages = readdirSync(folder).map((name) => path.join(folder, name));
  const releases = ['v1.html', 'v2.html'];
  const stored = await importEach(pages.flatMap((page) => releases.map((name) => path.join(page, name))));
  const predictions = pages.flatMap((page) => {
    const [before = '', after = ''] = releases.map(
      (name) => stored.get(path.join(page, name))?.articles[0]?.text,
    );
    const { targets } = JSON.parse(readFileSync(path.join(page, 'targets.json'), 'utf8')) as {
      targets: Target[];
    };
    return targets.map((target) => placedIn(after, before, target));
  });
  return runScorer(path.join(shared, 'annotation', 'score_anchoring.py'), ['dev'], predictions);
}
