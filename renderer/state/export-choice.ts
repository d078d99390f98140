import { signal } from '@preact/signals';
import {
  type ExportForm,
  type ExportOptions,
  type ExportScope,
  exportForms,
  formFacts,
  type MarkdownPreset,
  markdownPresets,
  startingTemplate,
} from '../../electron/api/exports.ts';
import { oneOf } from './saved-values.ts';
import { keep } from './settings.ts';

/** How notes are to be exported, as it was chosen last. */
export interface ExportChoice {
  form: ExportForm;
  preset: MarkdownPreset;
  /** The user's own template. */
  template: string;
  /** Everything in one file, and not a file an article; null where it is as the form is mostly wanted. */
  single: boolean | null;
  /** Articles without notes too; null where it is as the form is mostly wanted. */
  everything: boolean | null;
  /** It is verified by rebuilding, where that can be; null where nobody chose: the whole library is, and no part of it. */
  verify: boolean | null;
}

const asked = (given: unknown) => (typeof given === 'boolean' ? given : null);

function choiceFrom(saved: unknown): ExportChoice {
  const given = (typeof saved === 'object' && saved !== null ? saved : {}) as Partial<ExportChoice>;
  return {
    form: oneOf(exportForms, given.form, 'markdown'),
    preset: oneOf(markdownPresets, given.preset, 'obsidian'),
    template: typeof given.template === 'string' ? given.template : startingTemplate,
    single: asked(given.single),
    everything: asked(given.everything),
    verify: asked(given.verify),
  };
}

/** The choice that is remembered from one export to the next. */
export function createExportChoice(saved: unknown, save: (choice: ExportChoice) => void) {
  const choice = signal(choiceFrom(saved));
  keep(choice, save);
  return {
    now: choice,
    set(change: Partial<ExportChoice>) {
      // What a form is mostly wanted for is another matter with another form.
      const others = change.form === undefined ? {} : { single: null, everything: null };
      choice.value = { ...choice.peek(), ...others, ...change };
    },
  };
}

/** Whether articles without notes are exported too. */
export const wantsEverything = ({ form, everything }: ExportChoice): boolean =>
  everything ?? formFacts[form].about === 'articles';

/** Whether there may be several files: of one article they are in a form that is a folder alone. */
export const mayBeMany = (form: ExportForm, scope: ExportScope): boolean =>
  scope.kind !== 'article' || formFacts[form].shape === 'folder';

/** Whether what is exported goes into one file. */
export const wantsOneFile = ({ form, single }: ExportChoice, scope: ExportScope): boolean =>
  !mayBeMany(form, scope) || (single ?? formFacts[form].shape === 'list');

/** Whether articles come back whole from the form, so that it can be verified. */
export const canVerify = ({ form }: ExportChoice): boolean => formFacts[form].comesBackWhole;

export const wantsVerified = (choice: ExportChoice, scope: ExportScope): boolean =>
  canVerify(choice) && (choice.verify ?? (scope.kind === 'all' && wantsEverything(choice)));

/** The choice as the service takes it. */
export function optionsOf(choice: ExportChoice): ExportOptions {
  const annotatedOnly = !wantsEverything(choice);
  if (choice.form !== 'markdown') return { annotatedOnly };
  const { preset, template } = choice;
  return preset === 'own' ? { annotatedOnly, preset, template } : { annotatedOnly, preset };
}
