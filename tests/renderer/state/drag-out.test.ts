import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ExportResult } from '../../../electron/api/exports.ts';
import { createDragOut } from '../../../renderer/state/drag-out.ts';
import type { ExportChoice } from '../../../renderer/state/export-choice.ts';

const ids = Array.from({ length: 60 }, (_, at) => `article${at}`.padEnd(16, 'a'));
const [first = '', second = ''] = ids;
const exported = (name = 'a.md'): ExportResult => ({
  articles: 1,
  highlights: 1,
  files: [{ name, content: '# A' }],
  name: null,
  verification: null,
});

/** A drag as far as it is looked at here. */
function drag() {
  const given = new Map<string, string>();
  const dataTransfer = { setData: (type: string, data: string) => given.set(type, data) };
  const preventDefault = vi.fn();
  return { given, preventDefault, event: { dataTransfer, preventDefault } as unknown as DragEvent };
}

function setUp(onDesktop: boolean, change: Partial<ExportChoice> = {}) {
  const choice = signal<ExportChoice>({
    ...{ form: 'markdown', preset: 'plain', template: '', single: false, everything: null, verify: null },
    ...change,
  });
  const client = {
    draggedNotes: vi.fn(async () => ({ text: '# A', html: '<h3>A</h3>', addresses: ['https://a.test/'] })),
    exportNotes: vi.fn(async () => exported()),
  };
  const drags = { place: vi.fn(async () => ({ id: 'drag-a', token: 'token' })), start: vi.fn() };
  const [say, onFailed] = [vi.fn(), vi.fn()];
  const out = createDragOut(client, { drags: onDesktop ? drags : null }, { choice, say, onFailed });
  const ready = () => vi.waitFor(() => expect(out.readiness.value).toBe('ready'));
  return { client, drags, say, onFailed, out, choice, ready };
}

const page = new EventTarget();
beforeEach(() => {
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  Object.assign(navigator, { userAgentData: {} });
});

test('articles hold their notes once these are there, and before that links to them', async () => {
  const { out, client } = setUp(true);
  const [early, late] = [drag(), drag()];
  out.hold([first, second]);
  out.give(early.event.dataTransfer as DataTransfer, [first, second], 'A');
  expect(Object.fromEntries(early.given)).toEqual({
    'text/uri-list': `lectern://article/${first}\r\nlectern://article/${second}`,
    'text/plain': `A\nlectern://article/${first}\nlectern://article/${second}`,
  });
  await client.draggedNotes.mock.results[0]?.value;
  out.give(late.event.dataTransfer as DataTransfer, [first, second], 'A');
  expect(Object.fromEntries(late.given)).toEqual({
    'text/uri-list': 'https://a.test/',
    'text/plain': '# A',
    'text/html': '<h3>A</h3>',
  });
  const other = drag();
  out.give(other.event.dataTransfer as DataTransfer, [first], 'A');
  expect(other.given.get('text/html')).toBe(undefined);
});

test('on the desktop the system drags what was exported to a place for it', async () => {
  const { out, client, drags, ready } = setUp(true);
  out.prepareArticles([first]);
  await ready();
  const { event, preventDefault, given } = drag();
  out.begin(event);
  expect(client.exportNotes).toHaveBeenCalledWith(
    {
      scope: { kind: 'article', id: first },
      form: 'markdown',
      options: { annotatedOnly: false, preset: 'plain' },
      single: true,
      destination: 'token',
    },
    expect.anything(),
  );
  expect(drags.start).toHaveBeenCalledWith('drag-a');
  expect(preventDefault).toHaveBeenCalled();
  expect(given.size).toBe(0);
});

test('in a browser the drag holds a download, and the text for editors', async () => {
  const { out, client, ready } = setUp(false);
  out.prepareArticles([first]);
  await ready();
  const { event, preventDefault, given } = drag();
  out.begin(event);
  expect(client.exportNotes).toHaveBeenCalledWith(
    expect.objectContaining({ destination: null }),
    expect.anything(),
  );
  expect(given.get('DownloadURL')).toMatch(/^text\/markdown:a\.md:blob:/);
  expect(given.get('text/plain')).toBe('# A');
  expect(preventDefault).not.toHaveBeenCalled();
});

test('no more than 50 articles are taken', async () => {
  const { out, client } = setUp(true);
  out.hold(ids);
  expect(client.draggedNotes).toHaveBeenCalledWith({ ids: ids.slice(0, 50), total: 60 });
  out.prepareArticles(ids);
  await vi.waitFor(() => expect(client.exportNotes).toHaveBeenCalled());
  const [[order]] = client.exportNotes.mock.calls as unknown as [[{ scope: unknown; single: boolean }]];
  expect(order.scope).toEqual({ kind: 'articles', ids: ids.slice(0, 50) });
  expect(order.single).toBe(false);
});

test('a drag that comes too early is prevented, and it is said when it can be tried again', async () => {
  const { out, client, say, drags, ready } = setUp(true);
  const slow = Promise.withResolvers<ExportResult>();
  client.exportNotes.mockReturnValueOnce(slow.promise);
  out.prepare({ kind: 'all' });
  const early = drag();
  out.begin(early.event);
  expect(early.preventDefault).toHaveBeenCalled();
  expect(say).toHaveBeenLastCalledWith('The files are being made. Drag them once they are ready.');
  // The pointer is let go, and the files are made all the same.
  page.dispatchEvent(new Event('pointerup'));
  slow.resolve(exported());
  await ready();
  expect(say).toHaveBeenLastCalledWith('The files are ready to be dragged.');
  out.prepare({ kind: 'all' });
  out.begin(drag().event);
  expect(drags.start).toHaveBeenCalledOnce();
  expect(client.exportNotes).toHaveBeenCalledOnce();
  // Another time it is made anew.
  out.prepare({ kind: 'all' });
  await ready();
  expect(client.exportNotes).toHaveBeenCalledTimes(2);
});

test('an export is dragged in as many files as the button Export would write', async () => {
  for (const [change, single] of [
    [{ form: 'csv', single: null }, true],
    [{ form: 'csv', single: false }, false],
    [{ form: 'html', single: null }, false],
    [{ form: 'html', single: true }, true],
  ] as const) {
    const { out, client, ready } = setUp(true, change);
    out.prepare({ kind: 'all' });
    await ready();
    expect(client.exportNotes).toHaveBeenCalledWith(expect.objectContaining({ single }), expect.anything());
  }
});

test('a click makes nothing that stays, and tells nothing of what fails', async () => {
  const { out, client, onFailed } = setUp(true);
  client.exportNotes.mockRejectedValue(new Error('no'));
  out.prepare({ kind: 'all' });
  await client.exportNotes.mock.results[0]?.value.catch(() => undefined);
  page.dispatchEvent(new Event('pointerup'));
  expect(out.readiness.value).toBe('none');
  expect(onFailed).not.toHaveBeenCalled();
  expect(
    (client.exportNotes.mock.calls as unknown as [unknown, { signal: AbortSignal }][])[0]?.[1]?.signal
      .aborted,
  ).toBe(true);
});

test('a drag of what could not be made says why', async () => {
  const { out, client, onFailed } = setUp(true);
  client.exportNotes.mockRejectedValue(Object.assign(new Error('no'), { code: 'bug' }));
  out.prepare({ kind: 'all' });
  await vi.waitFor(async () => {
    const { event } = drag();
    out.begin(event);
    expect(onFailed).toHaveBeenCalledOnce();
  });
  expect(out.readiness.value).toBe('none');
});

test('a browser drags no file of what it prints, and none where it knows no downloads in a drag', () => {
  expect(setUp(false, { form: 'pdf' }).out.canDragFiles()).toBe(false);
  expect(setUp(true, { form: 'pdf' }).out.canDragFiles()).toBe(true);
  expect(setUp(false).out.canDragFiles()).toBe(true);
  Reflect.deleteProperty(navigator, 'userAgentData');
  expect(setUp(false).out.canDragFiles()).toBe(false);
  expect(setUp(true).out.canDragFiles()).toBe(true);
});
