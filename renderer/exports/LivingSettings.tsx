import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type LivingScope, type LivingSettings, livingPresets } from '../../electron/api/living.ts';
import { t } from '../../electron/language/language.ts';
import { Picker } from '../ui/Choices.tsx';
import { DialogFoot } from '../ui/DialogFoot.tsx';
import { keyOf, type Offered, scopeWords } from './living-scope.ts';
import { presetWords } from './preset-words.ts';

interface ScopeProps {
  offered: Offered;
  scope: LivingScope;
  onChange(scope: LivingScope): void;
}

const optionsOf = (choices: Offered['tags']) =>
  choices.map(({ scope, words }) => (
    <option key={keyOf(scope)} value={keyOf(scope)}>
      {words}
    </option>
  ));

/** Everything, a section or a tag. What is chosen and gone stands there too, until something else is. */
function ScopeField({ offered, scope, onChange }: ScopeProps) {
  const { sections, tags } = offered;
  const all: LivingScope = { kind: 'all' };
  const known = [all, ...sections.map((one) => one.scope), ...tags.map((one) => one.scope)];
  const isGone = !known.some((one) => keyOf(one) === keyOf(scope));
  return (
    <label class="text-field">
      {t('exports-which')}
      <select
        value={keyOf(scope)}
        onChange={({ currentTarget }) => {
          const chosen = known.find((one) => keyOf(one) === currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        <option value="all">{t('living-everything')}</option>
        {isGone && <option value={keyOf(scope)}>{scopeWords(scope, offered)}</option>}
        {sections.length > 0 && <optgroup label={t('living-sections')}>{optionsOf(sections)}</optgroup>}
        {tags.length > 0 && <optgroup label={t('living-tags')}>{optionsOf(tags)}</optgroup>}
      </select>
    </label>
  );
}

interface Props {
  /** Its accessible name. */
  name: string;
  offered: Offered;
  settings: LivingSettings;
  /** What the button says that sends it. */
  done: string;
  onDone(settings: LivingSettings): void;
  onCancel(): void;
}

/** What is kept in a folder, and how. The focus is in it as soon as it is there, and goes back to where it was. */
export function LivingSettingsForm({ name, offered, settings, done, onDone, onCancel }: Props) {
  const chosen = useSignal<LivingSettings>({
    scope: settings.scope,
    preset: settings.preset,
    annotatedOnly: settings.annotatedOnly,
  });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    form.current?.querySelector('select')?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const choose = (change: Partial<LivingSettings>) => {
    chosen.value = { ...chosen.value, ...change };
  };
  const { scope, preset, annotatedOnly } = chosen.value;
  return (
    <form
      ref={form}
      class="form living-settings"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(chosen.value);
      }}
    >
      <ScopeField offered={offered} scope={scope} onChange={(one) => choose({ scope: one })} />
      <Picker
        name={t('exports-preset')}
        value={preset}
        choices={livingPresets}
        words={presetWords}
        onChange={(one) => choose({ preset: one })}
      />
      <label>
        <input
          type="checkbox"
          checked={!annotatedOnly}
          onChange={({ currentTarget }) => choose({ annotatedOnly: !currentTarget.checked })}
        />
        {t('exports-with-all')}
      </label>
      <DialogFoot onCancel={onCancel}>{done}</DialogFoot>
    </form>
  );
}
