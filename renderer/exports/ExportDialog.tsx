import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  type ExportForm,
  type ExportScope,
  exportForms,
  formFacts,
  type MarkdownPreset,
  markdownPresets,
} from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { wantsEverything } from '../state/export-choice.ts';
import type { ExportsState } from '../state/exports.ts';
import { Picker } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DragGrip } from './DragGrip.tsx';
import { Preview } from './Preview.tsx';
import { Running } from './Running.tsx';
import { type ScopeChoice, scopeChoices } from './scope-choices.ts';
import { TemplateField } from './TemplateField.tsx';
import './exports.css';

const same = (a: ExportScope, b: ExportScope) => JSON.stringify(a) === JSON.stringify(b);

const formNames = Object.fromEntries(exportForms.map((form) => [form, formFacts[form].name])) as Record<
  ExportForm,
  string
>;

const presetWords: Record<MarkdownPreset, string> = {
  obsidian: t('exports-preset-obsidian'),
  logseq: t('exports-preset-logseq'),
  readwise: t('exports-preset-readwise'),
  plain: t('exports-preset-plain'),
  own: t('exports-preset-own'),
};

interface Tick {
  words: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

const Checkbox = ({ words, checked, onChange }: Tick) => (
  <label>
    <input
      type="checkbox"
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    {words}
  </label>
);

interface WhichProps {
  offered: readonly ScopeChoice[];
  scope: ExportScope;
  onChange(scope: ExportScope): void;
}

const Which = ({ offered, scope, onChange }: WhichProps) => (
  <fieldset>
    <legend>{t('exports-which')}</legend>
    {offered.map((choice) => (
      <label key={choice.words}>
        <input
          type="radio"
          name="scope"
          checked={same(choice.scope, scope)}
          onChange={() => onChange(choice.scope)}
        />
        <span dir="auto">{choice.words}</span>
      </label>
    ))}
  </fieldset>
);

/** The form, and what it leaves to the user. */
function How({ exports, isOne }: { exports: ExportsState; isOne: boolean }) {
  const choice = exports.choice.value;
  const { choose } = exports;
  return (
    <>
      <Picker
        name={t('exports-form')}
        value={choice.form}
        choices={exportForms}
        words={formNames}
        onChange={(form) => choose({ form })}
      />
      {choice.form === 'markdown' && (
        <Picker
          name={t('exports-preset')}
          value={choice.preset}
          choices={markdownPresets}
          words={presetWords}
          onChange={(preset) => choose({ preset })}
        />
      )}
      {choice.form === 'markdown' && choice.preset === 'own' && (
        <TemplateField template={choice.template} onChange={(template) => choose({ template })} />
      )}
      {exports.isByDialog(choice.form) && <p class="soft">{t('exports-by-dialog')}</p>}
      {!isOne && (
        <>
          {!exports.isByDialog(choice.form) && (
            <Checkbox
              words={t('exports-in-one')}
              checked={choice.single}
              onChange={(single) => choose({ single })}
            />
          )}
          <Checkbox
            words={t('exports-with-all')}
            checked={wantsEverything(choice)}
            onChange={(everything) => choose({ everything })}
          />
        </>
      )}
    </>
  );
}

/** Asks which notes to export and in which form, shows what that will be, and then asks where to. */
export function ExportDialog({ app }: { app: App }) {
  const { exports } = app;
  const choice = exports.choice.value;
  const offered = scopeChoices(app, wantsEverything(choice));
  const asked = exports.asked.value;
  const picked = useSignal<ExportScope>(
    offered.find(({ scope }) => asked !== null && same(scope, asked))?.scope ?? { kind: 'all' },
  );
  const scope = picked.value;
  const isBusy = exports.running.value !== null;
  useEffect(() => exports.preview.look(scope, choice), [scope, choice]);
  useEffect(() => exports.preview.leave, []);
  const close = () => {
    if (isBusy) return exports.cancel();
    exports.asked.value = null;
    exports.error.value = null;
  };
  const run = (event: Event) => {
    event.preventDefault();
    void exports.run(scope);
  };
  const nothing = exports.preview.shown.value?.articles === 0;
  return (
    <Dialog title={t('exports-title')} onClose={close}>
      <form class="form export" onSubmit={run}>
        <fieldset class="export-choices" disabled={isBusy}>
          <Which
            offered={offered}
            scope={scope}
            onChange={(chosen) => {
              picked.value = chosen;
            }}
          />
          <How exports={exports} isOne={scope.kind === 'article'} />
        </fieldset>
        <Preview state={exports.preview} form={choice.form} />
        {exports.error.value && <p role="alert">{exports.error.value.message}</p>}
        <Running exports={exports} />
        <footer class="dialog-foot">
          {formFacts[choice.form].isText && (
            <button type="button" disabled={isBusy || nothing} onClick={() => void exports.copy(scope)}>
              {t('exports-copy')}
            </button>
          )}
          {!isBusy && !nothing && <DragGrip app={app} scope={scope} />}
          <span class="export-gap" />
          <button type="button" onClick={close}>
            {t('ui-cancel')}
          </button>
          <button type="submit" class="primary" disabled={isBusy || nothing}>
            {t('exports-export')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
