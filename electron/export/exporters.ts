import type { ExportForm } from '../api/exports.ts';
import type { Exporter, Print } from './exporter.ts';

/** How each form is made, with a printer for those that are printed. Some bring large libraries along, which nobody waits for who exports something else. */
export const exporters: Readonly<Record<ExportForm, (print: Print) => Promise<Exporter>>> = {
  docx: async () => (await import('./docx/docx.ts')).docx,
  epub: async () => (await import('./epub/epub.ts')).epub,
  folder: async () => (await import('./folder/folder.ts')).folder,
  html: async () => (await import('./html/html.ts')).html,
  pdf: async (print) => (await import('./pdf.ts')).pdfBy(print),
  json: async () => (await import('./json.ts')).json,
  markdown: async () => (await import('./markdown.ts')).markdown,
  text: async () => (await import('./text.ts')).text,
  csv: async () => (await import('./csv-notes.ts')).csvNotes,
  bibtex: async () => (await import('./citations/bibtex.ts')).bibtex,
  ris: async () => (await import('./citations/ris.ts')).ris,
  csl: async () => (await import('./citations/csl.ts')).csl,
};
