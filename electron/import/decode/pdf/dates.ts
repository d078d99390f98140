import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Hints } from '../../stages.ts';
import { known } from '../known.ts';
import { unlessMade } from '../made-at.ts';

/** A date as PDF writes it (ISO 32000-2, 7.9.4): `D:20240203040506+01'00'`. */
const form = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d(?:'?\d\d)?)?/;

/** A date of a PDF as an instant in UTC (ISO 8601), or null where it is none. One without a zone is taken to be in UTC. */
export function pdfDate(given: string | null | undefined): string | null {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone = 'Z'] =
    form.exec(given ?? '') ?? [];
  if (!year) return null;
  const offset = zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.replace(/\D/g, '').slice(2) || '00'}`;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The day of a date of a PDF where it was made, or null. */
function dayOf(given: string): string | null {
  const [, year, month, day] = form.exec(given) ?? [];
  return year && month && day && pdfDate(given) ? `${year}-${month}-${day}` : null;
}

/** Browsers, what prints for a system, and what makes PDFs of pages that stand on the web: as a file's creator or producer. */
const printers =
  /\b(?:Skia\/PDF|(?:Headless)?Chrom(?:e|ium)|Mozilla|Firefox|Safari|Microsoft Edge|Opera|Print To PDF|Web Capture|wkhtmlto\w+|QtWebEngine)\b|^iOS\b.*Quartz/i;

type Metadata = Awaited<ReturnType<PDFDocumentProxy['getMetadata']>>;

/**
 * When a PDF was published, as its metadata (XMP: PRISM, Dublin Core) states it, and when the file was made. The latter is no date of
 * publication: of a page that was printed it is when somebody did so, of a document about when it was written.
 */
export function datesOf({ info, metadata }: Metadata): Pick<Hints, 'published' | 'made'> {
  const said = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  const { CreationDate, Creator, Producer } = info as Record<string, unknown>;
  const created = said(CreationDate);
  const made = [pdfDate(created) ?? '', said(metadata?.get('xmp:createdate'))];
  const stated = ['prism:publicationdate', 'prism:coverdate', 'dc:date']
    .map((name) => unlessMade(said(metadata?.get(name)), made))
    .find(Boolean);
  const day = dayOf(created);
  const printed = [Creator, Producer].some((program) => printers.test(said(program)));
  return known({ published: stated, made: day ? { day, printed } : undefined });
}
