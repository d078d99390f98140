import { describe, expect, test } from 'vitest';
import { outsideAddress } from '../../electron/main/outside-address.ts';
import { isOwnAddress, mayLoad, mayNavigate, pageUrl } from '../../electron/main/page.ts';

/** What only looks like the page's own address, or is none at all. */
const strangers: [what: string, address: string][] = [
  ['our host as a user name', 'app://lectern@evil/'],
  ['a user name on our host', 'app://user@lectern/index.html'],
  ['a password on our host', 'app://:secret@lectern/index.html'],
  ['another host', 'app://evil/index.html'],
  ['our host as the beginning of another', 'app://lectern.evil/index.html'],
  ['our host as the end of another', 'app://evil.lectern/index.html'],
  ['our host with a dot behind it', 'app://lectern./index.html'],
  ['our host in upper case, which is another host here', 'app://LECTERN/index.html'],
  ['a port', 'app://lectern:80/index.html'],
  ['backslashes for slashes', 'app:\\\\lectern\\index.html'],
  ['a backslash behind the host', 'app://lectern\\@evil/'],
  ['an escaped host', 'app://%6cectern/index.html'],
  ['no slashes', 'app:lectern'],
  ['one slash', 'app:/lectern/index.html'],
  ['three slashes', 'app:///lectern/index.html'],
  ['a longer scheme', 'apps://lectern/index.html'],
  ['our address inside a path', 'https://evil.example/app://lectern/index.html'],
  ['our address inside a fragment', 'https://evil.example/#app://lectern/index.html'],
  ['our host on the web', 'https://lectern/index.html'],
  ['a script', 'javascript:location="app://lectern/index.html"'],
  ['a file', 'file:///lectern/index.html'],
  ['a document in an address', 'data:text/html,app://lectern/index.html'],
  ['a blob of our origin', 'blob:app://lectern/0b4ad9a5'],
  ['a filled frame', 'about:srcdoc'],
  ['the source of our page', 'view-source:app://lectern/index.html'],
  ['a NUL in the host', 'app://lec\0tern/index.html'],
  ['nothing', ''],
  ['no address', 'lectern/index.html'],
  ['a very long host', `app://lectern${'a'.repeat(1_000_000)}/index.html`],
];

describe('the page’s own address', () => {
  test.each([
    pageUrl,
    'app://lectern/',
    'APP://lectern/index.html',
    'app://lectern/assets/index.js?v=1#top',
    `app://lectern/${'a'.repeat(1_000_000)}`,
  ])('is “%.60s”', (address) => expect(isOwnAddress(address)).toBe(true));

  test.each(strangers)('is not %s', (_what, address) => expect(isOwnAddress(address)).toBe(false));
});

describe('a request', () => {
  test.each([
    pageUrl,
    'app://lectern/assets/index.css',
    'blob:app://lectern/0b4ad9a5',
    'data:image/png;base64,AAAA',
    'devtools://devtools/bundled/inspector.html',
  ])('for “%s” may be made', (address) => expect(mayLoad(address)).toBe(true));

  test.each([
    'http://evil.example/',
    'https://evil.example/',
    'http://127.0.0.1:8000/',
    'http://localhost/',
    'ws://evil.example/',
    'wss://evil.example/',
    'ftp://evil.example/',
    'file:///etc/passwd',
    'chrome://settings/',
    'chrome-extension://abcdefghijklmnop/page.html',
    'filesystem:app://lectern/temporary/x',
    'about:srcdoc',
    'javascript:alert(1)',
    'app://evil/',
    'app://lectern@evil/',
    'blob',
    '',
  ])('for “%s” is refused', (address) => expect(mayLoad(address)).toBe(false));
});

describe('a navigation', () => {
  test('of the page leads to the page itself, to be loaded anew', () =>
    expect(mayNavigate(pageUrl, true)).toBe(true));
  test('of the article frame is its being filled', () =>
    expect(mayNavigate('about:srcdoc', false)).toBe(true));

  test.each([
    ['about:srcdoc', true],
    ['about:blank', true],
    ['app://lectern/assets/index.js', true],
    [`${pageUrl}?other`, true],
    ['https://evil.example/', true],
    ['data:text/html,x', true],
    ['javascript:alert(1)', true],
    [pageUrl, false],
    ['about:blank', false],
    ['about:srcdoc#there', false],
    ['https://evil.example/', false],
    ['data:text/html,x', false],
    ['blob:app://lectern/0b4ad9a5', false],
  ])('to “%s” is refused (of the page: %s)', (address, isMainFrame) =>
    expect(mayNavigate(address, isMainFrame)).toBe(false),
  );
});

describe('an address for the system', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/Path', 'https://example.org/Path'],
    ['https:\\\\example.org\\path', 'https://example.org/path'],
    ['https:example.org', 'https://example.org/'],
    ['https://example.org/$(id)`id`"', 'https://example.org/$(id)%60id%60%22'],
    ['mailto:anna@example.org', 'mailto:anna@example.org'],
    ['mailto:anna@example.org?subject=Hi&BODY=there&cc=b@example.org', null],
  ])('“%s” is given on as the parser spells it', (address, spelt) =>
    expect(outsideAddress(address)).toBe(spelt ?? address),
  );

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['a script in disguise', 'JaVaScRiPt:alert(1)'],
    ['a script behind a space', ' javascript:alert(1)'],
    ['a script with a tab in its scheme', 'java\tscript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a file of another machine', 'file://server/share/run.exe'],
    ['a network path', '\\\\server\\share\\run.exe'],
    ['a program of the system', 'ms-msdt:/id PCWDiagnostic'],
    ['a search of the system', 'search-ms:query=x&crumb=location:\\\\server'],
    ['a shell', 'shell:startup'],
    ['settings', 'ms-settings:privacy'],
    ['a file over the network', 'smb://server/share'],
    ['a remote machine', 'ssh://-oProxyCommand=id/x'],
    ['a telephone', 'tel:112'],
    ['a document in an address', 'data:text/html,<script>alert(1)</script>'],
    ['a blob', 'blob:https://example.org/0b4ad9a5'],
    ['a filled frame', 'about:srcdoc'],
    ['the page itself', pageUrl],
    ['a source view', 'view-source:https://example.org/'],
    ['a web address without a host', 'https://'],
    ['a web address that no parser reads', 'https://[bad'],
    ['a line end', 'https://example.org/\r\n--flag'],
    ['a tab', 'https://example.org/\tx'],
    ['a NUL', 'https://example.org/\0x'],
    ['a delete character', 'https://example.org/\u007f'],
    ['a C1 control character', 'https://example.org/\u0085'],
    ['a control character before the scheme', '\u0001https://example.org/'],
    ['a letter with a file attached', 'mailto:anna@example.org?attach=/etc/passwd'],
    [
      'a letter with a file attached, in capitals',
      'mailto:anna@example.org?subject=x&ATTACHMENT=/etc/passwd',
    ],
    ['a letter with a file attached, escaped', 'mailto:anna@example.org?%61ttach=/etc/passwd'],
    ['more than the system takes', `https://example.org/${'a'.repeat(2100)}`],
    ['more than the system takes once escaped', `https://example.org/${'ü'.repeat(1000)}`],
    ['nothing', ''],
    ['a relative path', '/etc/passwd'],
    ['a flag', '--help'],
  ])('%s is left alone', (_what, address) => expect(outsideAddress(address)).toBe(null));
});
