import type { Import } from './imports.ts';
import { importsOf } from './imports.ts';

/** A source tree: path from the root of the project to content. */
export type Sources = ReadonlyMap<string, string>;

/** What breaks a rule: the file, and the rule in words. */
export interface Violation {
  file: string;
  rule: string;
  detail: string;
}

/**
 * Who may import whom, by folder: the table of the house plan. What is wider than there says why. A folder may always
 * import itself.
 */
const folders: [folder: string, allowed: string[]][] = [
  ['electron/main', ['electron/api', 'electron/language']],
  ['electron/preload', ['electron/api']],
  ['electron/api', []],
  ['electron/text', []],
  // The words of the interface. The service, the import and the command line have none: what they say stands in the library and in logs.
  ['electron/language', []],
  [
    'electron/service',
    [
      'electron/api',
      'db',
      'electron/text',
      'electron/export',
      'electron/import/run-import.ts',
      // The pool starts workers by their path and speaks with them: their messages, limits and results are its own too.
      'electron/import/worker.ts',
      'electron/import/worker-messages.ts',
      'electron/import/limits.ts',
      'electron/import/stages.ts',
    ],
  ],
  ...['detect', 'decode', 'extract', 'sanitise', 'original'].map((stage): [string, string[]] => [
    `electron/import/${stage}`,
    [
      'electron/import/stages.ts',
      'electron/import/limits.ts',
      // Helpers of all stages that hold no stage: bytes by place and what they are, the folder of a saved page, and the parser of pages.
      'electron/import/sources.ts',
      'electron/import/companion-folder.ts',
      'electron/import/quick-parser.ts',
      'electron/import/media-type.ts',
      'electron/api/model.ts',
      'electron/api/errors.ts',
      // How a library lies in a folder: written by the export, read by the import.
      'electron/api/library-folder.ts',
      // One list for the two walls that read it: the sanitiser here, and the page's own.
      'electron/api/allow-list.ts',
      'electron/text',
    ],
  ]),
  ['electron/import', ['electron/api', 'electron/text']],
  // A template of the user may be wrong: that is told as the contract tells failures.
  [
    'electron/export',
    [
      'electron/api/model.ts',
      'electron/api/exports.ts',
      'electron/api/living.ts',
      'electron/api/article-address.ts',
      'electron/api/errors.ts',
      'electron/api/library-folder.ts',
      'electron/text',
    ],
  ],
  ['electron/cli', ['electron/api', 'electron/service']],
  // Errors and row shapes are the contract's, so that no row is copied from one shape to the same other.
  ['db/migrations', ['db/types.ts']],
  [
    'db',
    [
      'electron/api/errors.ts',
      'electron/api/model.ts',
      'electron/api/exports.ts',
      'electron/api/living.ts',
      'electron/api/library-file.ts',
    ],
  ],
  ['renderer/state', ['electron/api', 'electron/language']],
  ['renderer/anchoring', ['electron/text', 'electron/api/model.ts', 'electron/api/allow-list.ts']],
  // A menu is described once, whether the system or the page draws it.
  ['renderer/ui', ['electron/api/menu.ts', 'electron/language']],
  ...['library', 'reader', 'annotations', 'imports', 'exports'].map((screen): [string, string[]] => [
    `renderer/${screen}`,
    // The model's types are what the state holds.
    [
      'renderer/state',
      'renderer/ui',
      'renderer/anchoring',
      'electron/api/model.ts',
      'electron/api/exports.ts',
      'electron/api/living.ts',
      'electron/api/verify.ts',
      'electron/api/errors.ts',
      'electron/language',
    ],
  ]),
  // The page's root puts the screens together.
  ['renderer', ['electron/api', 'electron/language']],
];

/** Packages by where they may run. One that is not here is an error until it is put here. */
const packages: Record<string, string[]> = {
  'better-sqlite3': ['db'],
  ws: ['electron/service'],
  '@fluent/bundle': ['electron/language'],
  parse5: ['electron/import'],
  'css-select': ['electron/import/extract'],
  '@mozilla/readability': ['electron/import/extract'],
  'chrono-node': ['electron/import/extract'],
  'eld/extrasmall': ['electron/import/extract'],
  marked: ['electron/import/extract', 'electron/text', 'electron/export'],
  'marked-footnote': ['electron/import/extract'],
  '@exodus/bytes/encoding.js': ['electron/import/decode', 'electron/service'],
  '@exodus/bytes/multi-byte.js': ['electron/service'],
  '@exodus/bytes/single-byte.js': ['electron/service'],
  'html-encoding-sniffer': ['electron/import/decode'],
  jschardet: ['electron/import/decode'],
  htmlparser2: ['electron/import/decode'],
  'pdfjs-dist/legacy/build/pdf.mjs': ['electron/import/decode/pdf'],
  'pdfjs-dist/legacy/build/pdf.worker.mjs': ['electron/import/decode/pdf'],
  'pdfjs-dist': ['renderer/anchoring'],
  'pdfjs-dist/build/pdf.worker.mjs?worker': ['renderer/anchoring'],
  'csv-parse/sync': ['electron/import/decode/exports'],
  'csv-stringify/sync': ['electron/export'],
  // The build for browsers: it has no way to files.
  'liquidjs/dist/liquid.browser.mjs': ['electron/export/template'],
  // Its types alone.
  liquidjs: ['electron/export/template/liquid-browser.d.ts'],
  diff: ['electron/text'],
  chokidar: ['electron/service'],
  mammoth: ['electron/import/decode'],
  'bplist-parser': ['electron/import/decode'],
  'postal-mime': ['electron/import/decode'],
  yauzl: ['electron/import/decode'],
  yaml: ['electron/import/decode', 'electron/export'],
  'approx-string-match': ['electron/text'],
  valibot: ['electron/api'],
  electron: ['electron/main', 'electron/preload'],
  preact: ['renderer'],
  'preact/hooks': ['renderer'],
  '@preact/signals': ['renderer'],
  dompurify: ['renderer/anchoring'],
  fflate: ['renderer/state', 'electron/export'],
  docx: ['electron/export/docx'],
  // The manual is the README's part for users.
  'README.md?raw': ['renderer/library'],
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline':
    ['renderer/anchoring'],
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?inline':
    ['renderer/anchoring'],
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline':
    ['renderer/anchoring'],
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2?inline':
    ['renderer/anchoring'],
};

const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`);
const folderOf = (file: string) => folders.find(([folder]) => isIn(file, folder));
const nodeAllowed = (file: string) =>
  !['electron/api', 'electron/text', 'renderer', 'electron/export'].some((place) => isIn(file, place));

function checkImport(file: string, { target, typeOnly }: Import): string | null {
  if (target.startsWith('node:'))
    return nodeAllowed(file) ? null : `${target} is not for a page or for pure code`;
  const isLocal = /^(?:electron|db|renderer|tests|dist)\//.test(target);
  if (!isLocal) {
    const places = packages[target];
    if (!places) return `the package ${target} is on no list`;
    return places.some((place) => isIn(file, place)) ? null : `the package ${target} is not for this folder`;
  }
  const entry = folderOf(file);
  if (!entry) return 'the folder is not in the table';
  const [folder, allowed] = entry;
  if (isIn(file, 'db/migrations') && /\/\d{3}-/.test(file) && !typeOnly)
    return `${target} is a value: a step is frozen`;
  const own = folderOf(target)?.[0] === folder;
  // The files beside the stages put them together: only they see more than one.
  const joins = folder === 'electron/import' && isIn(target, 'electron/import');
  const roots = folder === 'renderer' && isIn(target, 'renderer');
  const parts = folder === 'db' && isIn(target, 'db');
  if (own || joins || roots || parts || allowed.some((place) => isIn(target, place))) return null;
  return `${target} is not to be imported from ${folder}`;
}

/** HTML comes in by one door; what a line of code does there is read in review. */
const htmlDoors =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc)\b\s*[=(:]|document\.write\s*\(/;
/** Extraction works on trees that nobody shows and that the sanitiser reads anew: its HTML is not safe and not called so. */
const htmlDoorsAt = ['renderer/anchoring/display-html.ts', 'electron/import/extract'];
const safeHtmlMakers = ['electron/import/sanitise/safe-html.ts', 'db/queries/article-reading.ts'];
const network = /(?<![.\w])(?:fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/;
const networkDoors = [
  'renderer/state/upload.ts',
  'renderer/state/browser-shell.ts',
  'electron/cli/start-electron.js',
];
const longest = 300;

function checkText(file: string, source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const found: string[] = [];
  if (htmlDoors.test(code) && !htmlDoorsAt.some((door) => isIn(file, door)))
    found.push('HTML is put into a document outside its door');
  if (/\bas SafeHtml\b/.test(code) && !safeHtmlMakers.includes(file))
    found.push('SafeHtml is made outside the sanitiser');
  if (network.test(code) && !networkDoors.includes(file)) found.push('something is asked of the network');
  if (isIn(file, 'renderer') && !isIn(file, 'renderer/state') && /state\/client\.ts/.test(code))
    found.push('the client is used outside renderer/state');
  if (/catch\s*(?:\([^)]*\))?\s*\{\s*\}/.test(source)) found.push('an error is swallowed');
  if (source.split('\n').length > longest && !/^\s*(?:#!.*\n)?\s*\/[*/]/.test(source))
    found.push(`over ${longest} lines without a word why`);
  return found;
}

function checkName(file: string): string | null {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const good = file.endsWith('.tsx')
    ? /^(?:[A-Z][A-Za-z]+|main)\.tsx$/
    : /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.(?:ts|js)$/;
  return good.test(name) ? null : 'a component is PascalCase.tsx, anything else kebab-case.ts';
}

/** Everything in a source tree that the house plan forbids. */
export function violations(sources: Sources): Violation[] {
  return [...sources].flatMap(([file, source]) => {
    const say = (rule: string) => (detail: string) => ({ file, rule, detail });
    const imports = importsOf(file, source).flatMap((one) => checkImport(file, one) ?? []);
    const name = checkName(file);
    return [
      ...imports.map(say('import')),
      ...checkText(file, source).map(say('text')),
      ...(name === null ? [] : [say('name')(name)]),
    ];
  });
}

/** Members of the contract that no sentence explains. */
export function undocumented(contract: string): string[] {
  const members = [...contract.matchAll(/^ {2}(\w+): (?:read|write|job)\(/gm)];
  return members
    .filter(({ index }) => !/\*\/\s*$/.test(contract.slice(0, index)))
    .map(([, name = '']) => name);
}
