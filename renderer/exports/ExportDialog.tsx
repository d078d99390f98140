import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type ExportScope, exportForms, formFacts, markdownPresets } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { wantsEverything } from '../state/export-choice.ts';
import type { ExportsState } from '../state/exports.ts';
import { Picker } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Checkbox } from './Checkbox.tsx';
import { DragGrip } from './DragGrip.tsx';
import { formAbouts, formNames } from './form-words.ts';
import { OneFileChoice } from './OneFileChoice.tsx';
import { Preview } from './Preview.tsx';
import { presetWords } from './preset-words.ts';
import { Running } from './Running.tsx';
import { type ScopeChoice, scopeChoices } from './scope-choices.ts';
import { TemplateField } from './TemplateField.tsx';
import { VerifyChoice } from './VerifyChoice.tsx';
import './exports.css';

const same = (a: ExportScope, b: ExportScope) => JSON.stringify(a) === JSON.stringify(b);

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
function How({ exports, scope }: { exports: ExportsState; scope: ExportScope }) {
  const choice = exports.choice.value;
  const { choose } = exports;
  return (
    <>
      <Picker
        name={t('exports-form')}
        value={choice.form}
        choices={exportForms}
        words={formNames}
        about={formAbouts[choice.form]}
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
      <OneFileChoice exports={exports} scope={scope} />
      {scope.kind !== 'article' && (
        <Checkbox
          words={t('exports-with-all')}
          checked={wantsEverything(choice)}
          onChange={(everything) => choose({ everything })}
        />
      )}
    </>
  );
}

/** What was asked for, or else what is nearest to where the user is. */
const firstScope = (offered: readonly ScopeChoice[], asked: ExportScope | null): ExportScope =>
  (offered.find(({ scope }) => asked !== null && asked.kind !== 'all' && same(scope, asked)) ?? offered[0])
    ?.scope ?? { kind: 'all' };

/** Asks which notes to export and in which form, shows what that will be, and then asks where to. */
export function ExportDialog({ app }: { app: App }) {
  const { exports } = app;
  const choice = exports.choice.value;
  const offered = scopeChoices(app, wantsEverything(choice));
  const asked = exports.asked.value;
  const picked = useSignal<ExportScope>(firstScope(offered, asked));
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
          <How exports={exports} scope={scope} />
          <VerifyChoice exports={exports} scope={scope} />
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
