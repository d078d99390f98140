import { useSignal } from '@preact/signals';
import { toErrorData } from '../../electron/api/errors.ts';
import type { Article, Charset } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { charsetNames, type ReaderState } from '../state/reader.ts';
import { BusyButton } from '../ui/BusyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Words } from '../ui/Words.tsx';

const automatic = '';

interface Props {
  article: Article;
  charset: Charset;
  reader: Pick<ReaderState, 'decodeAs'>;
  onClose(): void;
}

/** Reads an article's bytes in another character encoding, where its letters came out wrong. */
export function DecodeDialog({ article, charset, reader, onClose }: Props) {
  const picked = useSignal(charset.rule === 'user' ? charset.name : automatic);
  const isBusy = useSignal(false);
  const said = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const decode = async () => {
    problem.value = null;
    said.value = null;
    isBusy.value = true;
    try {
      const name = charsetNames.find((one) => one === picked.peek()) ?? null;
      const { unplaced } = await reader.decodeAs(name);
      said.value = t('reader-decode-done', { unplaced });
    } catch (thrown) {
      problem.value = toErrorData(thrown).message;
    }
    isBusy.value = false;
  };
  return (
    <Dialog title={t('reader-decode')} onClose={onClose}>
      <div class="form">
        <p>
          <Words
            id="reader-decode-about"
            values={{
              file: <strong dir="auto">{article.original.name}</strong>,
              charset: charset.name,
              rule: charset.rule,
            }}
          />
        </p>
        <label>
          {t('reader-decode-charset')}{' '}
          <select
            value={picked.value}
            onChange={(event) => {
              picked.value = event.currentTarget.value;
            }}
          >
            <option value={automatic}>{t('reader-decode-automatic')}</option>
            {charsetNames.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {problem.value && <p role="alert">{problem.value}</p>}
        <p role="status">{said.value}</p>
      </div>
      <footer class="dialog-foot">
        <button type="button" onClick={onClose}>
          {t('ui-close')}
        </button>
        <BusyButton class="primary" busy={isBusy.value} onPress={() => void decode()}>
          {t('reader-decode-again')}
        </BusyButton>
      </footer>
    </Dialog>
  );
}
