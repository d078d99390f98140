import type { ExportForm } from '../api/exports.ts';
import type { Exporter } from './exporter.ts';

/** How each form is made. Some bring large libraries along, which nobody waits for who exports something else. */
export const exporters: Readonly<Record<ExportForm, () => Promise<Exporter>>> = {
  docx: async () => (await import('./docx/docx.ts')).docx,
  epub: async () => (await import('./epub/epub.ts')).epub,
  folder: async () => (await import('./folder/folder.ts')).folder,
  html: async () => (await import('./html/html.ts')).html,
  json: async () => (await import('./json.ts')).json,
  markdown: async () => (await import('./markdown.ts')).markdown,
  text: async () => (await import('./text.ts')).text,
  csv: async () => (await import('./csv-notes.ts')).csvNotes,
  bibtex: async () => (await import('./citations/bibtex.ts')).bibtex,
  ris: async () => (await import('./citations/ris.ts')).ris,
  csl: async () => (await import('./citations/csl.ts')).csl,
};
