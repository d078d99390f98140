import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLoopback } from '../../electron/service/start-loopback.ts';
import { type BrowserHost, oneLibrary, startHost } from './browser-host.ts';

let host: BrowserHost;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

describe('the browser host answers requests', () => {
  type Init = RequestInit & { headers?: Record<string, string> };
  const probes: [what: string, place: string, init: Init, status: number][] = [
    ['the page', '/', {}, 200],
    ['what is not there', '/none.js', {}, 404],
    ['a path upwards', '/..%2fsecret.html', {}, 404],
    ['a path upwards in a path', '/a/..%2f..%2fsecret.html', {}, 404],
    ['a path upwards, escaped twice', '/%252e%252e%252fsecret.html', {}, 404],
    ['a backslash', '/..%5csecret.html', {}, 404],
    ['a zero byte', '/index.html%00.js', {}, 404],
    ['a broken escape', '/%E0%A4%A', {}, 404],
    ['two slashes', '//', {}, 404],
    ['a question beside the page', '/?a=/../secret.html', {}, 200],
    ['only the head', '/', { method: 'HEAD' }, 200],
    ['the head of what is not there', '/none.js', { method: 'HEAD' }, 404],
    ['PUT', '/', { method: 'PUT', body: 'x' }, 405],
    ['DELETE', '/index.html', { method: 'DELETE' }, 405],
    ['OPTIONS', '/', { method: 'OPTIONS' }, 405],
    ['PUT of an upload', '/upload/aaaaaaaa', { method: 'PUT', body: 'x' }, 405],
    ['POST of what takes none', '/', { method: 'POST', body: 'x' }, 405],
    ['another site asking', '/', { headers: { origin: 'https://example.org' } }, 403],
    ['a page of no site asking', '/', { headers: { origin: 'null' } }, 403],
    ['another port of this machine asking', '/', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
  ];
  test.each(probes)('%s', async (_name, place, init, status) => {
    const response = await fetch(host.url + place, init);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).not.toContain('secret');
    if (init.method === 'HEAD') expect(text).toBe('');
    if (status === 405) expect(response.headers.get('allow')).toMatch(/^(GET, HEAD|POST)$/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('access-control-allow-origin')).toBe(null);
  });

  // `fetch` sets such paths right before it sends them: these go over a bare connection.
  const paths = [
    '/../secret.html',
    '/a/../../secret.html',
    '/./../secret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/..\\secret.html',
    '//../secret.html',
    '../secret.html',
    'http://127.0.0.1/../secret.html',
    '/index.html/../../secret.html',
  ];
  test.each(paths)('the path %s, sent as it stands, leads nowhere', async (place) => {
    const answer = await host.raw(`GET ${place} HTTP/1.1\r\nHost: ${host.host}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toContain('secret');
  });

  test.each(['example.org', 'localhost', '127.0.0.1', '127.0.0.1:1', ''])(
    'a request for the host “%s” is not for us',
    async (name) => {
      for (const place of ['/', '/upload/aaaaaaaa']) {
        const method = place === '/' ? 'GET' : 'POST';
        const answer = await host.raw(
          `${method} ${place} HTTP/1.1\r\nHost: ${name}\r\nOrigin: ${host.url}\r\n` +
            `Authorization: Bearer ${host.token}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
        );
        expect(answer).toMatch(/^HTTP\/1\.1 421 /);
        expect(answer).not.toContain('<title>');
      }
    },
  );
});

test('a port that another program has is refused in words', async () => {
  const { service, token } = host;
  const port = Number(host.host.split(':')[1]);
  const start = startLoopback({ libraries: oneLibrary(service), token, rendererDir: '.', port });
  await expect(start).rejects.toMatchObject({
    code: 'bad-arguments',
    message: expect.stringContaining(`Port ${port}`),
  });
});
