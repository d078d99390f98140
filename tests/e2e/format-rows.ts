/** What arrives of a real file: the same figures stand in the README. */
export interface FormatRow {
  format: string;
  /** Below the folder of shared formats; one of our own, below the checkout. */
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
    ...{
      format: 'Folder with a page and its `_files`',
      file: 'tests/fixtures/folder/winter',
      articles: 1,
      images: 1,
    },
    ...{ title: 'Names for the snow on one roof', published: '2024-03-21' },
  },
  {
    ...{
      format: 'SingleFile',
      file: 'tests/fixtures/singlefile/marked/lamps.html',
      articles: 1,
      images: 2,
      highlights: 4,
    },
    ...{ title: 'The last lamplighter of Nordhavn', published: '2024-03-09' },
  },
  {
    ...{
      format: 'SingleFile that unpacks itself',
      file: 'tests/fixtures/singlefile/self-extracting/bell.html',
      articles: 1,
      images: 1,
    },
    ...{ title: 'A bell that nobody rings', published: '2024-03-10' },
  },
  {
    ...{
      format: 'Save Page WE',
      file: 'tests/fixtures/save-page-we/plain/bridge.html',
      articles: 1,
      images: 1,
    },
    ...{ title: 'The bridge that moved two metres', published: '2024-03-12' },
  },
  {
    ...{ format: 'MHTML', file: 'mhtml/dev/in/gold__milkroad.mhtml', articles: 1 },
    ...{
      title: '🥛 Peter Thiel Calls Warren Buffett a Sociopathic Grandpa from Omaha',
      published: '2022-04-08',
    },
  },
  {
    ...{
      format: 'MAFF',
      file: 'tests/fixtures/maff/two-pages/square-and-orchard.maff',
      articles: 2,
      images: 2,
    },
    ...{ title: 'Two clocks and one noon', published: '2024-03-13' },
  },
  {
    ...{ format: 'HTZ', file: 'tests/fixtures/htz/packed/bakery.htz', articles: 1, images: 1 },
    ...{ title: 'Bread at four in the morning', published: '2024-03-11' },
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
    ...{
      format: 'EPUB with calibre’s highlights',
      file: 'tests/fixtures/epub/calibre-highlights/two-keys.epub',
      articles: 1,
      images: 1,
      highlights: 2,
    },
    ...{ title: 'Two Keys', published: '2023-05-06' },
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
    ...{
      format: 'Word document',
      file: 'tests/fixtures/docx/report/eel-ladder.docx',
      articles: 1,
      images: 1,
      highlights: 1,
    },
    ...{ title: 'Report on the eel ladder', published: '2026-11-25' },
  },
  {
    ...{ format: 'Markdown', file: 'markdown/dev/in/gold__spakhm.md', articles: 1 },
    ...{ title: 'How to get promoted', published: '2020-09-28' },
  },
  {
    ...{
      format: 'Markdown with highlights',
      file: 'tests/fixtures/markdown/highlights/salt.md',
      articles: 1,
      highlights: 2,
    },
    ...{ title: 'How the salt was counted', published: '2024-03-15' },
  },
  {
    ...{
      format: 'TextBundle',
      file: 'tests/fixtures/textbundle/highlights/library.textpack',
      articles: 1,
      images: 1,
      highlights: 1,
    },
    ...{ title: 'The travelling library of Sund', published: '2024-03-14' },
  },
  { format: 'Plain text', file: 'txt/dev/in/gmime__NEWS.txt', articles: 1, title: 'GMime 3.2.15' },
  {
    ...{ format: 'Evernote', file: 'enex/dev/in/yarle__test-threePictures.enex', articles: 1, images: 3 },
    ...{ title: 'test - note with more pictures', added: '2018-10-06' },
  },
  {
    ...{
      format: 'Evernote with highlights',
      file: 'tests/fixtures/enex/highlights/rope-walk.enex',
      articles: 1,
      images: 1,
      highlights: 1,
    },
    ...{ title: 'The rope walk at Strand', added: '2024-03-24' },
  },
  {
    ...{ format: 'Feed', file: 'feeds/dev/in/rome__YahooTopSongs.xml', articles: 10 },
    ...{ title: "#1: You're Beautiful - James Blunt", published: '2006-04-24' },
  },
  {
    ...{
      format: 'JSON Feed',
      file: 'tests/fixtures/json-feed/version-1.1/harbour-notes.json',
      articles: 2,
      links: 1,
    },
    ...{ title: 'The island that was drawn twice', published: '2024-03-18' },
  },
  {
    ...{ format: 'wallabag', file: 'export-wallabag/dev/in/wallabag__v2.json', articles: 6 },
    ...{ title: "information français d'actualités", added: '2016-09-08' },
  },
  {
    ...{
      format: 'wallabag with annotations',
      file: 'tests/fixtures/wallabag/annotations/wallabag-export.json',
      articles: 1,
      highlights: 2,
    },
    ...{ title: 'Seaweed by moonlight', published: '2024-03-22', added: '2024-03-23' },
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
    ...{
      format: 'Bookmarks of Firefox',
      file: 'export-other/dev/in/wallabag__firefox-bookmarks.json',
      articles: 2,
      links: 2,
    },
    ...{
      title: 'Tarn : Des lapins ravagent le terrain, le match de rugby doit être annulé',
      added: '2013-12-27',
    },
  },
  {
    ...{ format: 'Pocket', file: 'export-pocket/dev/in/wallabag__pocket.csv', articles: 7, links: 7 },
    ...{ title: 'You Might Not Need jQuery', added: '2020-09-17' },
  },
  {
    ...{
      format: 'Pocket with annotations',
      file: 'tests/fixtures/pocket/annotations/pocket-export.zip',
      articles: 2,
      links: 2,
      highlights: 2,
    },
    ...{ title: 'The tide tables of Vik', added: '2024-03-16' },
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
      format: 'Omnivore with texts and highlights',
      file: 'tests/fixtures/omnivore/whole-export/omnivore-export.zip',
      articles: 3,
      links: 1,
      highlights: 3,
    },
    ...{ title: 'Notes on a ferry timetable', published: '2024-03-16', added: '2024-03-21' },
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
    ...{ articles: 1, links: 1, highlights: 2, notes: 1, title: 'The Dispossessed' },
  },
  {
    ...{
      format: 'Readwise Reader',
      file: 'export-readwise/dev/in/karakeep__handles-complex-tag-formatting-in-Readwise-Reader-CSV.csv',
      articles: 4,
      links: 4,
    },
    ...{ title: 'Complex Tags', added: '2026-03-14' },
  },
  {
    ...{ format: 'Kindle', file: 'export-other/dev/in/kindle-My-Clippings.txt' },
    ...{ articles: 2, links: 2, highlights: 2, title: 'Sapiens: A Brief History of Humankind' },
  },
  {
    ...{
      format: 'Hypothesis',
      file: 'tests/fixtures/hypothesis/export/hypothesis-export.json',
      articles: 1,
      links: 1,
      highlights: 2,
      notes: 1,
    },
    ...{ title: 'The year the herring stayed away', added: '2024-03-17' },
  },
  {
    ...{
      format: 'Thorium',
      file: 'tests/fixtures/thorium/annotations/two-keys.annotation',
      articles: 1,
      links: 1,
      highlights: 2,
    },
    ...{ title: 'The Harbour Key', added: '2025-02-10' },
  },
  {
    ...{
      format: 'Annotated page of Lectern',
      file: 'tests/fixtures/lectern/annotated-page/tides.html',
      articles: 1,
      images: 1,
      highlights: 2,
      notes: 1,
    },
    ...{ title: 'The tide tables of Kap Cove', published: '2024-03-21', added: '2024-03-22' },
  },
  {
    ...{
      format: 'Library folder of Lectern',
      file: 'tests/fixtures/folder/harbour-library',
      articles: 2,
      images: 1,
      highlights: 1,
      notes: 1,
    },
    ...{ title: 'How the ferry bell was cast', published: '2024-04-02' },
  },
  {
    ...{ format: 'TAR', file: 'tests/fixtures/tar/folders/islands.tar', articles: 2, images: 1 },
    ...{ title: 'Dyeing with what the tide brings', published: '2024-03-19' },
  },
  {
    ...{
      format: 'ZIP in a ZIP',
      file: 'tests/fixtures/zip/nested/archive-of-archives.zip',
      articles: 2,
      images: 1,
    },
    ...{ title: 'Counting geese at night', published: '2024-03-20' },
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
