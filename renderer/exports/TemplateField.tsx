import { longestTemplate, startingTemplate } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import { Words } from '../ui/Words.tsx';

interface Props {
  template: string;
  onChange(template: string): void;
}

/** The user's own template. What comes of it is seen beside it. */
export function TemplateField({ template, onChange }: Props) {
  return (
    <div class="export-template">
      <label>
        {t('exports-template')}
        <textarea
          rows={10}
          spellcheck={false}
          maxLength={longestTemplate}
          value={template}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </label>
      <p class="soft">
        <Words id="exports-template-about" values={{ example: <code>{'{{ title }}'}</code> }} />
      </p>
      <button
        type="button"
        disabled={template === startingTemplate}
        onClick={() => onChange(startingTemplate)}
      >
        {t('exports-template-again')}
      </button>
    </div>
  );
}
