import type { ExportForm } from '../api/exports.ts';
import type { Exporter } from './exporter.ts';

/** What is known of a form before its exporter is loaded. */
export interface FormOfExport {
  /** For people who write them at the command line; the names of formats are the same in every language. */
  words: string;
  extension: string;
  mediaType: string;
  /** What it is mostly wanted for: notes alone, or whole articles, also those without a note. */
  about: 'notes' | 'articles';
  /** Some of them bring large libraries along, which nobody waits for who exports something else. */
  load(): Promise<Exporter>;
}

/** Every form there is, by the name that the contract and the command line use. */
export const exporters: Record<ExportForm, FormOfExport> = {
  markdown: {
    words: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown;charset=utf-8',
    about: 'notes',
    load: async () => (await import('./markdown.ts')).markdown,
  },
};
