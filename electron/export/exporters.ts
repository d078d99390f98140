import type { ExportForm } from '../api/exports.ts';
import type { Exporter } from './exporter.ts';

/** How each form is made. Some bring large libraries along, which nobody waits for who exports something else. */
export const exporters: Readonly<Record<ExportForm, () => Promise<Exporter>>> = {
  docx: async () => (await import('./docx/docx.ts')).docx,
  epub: async () => (await import('./epub/epub.ts')).epub,
  html: async () => (await import('./html/html.ts')).html,
  json: async () => (await import('./json.ts')).json,
  markdown: async () => (await import('./markdown.ts')).markdown,
};
