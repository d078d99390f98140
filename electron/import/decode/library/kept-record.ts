import type { ArticleEdit, Charset, Dropped, NamedBlock } from '../../../api/model.ts';
import { offsetIn, sha256In, textIn } from '../annotations/article-record.ts';
import { isRecord, type JsonRecord, listOf } from '../exports/record.ts';

/** A file of the folder by its name there. */
export interface FiledBytes {
  file: string;
  size: number;
  sha256: string;
}

/** What the data of an article say besides its annotations. They may have been changed by anybody. */
export interface KeptRecord {
  page: string;
  htmlSha256: string;
  format: string;
  charset: Charset;
  sha256: string;
  partPath: string;
  original: FiledBytes & { name: string };
  files: (FiledBytes & { source: string; mediaType: string })[];
  dropped: Dropped[];
  edits: Omit<ArticleEdit, 'id'>[];
  trashed: boolean;
}

/** More than any article has; what is beyond is not looked at. */
const most = { files: 5000, dropped: 2000, edits: 2000, text: 4096 };

const rules: readonly Charset['rule'][] = [
  'bom',
  'container',
  'meta',
  'utf-8',
  'detector',
  'default',
  'user',
];

function charsetIn(value: unknown): Charset {
  const record = isRecord(value) ? value : {};
  const rule = rules.find((one) => one === record['rule']);
  const name = textIn(record['name']).slice(0, 100);
  return rule && name !== '' ? { name, rule } : { name: 'UTF-8', rule: 'container' };
}

/** Whether a name stays in the folder that it counts from: no step up, no root, no drive, nothing that a system reads as more than a name. */
export const staysInside = (name: string): boolean =>
  name.length <= most.text &&
  !/[\\:\0]/.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

function bytesIn(value: JsonRecord): FiledBytes | null {
  const [file, size] = [textIn(value['file']), value['size']];
  const sha256 = sha256In(value['sha256']);
  if (sha256 === '' || !staysInside(file)) return null;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return null;
  return { file, size, sha256 };
}

function filesIn(value: unknown): KeptRecord['files'] {
  return listOf(value)
    .slice(0, most.files)
    .filter(isRecord)
    .flatMap((one) => {
      const bytes = bytesIn(one);
      return bytes ? [{ ...bytes, source: textIn(one['source']), mediaType: textIn(one['mediaType']) }] : [];
    });
}

const droppedIn = (value: unknown): Dropped[] =>
  listOf(value)
    .slice(0, most.dropped)
    .filter(isRecord)
    .map((one) => ({
      step: textIn(one['step']),
      reason: textIn(one['reason']),
      preview: textIn(one['preview']),
    }));

const blocksIn = (value: unknown): NamedBlock[] =>
  listOf(value)
    .slice(0, most.edits)
    .filter(isRecord)
    .map((one) => ({ text: textIn(one['text']), nth: offsetIn(one['nth']) ?? 0 }))
    .filter(({ text }) => text !== '');

const editsIn = (value: unknown): KeptRecord['edits'] =>
  listOf(value)
    .slice(0, most.edits)
    .filter(isRecord)
    .flatMap((one) => {
      const kind = (['put-back', 'hidden'] as const).find((known) => known === one['kind']);
      const blocks = blocksIn(one['blocks']);
      return kind && blocks.length > 0 ? [{ kind, blocks }] : [];
    });

/** What is kept of an article; null where something is not there, or leads out of the folder. */
export function readKept(value: unknown): KeptRecord | null {
  if (!isRecord(value) || !isRecord(value['original'])) return null;
  const original = bytesIn(value['original']);
  const page = textIn(value['page']);
  const [htmlSha256, sha256] = [sha256In(value['htmlSha256']), textIn(value['sha256'])];
  const format = textIn(value['format']);
  if (!original || !staysInside(page) || htmlSha256 === '' || sha256 === '' || sha256.length > 100)
    return null;
  if (!/^[a-z][a-z0-9 -]{0,40}$/.test(format)) return null;
  return {
    ...{ page, htmlSha256, format, sha256 },
    charset: charsetIn(value['charset']),
    partPath: textIn(value['partPath']).slice(0, most.text),
    original: { ...original, name: textIn(value['original']['name']).slice(0, 1000) || 'original' },
    files: filesIn(value['files']),
    dropped: droppedIn(value['dropped']),
    edits: editsIn(value['edits']),
    trashed: value['trashed'] === true,
  };
}
