/** The table of formats: over 300 lines, for it is one table, whose order counts. */
import { dataMark, manifestMark } from '../../api/library-folder.ts';
import { isBookmarks, isClippings, isLinkJson, isLinkTable, isShortcut } from './exports.ts';
import { isEnex, isFeed } from './feeds.ts';
import { isMail, isMailbox, isWebArchive } from './messages.ts';
import { asciiView, startsWith, unfoldedHead } from './signs.ts';

export type DecoderName =
  | 'html'
  | 'lectern'
  | 'text'
  | 'markdown'
  | 'gzip'
  | 'zip'
  | 'mhtml'
  | 'webarchive'
  | 'warc'
  | 'pdf'
  | 'mail'
  | 'mbox'
  | 'bookmarks'
  | 'csv'
  | 'json'
  | 'library-article'
  | 'library-manifest'
  | 'clippings'
  | 'shortcut'
  | 'feed'
  | 'enex'
  | 'tar';

/** A kind of file, as a row of the table. Formats that can be imported name their decoder. */
export interface Format {
  name: string;
  /** For people, with its article: `a PDF document`. */
  words: string;
  extensions: readonly string[];
  /** Whether the first bytes show this format beyond doubt. */
  signature?: (head: Uint8Array) => boolean;
  decoder?: DecoderName;
  /** Text that may be read where the name says so, or where nothing else fits. */
  isText?: true;
  /** A ZIP file by its bytes, which its name alone tells from others. */
  isPackage?: true;
  /** Text that quotes pages and mails without being one. */
  isCode?: true;
  /** Text that is marks and names around its words, and no prose. */
  isData?: true;
  /** What people call those of an extension, where that is more than `words`. */
  called?: Readonly<Record<string, string>>;
  /** For a format that is not imported: what to do with the file, as a sentence. */
  instead?: string;
}

const magic =
  (...starts: readonly (readonly number[])[]) =>
  (head: Uint8Array) =>
    starts.some((start) => startsWith(head, start));

const letters = (text: string, at = 0) => {
  const bytes = [...text].map((letter) => letter.charCodeAt(0));
  return (head: Uint8Array) => startsWith(head, bytes, at);
};

const htmlStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|base)\b/i;

const isHtml = (head: Uint8Array) => htmlStart.test(asciiView(head));

/** A page that Lectern exported says so, also where a browser saved it again. */
export const isLecternPage = (head: Uint8Array) =>
  isHtml(head) && /<meta[^>]*\sname=["']?lectern["'\s]/i.test(asciiView(head));

/** Whether an object of JSON has this member near its beginning. */
const isMarked = (member: string) => (head: Uint8Array) => {
  const text = asciiView(head).trimStart();
  return text.startsWith('{') && text.includes(`"${member}":`);
};

const pageStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i;

/** Whether a whole page begins here, and not only a piece of one, with which a note on pages may begin too. */
export const isWholePage = (head: Uint8Array): boolean => pageStart.test(asciiView(head));

const asDocument = 'Open it in an office program and save it as DOCX or PDF.';
const isZip = magic([0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6]);
/** Packages that are ZIP files say so by their names alone. */
const zipPackages: Format[] = [
  {
    name: 'office',
    words: 'an office document',
    extensions: ['xlsx', 'xlsm', 'pptx', 'odt', 'ods', 'odp'],
    isPackage: true,
    instead: asDocument,
  },
  {
    name: 'app',
    words: 'a program',
    extensions: ['jar', 'apk', 'xpi', 'crx', 'ipa', 'whl'],
    isPackage: true,
  },
];

const list = (text: string) => text.split(' ');

const isWarc = letters('WARC/');

const isBinaryPlist = letters('bplist00');

/** A property list, binary or XML; the only ones that hold articles are Safari's. */
const isPlist = (head: Uint8Array) =>
  isBinaryPlist(head) ||
  (/<!doctype plist|<plist\b/i.test(asciiView(head)) && /WebMainResource/.test(asciiView(head)));

/** SingleFile's page that unpacks itself: HTML before a ZIP file, marked on its root element. */
const isSelfExtracting = (head: Uint8Array) =>
  isHtml(head) && /<html[^>]*\sdata-sfz\b/i.test(asciiView(head));

/** In the order in which they are tried; the first signature that fits wins, then the name. */
export const formats: readonly Format[] = [
  ...zipPackages,
  {
    name: 'zip',
    words: 'a ZIP archive',
    extensions: list('zip maff htz wacz epub textpack docx docm'),
    called: {
      epub: 'a book (EPUB)',
      docx: 'a Word document',
      docm: 'a Word document',
      maff: 'a web archive (MAFF)',
      wacz: 'a web archive (WACZ)',
      htz: 'a web page in an archive (HTZ)',
      textpack: 'a text with its pictures (TextBundle)',
    },
    signature: isZip,
    decoder: 'zip',
  },
  {
    name: 'packed-page',
    words: 'a web page that unpacks itself',
    extensions: [],
    signature: isSelfExtracting,
    decoder: 'zip',
  },
  {
    name: 'warc',
    words: 'a web archive (WARC)',
    extensions: ['warc'],
    signature: (head) => isWarc(head) || isWarc(unfoldedHead(head)),
    decoder: 'warc',
  },
  {
    name: 'gzip',
    words: 'a gzip file',
    extensions: ['gz', 'gzip'],
    signature: magic([0x1f, 0x8b, 8]),
    decoder: 'gzip',
  },
  {
    name: 'pdf',
    words: 'a PDF document',
    extensions: ['pdf'],
    // Readers take it anywhere in the first 1,024 bytes (ISO 32000-2, annex J).
    signature: (head) => asciiView(head.subarray(0, 1024)).includes('%PDF-'),
    decoder: 'pdf',
  },
  {
    name: 'image',
    words: 'an image',
    extensions: list('png jpg jpeg gif webp avif bmp ico tif tiff svg svgz heic psd'),
    signature: (head) =>
      magic([0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0, 0, 1, 0])(head) ||
      (letters('RIFF')(head) && letters('WEBP', 8)(head)) ||
      letters('ftypavif', 4)(head) ||
      letters('ftyphei', 4)(head) ||
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg\b/i.test(
        asciiView(head),
      ),
  },
  {
    name: 'media',
    words: 'a sound or video file',
    extensions: list('mp3 mp4 m4a m4v mov avi mkv webm ogg oga ogv opus flac wav'),
    signature: (head) =>
      letters('OggS\0')(head) ||
      magic([0x49, 0x44, 0x33, 2], [0x49, 0x44, 0x33, 3], [0x49, 0x44, 0x33, 4])(head) ||
      letters('fLaC\0')(head) ||
      letters('ftyp', 4)(head) ||
      magic([0x1a, 0x45, 0xdf, 0xa3])(head),
  },
  {
    name: 'font',
    words: 'a font',
    extensions: list('woff woff2 ttf otf eot'),
    signature: (head) => letters('wOFF')(head) || letters('wOF2')(head) || letters('OTTO\0')(head),
  },
  {
    name: 'other-book',
    words: 'a book of a kind that Lectern does not read',
    extensions: list('mobi azw azw3 kfx prc lit djvu djv chm cbz cbr fb2'),
    signature: (head) =>
      letters('BOOKMOBI', 60)(head) ||
      letters('AT&TFORM')(head) ||
      letters('ITSF')(head) ||
      /^[^<]*(?:<\?xml[^>]*>\s*)?<FictionBook\b/.test(asciiView(head)),
    instead: 'Convert it to EPUB or PDF, for example with calibre.',
  },
  {
    name: 'licence',
    words: 'the licence of a book and not the book',
    extensions: list('acsm lcpl'),
    isText: true,
    instead: 'Get the book with the program that the licence is for; one that is locked cannot be imported.',
  },
  {
    name: 'zim',
    words: 'an archive of Kiwix (ZIM), which holds more articles than one library',
    extensions: ['zim'],
    signature: magic([0x5a, 0x49, 0x4d, 4]),
    instead: 'Open it in Kiwix and save the pages that you want to keep.',
  },
  {
    name: 'database',
    words: 'a database',
    extensions: list('sqlite sqlite3 db lectern'),
    signature: letters('SQLite format 3\0'),
    instead:
      'Export what is in it from the program that keeps it, and drop that. A library of Lectern is not imported: open it with “Open library…” in the menu File.',
  },
  {
    name: 'archive',
    words: 'an archive of a kind that Lectern does not open',
    extensions: list('7z rar bz2 xz zst'),
    signature: (head) =>
      magic([0x37, 0x7a, 0xbc, 0xaf], [0x28, 0xb5, 0x2f, 0xfd], [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])(head) ||
      letters('Rar!\x1a')(head) ||
      /^BZh[1-9]1AY/.test(asciiView(head)),
    instead: 'Unpack it and drop what is inside.',
  },
  {
    name: 'tar',
    words: 'a TAR archive',
    extensions: list('tar tgz'),
    signature: letters('ustar', 257),
    decoder: 'tar',
  },
  {
    name: 'mhtml',
    words: 'a web archive (MHTML)',
    extensions: list('mht mhtml'),
    signature: isWebArchive,
    decoder: 'mhtml',
    isText: true,
  },
  {
    name: 'mbox',
    words: 'a mailbox',
    extensions: list('mbox mbx'),
    signature: isMailbox,
    decoder: 'mbox',
    isText: true,
  },
  {
    name: 'mail',
    words: 'a mail',
    extensions: ['eml'],
    signature: isMail,
    decoder: 'mail',
    isText: true,
  },
  {
    name: 'shortcut',
    words: 'a link to a page',
    extensions: list('url webloc desktop'),
    signature: isShortcut,
    decoder: 'shortcut',
    isText: true,
  },
  {
    name: 'webarchive',
    words: 'a Safari web archive',
    extensions: ['webarchive'],
    signature: isPlist,
    decoder: 'webarchive',
  },
  {
    name: 'rtf',
    words: 'a rich text document',
    extensions: ['rtf'],
    signature: letters('{\\rtf'),
    instead: asDocument,
  },
  {
    name: 'old-office',
    words: 'an office document or a mail of Outlook',
    extensions: list('doc xls ppt msg'),
    signature: magic([0xd0, 0xcf, 0x11, 0xe0]),
    instead: 'Save it as DOCX, PDF or EML from the program that opens it; take off its password first.',
  },
  {
    name: 'program',
    words: 'a program',
    extensions: list('exe dll so dylib class wasm'),
    signature: (head) => letters('\x7fELF')(head) || letters('\0asm')(head),
  },
  {
    name: 'feed',
    words: 'a news feed',
    extensions: list('rss atom'),
    signature: isFeed,
    decoder: 'feed',
    isText: true,
    isData: true,
  },
  {
    name: 'opml',
    words: 'a list of feeds (OPML), which holds no article',
    extensions: ['opml'],
    signature: (head) => /<opml\b/i.test(asciiView(head)),
    instead: 'Save the feeds that it names, or pages of theirs, and drop those.',
  },
  {
    name: 'enex',
    words: 'an Evernote export',
    extensions: ['enex'],
    signature: isEnex,
    decoder: 'enex',
    isText: true,
    isData: true,
  },
  {
    name: 'bookmarks',
    words: 'a list of bookmarks',
    extensions: [],
    signature: isBookmarks,
    decoder: 'bookmarks',
    isText: true,
    isData: true,
  },
  {
    name: 'csv',
    words: 'an export of links or highlights',
    extensions: [],
    signature: isLinkTable,
    decoder: 'csv',
    isText: true,
    isData: true,
  },
  {
    name: 'library-article',
    words: 'an article in the folder of a library of Lectern',
    extensions: [],
    signature: isMarked(dataMark),
    decoder: 'library-article',
    isText: true,
    isData: true,
  },
  {
    name: 'library-manifest',
    words: 'the list of the folder of a library of Lectern',
    extensions: [],
    signature: isMarked(manifestMark),
    decoder: 'library-manifest',
    isText: true,
    isData: true,
  },
  {
    name: 'json',
    words: 'an export of links or highlights',
    extensions: [],
    signature: isLinkJson,
    decoder: 'json',
    isText: true,
    isData: true,
  },
  {
    name: 'clippings',
    words: 'the clippings of a Kindle',
    extensions: [],
    signature: isClippings,
    decoder: 'clippings',
    isText: true,
  },
  {
    name: 'lectern',
    words: 'annotated articles that Lectern exported',
    extensions: [],
    signature: isLecternPage,
    decoder: 'lectern',
    isText: true,
  },
  {
    name: 'html',
    words: 'a web page',
    extensions: list('html htm xhtml xht shtml mhtm'),
    signature: isHtml,
    decoder: 'html',
    isText: true,
  },
  {
    name: 'markdown',
    words: 'a Markdown text',
    extensions: list('md markdown mdown mkd mkdn mdx'),
    decoder: 'markdown',
    isText: true,
  },
  { name: 'text', words: 'a plain text', extensions: list('txt text'), decoder: 'text', isText: true },
  {
    name: 'code',
    words: 'program code',
    instead: 'To read it here, import it as plain text: its lines stand there as they do in the file.',
    extensions: list(
      'js mjs cjs jsx ts tsx py rb pl php java c h cc cpp hpp cs go rs swift kt lua r sh bash zsh bat cmd ps1 sql vue map',
    ),
    isText: true,
    isData: true,
    isCode: true,
  },
  {
    name: 'style',
    words: 'a style sheet',
    extensions: list('css scss sass less'),
    isText: true,
    isData: true,
    isCode: true,
  },
  {
    name: 'data',
    words: 'data and no article',
    extensions: list(
      'json jsonl ndjson csv tsv xml xsl xsd dtd yaml yml toml ini cfg conf log lock srt vtt bib ris',
    ),
    isText: true,
    isData: true,
    instead:
      'To read it here, import it as plain text: its lines stand there as they do in the file, of XML the words alone.',
  },
];
