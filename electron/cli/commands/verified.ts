import { type Counted, cameBack, type Finding, type Findings, type Verification } from '../../api/verify.ts';
import { newId } from '../../service/ids.ts';
import type { Call, ExitCode } from '../command.ts';
import { progressLine } from '../progress-line.ts';

const number = (count: number) => count.toLocaleString('en');
/** `1 difference`, `1,200 differences`. */
const many = (count: number, thing: string) => `${number(count)} ${thing}${count === 1 ? '' : 's'}`;
const quoted = (text: string) => `“${text.replace(/\s+/g, ' ')}”`;
const ofCounted = ({ wanted, back }: Counted, things: string) =>
  `${number(back)} of ${number(wanted)} ${things}`;

/** Which field differs, and its two values. */
const valuesOf = ({ field, library, export: inExport }: Extract<Finding, { field: string }>): string =>
  `another ${field}\n    library: ${quoted(library)}\n    export:  ${quoted(inExport)}`;

/** A finding in words; both values stand below it. */
function wordsOf(finding: Finding): string {
  if (finding.kind === 'unread') return `${finding.name}: missing or unreadable\n    ${finding.reason}`;
  if (finding.kind === 'library') return `The library: ${valuesOf(finding)}`;
  const article = `${finding.articleId}  ${quoted(finding.title)}`;
  const of = 'quote' in finding ? `${article}, highlight ${quoted(finding.quote)}` : article;
  if (finding.kind.startsWith('missing-')) return `${of}: not in the export`;
  if (finding.kind.startsWith('extra-')) return `${of}: only in the export`;
  if (finding.kind !== 'article' && finding.kind !== 'highlight') return of;
  return `${of}: ${valuesOf(finding)}`;
}

function listOf({ total, first }: Findings, title: string): string {
  if (total === 0) return '';
  const more = total > first.length ? `  … and ${number(total - first.length)} more\n` : '';
  return `${title}\n${first.map((finding) => `  ${wordsOf(finding)}\n`).join('')}${more}`;
}

/** What came of a verification, to be read. */
export function report(verification: Verification): string {
  const { articles, highlights, inOtherMarkup, differences, changedSince, notInExport } = verification;
  const counts = `${ofCounted(articles, 'articles')}, ${ofCounted(highlights, 'highlights')} came back\n`;
  const markup =
    inOtherMarkup === 0 ? '' : `${many(inOtherMarkup, 'article')} with every word, in other markup\n`;
  const others = notInExport === 0 ? '' : `${many(notInExport, 'article')} of the library not in it\n`;
  return (
    counts +
    markup +
    others +
    listOf(differences, `${many(differences.total, 'difference')}:`) +
    listOf(changedSince, `${many(changedSince.total, 'change')} of the library since the export:`)
  );
}

export const exitCode = (verification: Verification): ExitCode => (cameBack(verification) ? 0 : 1);

type Of = Parameters<Call['client']['verifyExport']>[0]['of'];

/** Has an export verified, and shows how far that is to who sits before a terminal. */
export async function verifyAs({ client, io }: Call, of: Of): Promise<Verification> {
  const verifyId = newId();
  const line = progressLine(io);
  const off = client.on('verifyProgress', ({ verifyId: id, step, done, total }) => {
    // The second step has other numbers: nothing of the first is left behind it.
    if (id === verifyId)
      line.show(`${number(done)} of ${number(total)} ${step === 'reading' ? 'read back' : 'compared'}\x1b[K`);
  });
  try {
    return await client.verifyExport({ of, verifyId }, { signal: io.signal });
  } finally {
    off();
    line.end();
  }
}
