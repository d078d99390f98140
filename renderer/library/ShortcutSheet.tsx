import type { App } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyWords } from '../ui/keys.ts';

/** Keys that belong to selected words; they stand in the reader's own toolbar too. */
const selectionKeys: [string, string][] = [
  ['H', 'Highlight the selected words'],
  ['1 to 5', 'Highlight in a colour'],
  ['U', 'Underline'],
  ['N', 'Highlight and write a note'],
  ['C', 'Copy as a quote'],
];

/** All keys on one page. */
export function ShortcutSheet({ app: { dialog } }: { app: App }) {
  const rows = [
    ...Object.values(commands).map(({ words, keys }) => [keys.map(keyWords).join(' or '), words] as const),
    ...selectionKeys,
  ];
  return (
    <Dialog
      title="Keys"
      onClose={() => {
        dialog.value = null;
      }}
    >
      <dl class="key-sheet">
        {rows.map(([keys, words]) => (
          <div key={keys + words}>
            <dt>{keys}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
