import type { Signal } from '@preact/signals';
import type { LivingFolderState } from '../../electron/api/living.ts';
import type { Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { LivingState } from '../state/living.ts';
import { LivingSettingsForm } from './LivingSettings.tsx';
import { type Offered, scopeWords } from './living-scope.ts';
import { presetWords } from './preset-words.ts';

interface Props {
  living: LivingState;
  offered: Offered;
  /** The folder of which the settings are shown. */
  changing: Signal<Id | null>;
}

function keptWords({ scope, preset, annotatedOnly }: LivingFolderState, offered: Offered): string {
  const words = [scopeWords(scope, offered), presetWords[preset]];
  return [...words, ...(annotatedOnly ? [] : [t('exports-with-all')])].join(' · ');
}

function Folder({ living, offered, changing, folder }: Props & { folder: LivingFolderState }) {
  const { id, name, within, notes, problem, problems } = folder;
  const isChanging = changing.value === id;
  const end = () => {
    changing.value = null;
  };
  return (
    <li>
      <span>
        <strong dir="auto">{name}</strong>{' '}
        <span class="soft">
          {within !== '' && `${t('living-within', { folder: within })} · `}
          {t('living-files', { notes })}
        </span>
        <span class="living-kept soft" dir="auto">
          {keptWords(folder, offered)}
        </span>
        {problem && <span role="alert"> {problem}</span>}
      </span>
      <button
        type="button"
        aria-expanded={isChanging}
        aria-label={t('living-change-folder', { folder: name })}
        onClick={() => {
          changing.value = isChanging ? null : id;
        }}
      >
        {t('living-change')}
      </button>
      <button
        type="button"
        aria-label={t('living-stop-folder', { folder: name })}
        onClick={() => void living.remove(id)}
      >
        {t('living-stop')}
      </button>
      {isChanging && (
        <LivingSettingsForm
          name={t('living-change-folder', { folder: name })}
          offered={offered}
          settings={folder}
          done={t('living-save')}
          onCancel={end}
          onDone={(settings) => {
            end();
            void living.change(folder, settings);
          }}
        />
      )}
      {problems.length > 0 && (
        <ul class="living-problems" aria-label={t('living-problems')}>
          {problems.map(({ file, problem: words }) => (
            <li key={file}>
              <strong dir="auto">{file}</strong> <span class="soft">{words}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The folders in which notes are kept, what is kept in each, and the ways to change and end that. */
export const LivingFolders = (props: Props) => (
  <ul class="watched living-folders" aria-label={t('living-notes')}>
    {props.living.folders.value?.map((folder) => (
      <Folder key={folder.id} {...props} folder={folder} />
    ))}
  </ul>
);
