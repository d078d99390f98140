import { hasWord } from './seen.ts';
import type { Survey } from './survey.ts';

/** Where a page was saved from, as the tool that saved it wrote into a comment near its start. */
const savedFrom = [
  // Internet Explorer and Chromium's "mark of the web": the length in digits, then the address.
  /<!--\s*saved from url=\(\d+\)\s*(\S+?)\s*-->/i,
  // SingleFile.
  /<!--\s*Page saved with SingleFile[\s\S]{0,200}?\burl:\s*(\S+)/i,
];

const webAddress = (given: string | null | undefined, base: string | null = null): string | null => {
  if (!given) return null;
  try {
    const url = new URL(given.trim(), base ?? undefined);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

function fromComment(source: string): string | null {
  const head = source.slice(0, 4096);
  for (const pattern of savedFrom) {
    const found = webAddress(pattern.exec(head)?.[1]);
    if (found) return found;
  }
  return null;
}

/** A page's own address, and the one that its relative links count from; null where it is not known. */
export function readAddresses(
  { named }: Survey,
  { source, savedFrom }: { source: string; savedFrom: string | undefined },
  stated: readonly (string | null | undefined)[],
) {
  const saved = webAddress(savedFrom) ?? fromComment(source);
  const link = named('link')
    .find(({ rel }) => hasWord(rel, 'canonical'))
    ?.element.getAttribute('href');
  const candidates = [link, ...stated].map((address) => webAddress(address, saved));
  const url = candidates.find((address) => address !== null) ?? saved;
  const base = named('base')
    .find(({ element }) => element.hasAttribute('href'))
    ?.element.getAttribute('href');
  return { url, baseUrl: webAddress(base, saved ?? url) ?? saved ?? url };
}
