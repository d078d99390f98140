import type { ForeignHighlight } from '../../stages.ts';
import { isRecord } from '../exports/record.ts';
import { foreignHighlight } from '../exports/saved-link.ts';
import type { ZipArchive } from '../zip-archive.ts';

const prefix = 'encoding=json+base64:';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function highlightOf(value: unknown): ForeignHighlight | null {
  if (!isRecord(value) || value['type'] !== 'highlight' || value['removed'] === true) return null;
  const style = isRecord(value['style']) ? value['style'] : {};
  const highlight = foreignHighlight(text(value['highlighted_text']), {
    note: text(value['notes']),
    color: text(style['which']),
    created: text(value['timestamp']),
  });
  return highlight && { ...highlight, style: style['kind'] === 'decoration' ? 'underline' : 'highlight' };
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
