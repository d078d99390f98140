import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Events } from '../../../electron/api/contract.ts';
import { LecternError } from '../../../electron/api/errors.ts';
import type { Article, Highlight, Joined, ListQuery, SafeHtml } from '../../../electron/api/model.ts';
import { createAnnotations } from '../../../renderer/state/annotations.ts';
import { createReader, type ReaderClient } from '../../../renderer/state/reader.ts';
import { createUndo } from '../../../renderer/state/undo.ts';

const query: ListQuery = { scope: { kind: 'all' }, tags: [], text: '', sort: 'added' };

function article(id: string, more: Partial<Article> = {}): Article {
  return {
    ...{
      id,
      title: `Article ${id}`,
      authors: [],
      siteName: null,
      published: null,
      added: '2026-01-02T03:04:05.000Z',
    },
    ...{
      language: null,
      sectionId: null,
      tags: [],
      wordCount: 2,
      minutes: 1,
      progress: 0,
      read: false,
      starred: false,
      saved: true,
      versions: [],
      trashed: false,
    },
    ...{
      sectionPath: [],
      url: null,
      direction: 'auto',
      description: null,
      standfirst: null,
      suggestedSection: [],
      html: '<p>one two</p>' as SafeHtml,
    },
    ...{ headings: [], dropped: [], highlights: [], note: '', readingOffset: 0 },
    original: { name: 'a.html', format: 'html', size: 1, charset: null },
    ...more,
  };
}

function highlight(id: string, more: Partial<Highlight> = {}): Highlight {
  return {
    ...{
      id,
      articleId: 'a',
      color: 'yellow',
      style: 'highlight',
      heading: null,
      state: 'placed',
      note: '',
      tags: [],
    },
    ...{ quote: 'one', prefix: '', suffix: ' two', start: 0, end: 3, created: '', updated: '' },
    ...more,
  };
}

const joined = (one: Highlight): Joined => ({ highlight: one, before: [] });

/** A service in memory that answers when it is told to. */
function fakeClient() {
  const listeners: ((event: Events['libraryChanged']) => void)[] = [];
  const client = {
    getArticle: vi.fn(async ({ id }: { id: string }) => article(id)),
    findInList: vi.fn(async () => ({ index: 1, previous: 'p', next: 'n' })),
    compareVersions: vi.fn(),
    useVersion: vi.fn(),
    reExtract: vi.fn(),
    readAsset: vi.fn(async () => ({ mediaType: 'image/png', bytes: new Uint8Array([1]) })),
    saveProgress: vi.fn(async () => null),
    articleOpened: vi.fn(async () => null),
    addHighlight: vi.fn(async () => joined(highlight('new', { start: 4, end: 7, quote: 'two' }))),
    changeHighlight: vi.fn(async () => joined(highlight('h', { note: 'n' }))),
    placeHighlight: vi.fn(async () => joined(highlight('h'))),
    deleteHighlight: vi.fn(async () => highlight('h', { note: 'n' })),
    swapHighlights: vi.fn(async (given: { restore: Highlight[] }) => given.restore),
    saveArticleNote: vi.fn(async () => null),
    on: ((_name: keyof Events, listener: (event: Events['libraryChanged']) => void) => {
      listeners.push(listener);
      return () => listeners.splice(listeners.indexOf(listener), 1);
    }) as ReaderClient['on'],
  };
  return {
    client,
    tell: (event: Events['libraryChanged']) => listeners.forEach((listener) => void listener(event)),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the open article', () => {
  it('is read with its neighbours', async () => {
    const { client } = fakeClient();
    const reader = createReader(client);
    expect(reader.status.value).toBe('idle');
    const opening = reader.open('a', query);
    expect(reader.status.value).toBe('loading');
    await opening;
    expect(reader.status.value).toBe('ready');
    expect(reader.article.value?.title).toBe('Article a');
    expect(reader.neighbours.value).toEqual({ index: 1, previous: 'p', next: 'n' });
  });

  it('is read anew when it has changed, whatever is told of others right after', async () => {
    const { client, tell } = fakeClient();
    const reader = createReader(client);
    await reader.open('a', query);
    for (const id of ['a', 'b']) tell({ family: 'articles', articleIds: [id] });
    await vi.runAllTimersAsync();
    expect(client.getArticle).toHaveBeenCalledTimes(2);
    tell({ family: 'articles', articleIds: ['b'] });
    await vi.runAllTimersAsync();
    expect(client.getArticle).toHaveBeenCalledTimes(2);
  });

  it('that could not be read is a failure in words, and is read on retry', async () => {
    const { client } = fakeClient();
    client.getArticle.mockRejectedValueOnce(
      new LecternError('service-stopped', 'The service stopped. Try again.'),
    );
    const reader = createReader(client);
    await reader.open('a', query);
    expect(reader.status.value).toBe('failed');
    expect(reader.article.value).toBeNull();
    expect(reader.error.value?.message).toBe('The service stopped. Try again.');
    await reader.retry();
    expect(reader.status.value).toBe('ready');
  });

  it('is the one asked for last, whichever answer comes last', async () => {
    const { client } = fakeClient();
    let answer: (value: Article) => void = () => undefined;
    client.getArticle.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const reader = createReader(client);
    const slow = reader.open('a', query);
    await reader.open('b', query);
    answer(article('a'));
    await slow;
    expect(reader.article.value?.id).toBe('b');
  });

  it('stays until the next one is there, and not where that cannot be read', async () => {
    const { client } = fakeClient();
    const reader = createReader(client);
    await reader.open('a', query);
    const opening = reader.open('b', query);
    expect([reader.status.value, reader.article.value?.id]).toEqual(['loading', 'a']);
    await opening;
    expect([reader.status.value, reader.article.value?.id]).toEqual(['ready', 'b']);
    client.getArticle.mockRejectedValueOnce(new LecternError('service-stopped', 'The service stopped.'));
    await reader.open('a', query);
    expect([reader.status.value, reader.article.value]).toEqual(['failed', null]);
    expect(reader.neighbours.value.next).toBeNull();
  });

  it('is still the same where one comes back to it before the next one is there', async () => {
    const { client } = fakeClient();
    const reader = createReader(client);
    await reader.open('a', query);
    client.getArticle.mockImplementationOnce(() => new Promise(() => undefined));
    void reader.open('b', query);
    await reader.open('a', query);
    expect([reader.status.value, reader.article.value?.id]).toEqual(['ready', 'a']);
  });

  it('is not read again when only its list changed', async () => {
    const { client } = fakeClient();
    const reader = createReader(client);
    await reader.open('a', query);
    await reader.open('a', { ...query, sort: 'title' });
    expect(client.getArticle).toHaveBeenCalledTimes(1);
    expect(client.findInList).toHaveBeenLastCalledWith({ query: { ...query, sort: 'title' }, id: 'a' });
  });

  it('is read again when it changed in the library, not when another one did', async () => {
    const { client, tell } = fakeClient();
    const reader = createReader(client);
    await reader.open('a', query);
    tell({ family: 'articles', articleIds: ['b'] });
    await vi.advanceTimersByTimeAsync(500);
    expect(client.getArticle).toHaveBeenCalledTimes(1);
    tell({ family: 'highlights', articleIds: ['a'] });
    await vi.advanceTimersByTimeAsync(500);
    expect(client.getArticle).toHaveBeenCalledTimes(2);
  });

  it('is followed by the same ones when it leaves the list it is read in', async () => {
    const { client, tell } = fakeClient();
    const reader = createReader(client);
    await reader.open('a', query);
    client.findInList.mockResolvedValue({ index: -1, previous: '', next: '' });
    tell({ family: 'articles', articleIds: ['a'] });
    await vi.advanceTimersByTimeAsync(500);
    expect(client.findInList).toHaveBeenCalledTimes(2);
    expect(reader.neighbours.value).toEqual({ index: 1, previous: 'p', next: 'n' });
    await reader.open('a', { ...query, text: 'fox' });
    expect(reader.neighbours.value.index).toBe(-1);
  });

  it('stays on the screen when reading it again fails, and goes when it is gone', async () => {
    const { client, tell } = fakeClient();
    const reader = createReader(client);
    await reader.open('a', query);
    client.getArticle.mockRejectedValueOnce(new LecternError('service-stopped', 'Stopped.'));
    tell({ family: 'articles', articleIds: ['a'] });
    await vi.advanceTimersByTimeAsync(500);
    expect(reader.article.value?.id).toBe('a');
    client.getArticle.mockRejectedValueOnce(new LecternError('not-found', 'Gone.'));
    tell({ family: 'articles', articleIds: ['a'] });
    await vi.advanceTimersByTimeAsync(500);
    expect(reader.status.value).toBe('failed');
  });
});

describe('the reading position', () => {
  it('is written once after a pause in scrolling', async () => {
    const { client } = fakeClient();
    const reader = createReader(client);
    await reader.open('a', query);
    reader.noteProgress(10, 0.1);
    await vi.advanceTimersByTimeAsync(500);
    reader.noteProgress(20, 0.2);
    await vi.advanceTimersByTimeAsync(2000);
    expect(client.saveProgress.mock.calls).toEqual([[{ articleId: 'a', offset: 20, progress: 0.2 }]]);
  });

  it('is not written where the article was only put back to it', async () => {
    const { client } = fakeClient();
    client.getArticle.mockImplementation(async ({ id }) => article(id, { readingOffset: 10, progress: 0.1 }));
    const reader = createReader(client);
    await reader.open('a', query);
    reader.noteProgress(10, 0.1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(client.saveProgress).not.toHaveBeenCalled();
    reader.noteProgress(20, 0.1);
    reader.noteProgress(10, 0.1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(client.saveProgress.mock.calls).toEqual([[{ articleId: 'a', offset: 10, progress: 0.1 }]]);
  });

  it('is written for the article it belongs to when another one is opened', async () => {
    const { client } = fakeClient();
    const reader = createReader(client);
    await reader.open('a', query);
    reader.noteProgress(10, 0.1);
    await reader.open('b', query);
    expect(client.saveProgress.mock.calls).toEqual([[{ articleId: 'a', offset: 10, progress: 0.1 }]]);
  });
});

describe('the reading position of an article that is left', () => {
  it('is its own, though it was scrolled while the next one was on its way', async () => {
    const { client } = fakeClient();
    const reader = createReader(client);
    await reader.open('a', query);
    const opening = reader.open('b', query);
    reader.noteProgress(10, 0.1);
    await opening;
    reader.noteProgress(30, 0.3);
    await vi.advanceTimersByTimeAsync(2000);
    expect(client.saveProgress.mock.calls).toEqual([
      [{ articleId: 'a', offset: 10, progress: 0.1 }],
      [{ articleId: 'b', offset: 30, progress: 0.3 }],
    ]);
  });
});

describe('the highlights of the open article', () => {
  const opened = async (highlights: Highlight[]) => {
    const { client } = fakeClient();
    client.getArticle.mockImplementation(async ({ id }) => article(id, { highlights, note: 'whole' }));
    const reader = createReader(client);
    await reader.open('a', query);
    const onLateFailure = vi.fn();
    const undo = createUndo();
    const annotations = createAnnotations(client, reader, { onLateFailure, onMade: undo.made });
    return { client, reader, annotations, undo, onLateFailure };
  };

  it('stand in the order of the text, those without a place last', async () => {
    const { annotations } = await opened([
      highlight('lost', { state: 'unplaced' }),
      highlight('late', { start: 9 }),
      highlight('early', { start: 2 }),
    ]);
    expect(annotations.highlights.value.map((one) => one.id)).toEqual(['early', 'late', 'lost']);
    expect(annotations.note.value).toBe('whole');
  });

  it('grow, change and shrink by what the service answers', async () => {
    const { client, annotations, undo } = await opened([highlight('h')]);
    annotations.color.value = 'blue';
    await annotations.add({ start: 4, end: 7, quote: 'two' }, 'underline');
    expect(client.addHighlight).toHaveBeenCalledWith({
      ...{ articleId: 'a', start: 4, end: 7, quote: 'two', color: 'blue', style: 'underline', note: '' },
    });
    expect(annotations.highlights.value.map((one) => one.id)).toEqual(['h', 'new']);
    expect(await annotations.change('h', { note: 'n' })).toBe(true);
    expect(annotations.highlights.value[0]?.note).toBe('n');
    expect(await annotations.remove('h')).toBe(true);
    expect(annotations.highlights.value.map((one) => one.id)).toEqual(['new']);
    await undo.undo();
    expect(annotations.highlights.value.map(({ id, note }) => [id, note])).toEqual([
      ['h', 'n'],
      ['new', ''],
    ]);
    expect(undo.past.value?.words).toBe('Note on a highlight added');
    await undo.redo();
    expect(annotations.highlights.value.map((one) => one.id)).toEqual(['new']);
  });

  it('keep what can be undone until undoing it has succeeded', async () => {
    const { client, annotations, undo } = await opened([highlight('h')]);
    await annotations.remove('h');
    client.swapHighlights.mockRejectedValueOnce(new LecternError('library-read-only', 'Read only.'));
    await undo.undo();
    expect(annotations.error.value?.message).toBe('Read only.');
    expect(undo.past.value?.words).toBe('Highlight deleted');
    await undo.undo();
    expect(annotations.highlights.value).toHaveLength(1);
  });

  it('stay as they are when a change fails, and the failure is told', async () => {
    const { client, annotations } = await opened([highlight('h')]);
    client.deleteHighlight.mockRejectedValueOnce(new LecternError('library-read-only', 'Read only.'));
    expect(await annotations.remove('h')).toBe(false);
    expect(annotations.highlights.value).toHaveLength(1);
    expect(annotations.error.value?.message).toBe('Read only.');
    await annotations.remove('h');
    expect(annotations.error.value).toBeNull();
  });

  it('and its note are written after it was left, and a failure is told outside of it', async () => {
    const { client, reader, annotations, onLateFailure } = await opened([highlight('h')]);
    await reader.open('b', query);
    expect(await annotations.saveNote('a', 'late')).toBe(true);
    expect(client.saveArticleNote).toHaveBeenCalledWith({ articleId: 'a', text: 'late' });
    expect(annotations.note.value).toBe('whole');
    expect(onLateFailure).not.toHaveBeenCalled();
    client.changeHighlight.mockRejectedValueOnce(new LecternError('library-read-only', 'Read only.'));
    await reader.open(null, query);
    expect(await annotations.change('h', { note: 'late' })).toBe(false);
    expect(onLateFailure.mock.calls[0]?.[0]).toMatch(/^Read only\. .*could not be saved/);
    expect(annotations.error.value).toBeNull();
  });

  it('are not put into another article that was opened meanwhile', async () => {
    const { client, reader, annotations } = await opened([]);
    let answer: (value: Joined) => void = () => undefined;
    client.addHighlight.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const adding = annotations.add({ start: 0, end: 3, quote: 'one' });
    await reader.open('b', query);
    answer(joined(highlight('new')));
    await adding;
    expect(annotations.highlights.value).toEqual([]);
  });
});
