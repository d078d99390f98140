/** What arrives of a real file: the same figures stand in the README. */
export interface FormatRow {
  format: string;
  /** Below the folder of shared formats. */
  file: string;
  articles: number;
  /** Those of them that are links without their page. */
  links?: number;
  images?: number;
  highlights?: number;
  /** Notes on whole articles. */
  notes?: number;
  /** Of the article whose title is this. */
  title: string;
  /** When it was published, as the file says it. */
  published?: string;
  /** When it was saved in the program it comes from. */
  added?: string;
}

export const formatRows: readonly FormatRow[] = [
  {
    ...{ format: 'Web page', file: 'html-newsletters/dev/in/ghost-newsletter.html' },
    ...{ articles: 1, title: 'why ish / 2022-10-14', published: '2022-10-14' },
  },
  {
    ...{ format: 'MHTML', file: 'mhtml/dev/in/gold__milkroad.mhtml', articles: 1 },
    ...{
      title: '🥛 Peter Thiel Calls Warren Buffett a Sociopathic Grandpa from Omaha',
      published: '2022-04-08',
    },
  },
  {
    ...{ format: 'Safari web archive', file: 'webarchive/dev/in/gold__stratechery.webarchive', articles: 1 },
    ...{ title: 'It’s a Tesla', published: '2016-04-05' },
  },
  {
    ...{ format: 'WARC', file: 'warc/dev/in/gold__ebb-org.warc.gz', articles: 1 },
    ...{ title: 'On Recent Controversial Events', published: '2019-10-15' },
  },
  { format: 'WACZ', file: 'wacz/dev/in/py-wacz__valid_example_1.wacz', articles: 1, title: 'Example Domain' },
  {
    ...{ format: 'EPUB', file: 'epub/dev/in/calibre__deu.epub', articles: 1, images: 1 },
    ...{ title: 'Kurzanleitung', published: '2015-04-26' },
  },
  {
    ...{ format: 'PDF', file: 'pdf/dev/in/pdfjs__issue13447.pdf', articles: 1, highlights: 2 },
    ...{ title: 'Lorem Ipsum', published: '2021-05-26' },
  },
  {
    ...{ format: 'PDF of a scan', file: 'pdf/dev/in/tika__testPDF_jpeg2000.pdf', articles: 1, images: 1 },
    ...{ title: 'tika__testPDF_jpeg2000', published: '2013-01-30' },
  },
  {
    ...{ format: 'Mail', file: 'eml/dev/in/thunderbird__15-HTML+embedded-image.eml', articles: 1, images: 1 },
    ...{ title: '15 HTML + embedded image', published: '2017-12-30' },
  },
  {
    ...{ format: 'Mailbox', file: 'eml/dev/in/thunderbird__mbox_modern.eml', articles: 2 },
    ...{ title: 'Sample message 1', published: '2018-08-24' },
  },
  {
    ...{ format: 'Markdown', file: 'markdown/dev/in/gold__spakhm.md', articles: 1 },
    ...{ title: 'How to get promoted', published: '2020-09-28' },
  },
  { format: 'Plain text', file: 'txt/dev/in/gmime__NEWS.txt', articles: 1, title: 'GMime 3.2.15' },
  {
    ...{ format: 'Evernote', file: 'enex/dev/in/yarle__test-threePictures.enex', articles: 1, images: 3 },
    ...{ title: 'test - note with more pictures', added: '2018-10-06' },
  },
  {
    ...{ format: 'Feed', file: 'feeds/dev/in/rome__YahooTopSongs.xml', articles: 10 },
    ...{ title: "#1: You're Beautiful - James Blunt", published: '2006-04-24' },
  },
  {
    ...{ format: 'wallabag', file: 'export-wallabag/dev/in/wallabag__v2.json', articles: 6 },
    ...{ title: "information français d'actualités", added: '2016-09-08' },
  },
  {
    ...{
      format: 'Bookmarks',
      file: 'bookmarks-netscape/dev/in/dd-notes.html',
      articles: 2,
      links: 2,
      notes: 1,
    },
    ...{ title: 'Alpha', added: '2023-11-14' },
  },
  {
    ...{ format: 'Pocket', file: 'export-pocket/dev/in/wallabag__pocket.csv', articles: 7, links: 7 },
    ...{ title: 'You Might Not Need jQuery', added: '2020-09-17' },
  },
  {
    ...{
      format: 'Instapaper',
      file: 'export-instapaper/dev/in/instapaper-tags-folders.csv',
      articles: 4,
      links: 4,
    },
    ...{ title: 'One', added: '2022-04-15' },
  },
  {
    ...{
      format: 'Omnivore',
      file: 'export-omnivore/dev/in/wallabag__omnivore-a.json',
      articles: 6,
      links: 6,
    },
    ...{ title: 'Malgré la crise du marché des montres', added: '2024-10-29' },
  },
  {
    ...{
      format: 'Pinboard',
      file: 'export-other/dev/in/wallabag__pinboard.json',
      articles: 3,
      links: 3,
      notes: 2,
    },
    ...{ title: 'Complexities of an Infinite Scroller', added: '2016-10-31' },
  },
  {
    ...{ format: 'Readwise', file: 'export-readwise/dev/in/readwise-highlights-quotes.csv' },
    ...{ articles: 1, links: 1, highlights: 2, title: 'The Dispossessed' },
  },
  {
    ...{ format: 'Kindle', file: 'export-other/dev/in/kindle-My-Clippings.txt' },
    ...{ articles: 2, links: 2, highlights: 2, title: 'Sapiens: A Brief History of Humankind' },
  },
];

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What arrives of a file, in words. */
export function arrives(row: FormatRow): string {
  const saved = row.articles - (row.links ?? 0);
  return [
    saved > 0 ? plural(saved, 'article') : '',
    row.links ? `${plural(row.links, 'link')} without ${row.links === 1 ? 'its page' : 'their pages'}` : '',
    row.images ? plural(row.images, 'image') : '',
    row.highlights ? plural(row.highlights, 'highlight') : '',
    row.notes ? plural(row.notes, 'note') : '',
    row.published ? `published ${row.published}` : '',
    row.added ? `saved ${row.added}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
