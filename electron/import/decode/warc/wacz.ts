import { addressKey } from '../../sources.ts';
import type { DroppedFile, Part } from '../../stages.ts';
import { problemOf } from '../whole-file.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { isPage, payloadAt, type Stored } from './captures.ts';
import { noPage, pagePart, pagesIn } from './pages.ts';
import { indexWarc } from './warc-index.ts';

/** A line of `pages.jsonl`. */
interface ListedPage {
  url: string;
  title: string | undefined;
  /** When it was captured, ISO 8601; empty where it is not said. */
  ts: string;
}

function pageOf(line: string): ListedPage | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return null;
    const { url, title, ts } = value as Record<string, unknown>;
    if (typeof url !== 'string' || url === '') return null;
    return {
      url,
      title: typeof title === 'string' ? title : undefined,
      ts: typeof ts === 'string' ? ts : '',
    };
  } catch (error) {
    // A line that is cut off; those before it are whole.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The pages that the archive lists: `pages/pages.jsonl`, whose first line is a header, and what crawlers add beside it. */
async function listedPages(archive: ZipArchive): Promise<ListedPage[]> {
  const pages: ListedPage[] = [];
  for (const name of ['pages/pages.jsonl', 'pages/extraPages.jsonl']) {
    const bytes = await archive.find(name);
    const lines = bytes ? Buffer.from(bytes).toString('utf8').split('\n') : [];
    pages.push(...lines.map(pageOf).filter((page) => page !== null));
  }
  return pages;
}

const timeOf = (stamp: string) => Date.parse(stamp) || 0;

/** The capture of a page among those of its address: the one nearest to the time that is listed. */
function captureFor(same: readonly Stored[], { ts }: ListedPage): Stored | null {
  const distance = ({ date }: Stored) => Math.abs(timeOf(date) - timeOf(ts));
  return same.reduce<Stored | null>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    null,
  );
}

async function* listedParts(
  file: DroppedFile,
  captures: readonly Stored[],
  pages: readonly ListedPage[],
): AsyncGenerator<Part> {
  const byAddress = Map.groupBy(captures.filter(isPage), ({ url }) => addressKey(url, null));
  for (const page of pages) {
    const capture = captureFor(byAddress.get(addressKey(page.url, null)) ?? [], page);
    const payload = capture && (await payloadAt(capture));
    if (payload) {
      const { url, title } = page;
      yield pagePart(file, captures, { url, partPath: url, payload, title });
    } else
      yield {
        kind: 'problem',
        path: `${file.path}/${page.url}`,
        outcome: 'skipped',
        reason: 'The web archive lists this page but holds no HTML of it.',
      };
  }
}

/** A WACZ file: WARC files in a ZIP, with the list of the pages that somebody looked at. Without the list, every page. */
export async function* decode(file: DroppedFile, archive: ZipArchive): AsyncGenerator<Part> {
  const captures: Stored[] = [];
  const frames = new Set<string>();
  for (const name of archive.names) {
    if (!/^archive\/.*\.warc(?:\.gz)?$/i.test(name)) continue;
    const problem = (reason: string): Part => ({
      kind: 'problem',
      path: `${file.path}/${name}`,
      outcome: 'failed',
      reason,
    });
    const source = await archive.open(name);
    if ('refused' in source) {
      yield problem(source.refused);
      continue;
    }
    const index = await indexWarc(source);
    captures.push(...index.captures.map((capture) => ({ ...capture, source })));
    for (const frame of index.frames) frames.add(frame);
    if (index.damaged)
      yield problem(
        'This part of the web archive is damaged; what is before the damage was read. Get it again from where it came.',
      );
  }
  const listed = await listedPages(archive);
  let pages = 0;
  for await (const part of listed.length > 0
    ? listedParts(file, captures, listed)
    : pagesIn(file, captures, frames)) {
    pages++;
    yield part;
  }
  if (pages === 0) yield problemOf(file, noPage);
}
