import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that remembers every path it was asked for. */
export interface Canary {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  address: string;
  /** The paths asked for since the last `forget`, without what follows a question mark, each once. */
  asked(): string[];
  forget(): void;
  close(): Promise<void>;
}

/** Starts a canary on a free port. It answers everything, to anyone, so that a leak is never hidden by a refusal. */
export async function startCanary(): Promise<Canary> {
  const paths = new Set<string>();
  const server = createServer((request, response) => {
    paths.add((request.url ?? '').replace(/\?.*/, ''));
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' });
    response.end('<title>canary</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => [...paths].sort(),
    forget: () => paths.clear(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Words of the hostile page that stay when all else is taken away. */
export const hostileTitle = 'The page that called home';
export const hostileWords =
  'Every paragraph of this page is plain and harmless, and all that stands between them is not.';

/**
 * A saved page that asks the canary in every way a page can. Each way has a path of its own. A script that runs sets
 * `canaryRan` on the window and on the windows around it.
 */
export function hostilePage(at: string): string {
  const ran = `top.canaryRan=parent.canaryRan=window.canaryRan=true;fetch('${at}/script-fetch')`;
  const text = `<p>${hostileWords} ${'A reader sees the words and nothing else happens. '.repeat(4)}</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${hostileTitle}</title>
<meta http-equiv="refresh" content="2; url=${at}/refresh">
<link rel="stylesheet" href="${at}/stylesheet"><link rel="icon" href="${at}/icon">
<link rel="preload" as="image" href="${at}/preload"><link rel="prefetch" href="${at}/prefetch">
<style>@import url(${at}/import); @font-face { font-family: f; src: url(${at}/font) }
body { background: url(${at}/background); font-family: f, serif }</style>
<script src="${at}/script"></script><script>${ran}</script></head>
<body onload="${ran}"><article><h1>${hostileTitle}</h1>${text}
<img src="${at}/image" alt="remote"><img src="data:,x" srcset="${at}/srcset 2x, ${at}/srcset 1x" alt="set">
<img src="data:,broken" onerror="${ran}" alt="broken">
<picture><source srcset="${at}/picture"><img src="data:,x" alt="picture"></picture>${text}
<p style="background-image: url(${at}/inline-style)">A paragraph with a style of its own.</p>
<iframe src="${at}/frame"></iframe><iframe srcdoc="&lt;script&gt;${ran}&lt;/script&gt;&lt;img src=${at}/srcdoc&gt;"></iframe>
<object data="${at}/object"></object><embed src="${at}/embed">
<video src="${at}/video" poster="${at}/poster"></video><audio src="${at}/audio" preload="auto"></audio>${text}
<svg width="20" height="20"><image href="${at}/svg-image" width="9" height="9"/><script>${ran}</script>
<use href="${at}/svg-use#a"/></svg><details open ontoggle="${ran}"><summary>More</summary>Less</details>
<form action="${at}/form" method="get"><input name="q" value="1"><input type="image" src="${at}/input" alt="go">
<button type="submit">Send</button></form>${text}
<p><a id="run" href="javascript:${ran}">A link that is a script</a>,
<a href="data:text/html,<script>${ran}</script>">a link that is a document</a>,
<a href="${at}/link" ping="${at}/ping">a link outside</a>.</p></article></body></html>`;
}

/** The ways of the hostile page that Chromium takes by itself where nothing stands in between. */
export const certainWays = [
  ...['/audio', '/background', '/embed', '/font', '/frame', '/image', '/import', '/inline-style', '/input'],
  ...[
    '/object',
    '/picture',
    '/poster',
    '/preload',
    '/refresh',
    '/script',
    '/script-fetch',
    '/srcdoc',
    '/srcset',
  ],
  ...['/stylesheet', '/svg-image', '/video'],
];
