import { readFile } from 'node:fs/promises';
import { LecternError } from '../../api/errors.ts';
import {
  type ExportForm,
  type ExportOptions,
  type ExportScope,
  exportForms,
  formFacts,
  type MarkdownPreset,
  markdownPresets,
  wholeForms,
} from '../../api/exports.ts';
import { type Call, findSection, text, UsageError, type Values } from '../command.ts';

/** A command line has no printer. */
const isPrinted = (form: ExportForm) => formFacts[form].printOf !== undefined;
const instead = 'A PDF is drawn by a browser: export it from the app, or export HTML here and print that.';

const formsHere = exportForms.filter((form) => !isPrinted(form));

export const formNames = formsHere.join('|');
export const presetNames = markdownPresets.filter((preset) => preset !== 'own').join('|');

/** One of some names, or an error that lists them. */
export function oneOf<const T extends string>(option: string, typed: string, names: readonly T[]): T {
  const found = names.find((name) => name === typed);
  if (found === undefined) throw new UsageError(`${option} takes one of: ${names.join(', ')}.`);
  return found;
}

function formOf(values: Values): ExportForm {
  const typed = text(values, 'format') ?? 'markdown';
  if (exportForms.some((form) => form === typed && isPrinted(form))) throw new UsageError(instead);
  return oneOf('--format', typed, formsHere);
}

/** What is exported: one thing that was named, or everything. */
export async function scopeOf({ client, values }: Call): Promise<ExportScope> {
  const [id, tag, section, search] = ['article', 'tag', 'section', 'search'].map((name) =>
    text(values, name),
  );
  if ([id, tag, section, search].filter((one) => one !== undefined).length > 1)
    throw new UsageError('Choose one of --article, --tag, --section and --search.');
  if (id !== undefined) return { kind: 'article', id };
  if (tag !== undefined) return { kind: 'tag', name: tag };
  if (section !== undefined) return { kind: 'section', id: await findSection(client, section) };
  if (search === undefined) return { kind: 'all' };
  return { kind: 'list', query: { scope: { kind: 'all' }, tags: [], text: search, sort: 'relevance' } };
}

async function templateIn(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    throw new LecternError('unreadable-file', `The template “${file}” cannot be read as text in UTF-8.`, {
      cause,
    });
  }
}

async function presetOf(
  values: Values,
  form: ExportForm,
): Promise<Pick<ExportOptions, 'preset' | 'template'>> {
  const [preset, template] = [text(values, 'preset'), text(values, 'template')];
  if (preset === undefined && template === undefined) return {};
  if (form !== 'markdown') throw new UsageError('--preset and --template are for --format markdown.');
  const chosen: MarkdownPreset = preset === undefined ? 'own' : oneOf('--preset', preset, markdownPresets);
  if (template === undefined && chosen === 'own')
    throw new UsageError('The preset “own” needs a template: --template FILE.');
  if (template === undefined) return { preset: chosen };
  if (chosen !== 'own') throw new UsageError('Choose --preset or --template, not both.');
  return { preset: 'own', template: await templateIn(template) };
}

/** Whether articles without notes are wanted too, where that was said. */
export function annotatedOf({ all, annotated }: Values): Pick<ExportOptions, 'annotatedOnly'> {
  if (all && annotated) throw new UsageError('Choose --all or --annotated, not both.');
  return all || annotated ? { annotatedOnly: annotated === true } : {};
}

/** Whether the export is to be verified, which takes a form that comes back whole, in files. */
function verifyOf({ verify }: Values, form: ExportForm, to: string | null): boolean {
  if (verify !== true) return false;
  if (!formFacts[form].comesBackWhole)
    throw new UsageError(`--verify is for forms that come back whole: ${wholeForms.join(', ')}.`);
  if (to === null) throw new UsageError('--verify reads files: name one instead of the standard output.');
  return true;
}

/** Where an export goes, which is a place or the standard output. */
export function placeOf(values: Values, form: ExportForm): { to: string | null; single: boolean } {
  const to = text(values, 'to');
  const single = values['single'] === true;
  if (to === undefined) throw new UsageError('Say where to export to with --to.');
  if (to !== '-') return { to, single };
  if (!single) throw new UsageError('The standard output takes one file: add --single.');
  if (values['json']) throw new UsageError('With --to - the export itself is put out: leave --json out.');
  if (!formFacts[form].isText)
    throw new UsageError(`${formFacts[form].name} is no text for the standard output: name a file.`);
  return { to: null, single };
}

/** What the options of the command ask for. */
export async function wantedExport(call: Call) {
  const form = formOf(call.values);
  const place = placeOf(call.values, form);
  const options = { ...(await presetOf(call.values, form)), ...annotatedOf(call.values) };
  const verify = verifyOf(call.values, form, place.to);
  return { form, options, ...place, verify, scope: await scopeOf(call) };
}
