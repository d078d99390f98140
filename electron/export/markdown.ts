import type { ExportOptions, MarkdownPreset } from '../api/exports.ts';
import { type Exporter, filePerArticle } from './exporter.ts';
import { logseq } from './markdown/logseq.ts';
import { obsidian } from './markdown/obsidian.ts';
import { plain } from './markdown/plain.ts';
import type { Preset } from './markdown/preset.ts';
import { readwise } from './markdown/readwise.ts';
import { noteOf } from './note.ts';

type PresetMaker = (options: ExportOptions) => Preset | Promise<Preset>;

const presets: Readonly<Record<MarkdownPreset, PresetMaker>> = {
  obsidian: () => obsidian,
  logseq: () => logseq,
  readwise: () => readwise,
  plain: () => plain,
  // The language of templates is large.
  own: async (options) => (await import('./markdown/own.ts')).own(options),
};

const presetFor = (options: ExportOptions) => presets[options.preset ?? 'obsidian'](options);

/** Everything in one file: a single article as its own file would be, several one after the other. */
const renderOne: Exporter['renderOne'] = async function* ({ articles, outline, options, title }) {
  const preset = await presetFor(options);
  const isAlone = outline.length === 1;
  const head = isAlone ? '' : preset.head(title);
  if (head !== '') yield head;
  for await (const article of articles) {
    const note = noteOf(article);
    yield isAlone ? preset.file(note) : preset.part(note);
  }
};

const renderMany: Exporter['renderMany'] = async function* (source) {
  const preset = await presetFor(source.options);
  yield* filePerArticle('md', (article) => preset.file(noteOf(article)))(source);
};

/** Notes in Markdown, for whom the options say. */
export const markdown: Exporter = { renderOne, renderMany };
