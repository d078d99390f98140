import type { ExportScope } from '../../electron/api/exports.ts';
import { t } from '../../electron/language/language.ts';
import { canVerify, wantsVerified } from '../state/export-choice.ts';
import type { ExportsState } from '../state/exports.ts';
import './verify.css';

const about = 'verify-about';

/** Whether the export is to be verified by rebuilding, where the form comes back whole. */
export function VerifyChoice({ exports, scope }: { exports: ExportsState; scope: ExportScope }) {
  const choice = exports.choice.value;
  if (!canVerify(choice)) return null;
  return (
    <div class="verify-choice">
      <label>
        <input
          type="checkbox"
          checked={wantsVerified(choice, scope)}
          aria-describedby={about}
          onChange={({ currentTarget }) => exports.choose({ verify: currentTarget.checked })}
        />
        {t('exports-verify')}
      </label>
      <p id={about} class="soft">
        {t('exports-verify-about')}
      </p>
    </div>
  );
}
