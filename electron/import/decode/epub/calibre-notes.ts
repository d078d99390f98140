import type { HighlightColor } from '../../../api/model.ts';
import type { ForeignHighlight } from '../../stages.ts';
import type { ZipArchive } from '../zip-archive.ts';

const prefix = 'encoding=json+base64:';
const known: readonly HighlightColor[] = ['yellow', 'green', 'blue', 'pink', 'purple'];

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function highlightOf(value: unknown): ForeignHighlight | null {
  if (typeof value !== 'object' || value === null) return null;
  const {
    type,
    highlighted_text: quote,
    notes,
    style,
    timestamp,
    removed,
  } = value as Record<string, unknown>;
  if (type !== 'highlight' || removed === true || text(quote).trim() === '') return null;
  const { which, kind } = (typeof style === 'object' && style !== null ? style : {}) as Record<
    string,
    unknown
  >;
  const made = Date.parse(text(timestamp));
  return {
    quote: text(quote),
    prefix: '',
    suffix: '',
    color: known.find((color) => color === which) ?? 'yellow',
    style: kind === 'decoration' ? 'underline' : 'highlight',
    note: text(notes),
    tags: [],
    created: Number.isNaN(made) ? null : new Date(made).toISOString(),
  };
}

/** The highlights that calibre's viewer keeps inside a book. */
export async function calibreHighlights(archive: ZipArchive): Promise<ForeignHighlight[]> {
  const bytes = await archive.find('META-INF/calibre_bookmarks.txt');
  const source = bytes ? Buffer.from(bytes).toString('utf8').trim() : '';
  if (!source.startsWith(prefix)) return [];
  try {
    const list: unknown = JSON.parse(Buffer.from(source.slice(prefix.length), 'base64').toString('utf8'));
    return Array.isArray(list) ? list.map(highlightOf).filter((one) => one !== null) : [];
  } catch (error) {
    // The book can be read without them, and there is nothing in them that could be shown.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
