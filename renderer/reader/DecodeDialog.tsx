import { useSignal } from '@preact/signals';
import { toErrorData } from '../../electron/api/errors.ts';
import type { Article, Charset } from '../../electron/api/model.ts';
import { counted } from '../state/counted.ts';
import { charsetNames, type ReaderState } from '../state/reader.ts';
import { BusyButton } from '../ui/BusyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';

const ruleWords: Record<Charset['rule'], string> = {
  bom: 'its first bytes say so',
  container: 'what it came in says so',
  meta: 'it says so itself',
  'utf-8': 'its bytes are valid UTF-8',
  detector: 'guessed from its letters',
  default: 'nothing in it says which',
  user: 'as you chose',
};

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
      const lost = `${counted(unplaced, 'highlight finds', 'highlights find')} no place in it and ${unplaced === 1 ? 'is' : 'are'} kept as unplaced.`;
      said.value = `The text was made anew. ${unplaced === 0 ? 'No highlight lost its place.' : lost}`;
    } catch (thrown) {
      problem.value = toErrorData(thrown).message;
    }
    isBusy.value = false;
  };
  return (
    <Dialog title="Re-decode as…" onClose={onClose}>
      <p>
        <strong dir="auto">{article.original.name}</strong> is read as {charset.name} (
        {ruleWords[charset.rule]}
        ). Where its letters are wrong, choose another encoding: the text is made anew from the file, and
        highlights keep their places.
      </p>
      <label class="decode-choice">
        Character encoding{' '}
        <select
          value={picked.value}
          onChange={(event) => {
            picked.value = event.currentTarget.value;
          }}
        >
          <option value={automatic}>As the file shows itself</option>
          {charsetNames.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {problem.value && <p role="alert">{problem.value}</p>}
      <p role="status">{said.value}</p>
      <footer class="dialog-foot">
        <BusyButton class="primary" busy={isBusy.value} onPress={() => void decode()}>
          Read again
        </BusyButton>
      </footer>
    </Dialog>
  );
}
