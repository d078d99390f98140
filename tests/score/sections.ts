import path from 'node:path';
import { sourceOf } from './rivals.ts';
import { type Figures, readLines } from './scorer.ts';
import { importFiles } from './stored.ts';

interface Made {
  path: string;
  section: string;
}

/** Pages of the made archive that are looked at; of each of its templates there are about as many. */
const most = 600;

/** What tells a program the section of a page, by the documents that name it; looked for in the source, not by our reader. */
const statement =
  /BreadcrumbList|["']articleSection["']\s*:\s*(?:\[\s*)?["'][^"']|(?:itemprop|property|name)\s*=\s*["']?(?:articleSection|article:section|og:article:section|parsely-section|prism\.section)\b|(?:itemtype|typeof)\s*=\s*["']?[^"'>]*\bBreadcrumb\b/i;

/** Whether a page says for programs, and not only for people, where its site files it. */
export const statesSection = (file: string): boolean => statement.test(sourceOf(file));

/** Of pages that state their section, the share for which one was found, and how many they are. Null where there are none. */
export function givenOf(
  stated: readonly string[],
  found: (file: string) => readonly string[],
): [number, number] | null {
  const given = stated.filter((file) => found(file).length > 0);
  return stated.length > 0 ? [given.length / stated.length, stated.length] : null;
}

/**
 * Of the made archive, where the section of each article is known: the share of right ones where the page states it, those that
 * are wrong, and those that were found where it states none. The others give no section at all.
 */
export async function scoreSections(shared: string): Promise<Record<string, Figures>> {
  const folder = path.join(shared, 'scale', 'sample-2000');
  const made = readLines<Made>(path.join(folder, 'manifest.jsonl')).slice(0, most);
  const fileOf = ({ path: name }: Made) => path.join(folder, name);
  const stored = await importFiles(made.map(fileOf));
  let [right, wrong, unstated, stated] = [0, 0, 0, 0];
  for (const one of made) {
    const found = stored.get(fileOf(one))?.articles[0]?.suggestedSection ?? [];
    const states = statesSection(fileOf(one));
    if (states) stated++;
    else if (found.length > 0) unstated++;
    if (states && found.join('/') === one.section) right++;
    else if (states && found.length > 0) wrong++;
  }
  const nothing = { right: null, wrong: null, unstated: null };
  return {
    Lectern: { pages: made.length, right: [right / stated, stated], wrong, unstated },
    'Readability.js': nothing,
    defuddle: nothing,
  };
}
