import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An article of the sample: where it lies below the folder, and what its file holds. */
interface Sample {
  file: string;
  content: string;
}

interface Words {
  title: string;
  author: string;
  date: string;
  site: string;
  parts: [heading: string | null, ...paragraphs: string[]][];
  /** What stands around the article on its page. */
  around?: { before: string; after: string };
}

const page = ({ title, author, date, site, parts, around }: Words) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:site_name" content="${site}"><meta name="author" content="${author}">
<meta property="article:published_time" content="${date}"></head>
<body>${around?.before ?? ''}<article><h1>${title}</h1>${parts
  .map(
    ([heading, ...texts]) =>
      `${heading ? `<h2>${heading}</h2>` : ''}${texts.map((text) => `<p>${text}</p>`).join('\n')}`,
  )
  .join('\n')}</article>${around?.after ?? ''}</body></html>`;

const note = (title: string, author: string, date: string, tags: string[], ...texts: string[]) =>
  `---\ntitle: ${title}\nauthor: ${author}\ndate: ${date}\ntags: [${tags.join(', ')}]\n---\n\n${texts.join('\n\n')}\n`;

/** The article that the tests open: it has headings, enough text to scroll, and words to highlight. */
export const mainTitle = 'The light keepers of the northern passage';
/** An article with clutter around it on its page. */
export const clutteredTitle = 'A shelf of seed that outlived three gardens';
export const mainOpening = 'Long before the passage';
export const mainQuote = 'The log was the only witness, and it was kept as if somebody would one day ask.';

const keepers = page({
  title: mainTitle,
  author: 'Ines Halvorsen',
  date: '2024-11-02',
  site: 'Coastal Review',
  parts: [
    [
      null,
      `${mainOpening} was charted, the people who lived along it knew its moods by the sound of the stones. In a falling wind the shingle speaks; in a rising one it is silent, and whoever has heard that silence once does not put out to sea.`,
      `The first lamp was lit in the autumn of 1827 by a family of four, who took turns to sleep. They wrote down the weather, the ships and the oil, every two hours, for thirty-one years. ${mainQuote}`,
    ],
    [
      'What the log books hold',
      'Most entries are short. A date, a wind, a sail to the north-east. Between them stand the things that would not fit a table: a brother who came across the ice, a hen that would not lay, the winter in which the lens froze from the inside and was warmed with bread.',
      'Read in a row, the entries become a record of patience. Nothing happens for weeks, and the writing does not grow careless. The keepers had been told that the book would be inspected; it never was, and they never knew.',
      'The historian Marit Oake, who transcribed all eleven volumes, counted 132,000 observations. She found four that contradict another source, and in three of them the other source was wrong.',
    ],
    [
      'After the electric lamp',
      'The lamp was made electric in 1951 and automatic in 1988. The last keeper carried the books down to the boat in a fish crate, wrapped in oilcloth, and gave them to the school, where they were kept in the cupboard with the maps.',
      'They are now scanned, indexed and read by people who want to know how much ice there was in a certain March. The answer is usually there, in pencil, between the wind and the oil.',
      'What the scans do not show is the wear of the pages: the lower right corners are soft as cloth, from two hundred thousand turnings by thumbs that were nearly always cold.',
    ],
  ],
});

const lines = [
  'The shelf was built before the house was finished, and the house was finished around it.',
  'It holds seed in paper envelopes, each with a year and a name, and in a good year there is no room left on it.',
  'Nobody has counted the envelopes. The oldest that still came up was nineteen years old when it was sown.',
];

const samples: Sample[] = [
  { file: 'Coast/light-keepers.html', content: keepers },
  {
    file: 'Coast/tide-tables.md',
    content: note('How a tide table is made', 'R. Osei', '2023-06-18', ['sea/tides', 'method'], ...lines),
  },
  {
    file: 'Coast/Harbours/small-harbours.md',
    content: note('In praise of small harbours', 'Lea Brandt', '2022-04-30', ['sea', 'places'], ...lines),
  },
  {
    file: 'Gardens/seed-shelf.html',
    content: page({
      title: clutteredTitle,
      author: 'Tomas Vale',
      date: '2025-03-09',
      site: 'The Slow Garden',
      parts: [
        [null, ...lines],
        ['Sowing old seed', ...lines],
      ],
      around: {
        before:
          '<nav><ul><li><a href="/beds">All beds</a></li><li><a href="/tools">Tools for rent</a></li></ul></nav>',
        after: '<footer><p>Printed by the allotment office, which keeps all rights.</p></footer>',
      },
    }),
  },
  {
    file: 'Gardens/pruning.md',
    content: note('Pruning pear trees in a wet year', 'Ada Quist', '2021-02-14', ['method'], ...lines),
  },
  {
    file: 'Gardens/walls.txt',
    content: `Walls that keep the frost out\n\nPublished 12 January 2020\n\n${lines.join('\n\n')}\n`,
  },
  {
    file: 'Archives/paper.md',
    content: note('What paper remembers', 'Ines Halvorsen', '2024-01-21', ['archives', 'method'], ...lines),
  },
  {
    file: 'Archives/finding-aids.md',
    content: note(
      'Finding aids, and who they leave out',
      'Noor Haddad',
      '2023-10-05',
      ['archives'],
      ...lines,
    ),
  },
];

/** A new folder in the temporary folder; `remove` takes it away again. */
export function freshFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-pages-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Writes the sample below a folder and returns what is to be dropped. `broken` adds a file of no known kind. */
export function writeSample(folder: string, { broken = false } = {}): string[] {
  const all = broken
    ? [...samples, { file: 'Archives/scan.bin', content: '\u0000\u0001\u0002 no text at all \u0000' }]
    : samples;
  for (const { file, content } of all) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return ['Archives', 'Gardens', 'Coast'].map((name) => path.join(folder, name));
}

/** How many articles the sample makes. */
export const sampleSize = samples.length;

/** Everything that is written in the sample, names of files and folders with it. */
export const sampleWords: readonly string[] = samples.map(({ file, content }) => `${file} ${content}`);
