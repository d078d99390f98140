import type { App } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyWords } from '../ui/keys.ts';

type Keys = [keys: string, words: string][];

/** Keys that mean something only where the focus is, beside the commands that work everywhere. */
const elsewhere: [place: string, keys: Keys][] = [
  ['On whatever has the focus', [['Menu or Shift+F10', 'What can be done with it']]],
  [
    'In the list',
    [
      ['Down or Up', 'Next or previous row'],
      ['Shift+Down or Up', 'Select more rows'],
      [keyWords('Mod+a'), 'Select all rows'],
      ['Space or Shift+Space', 'A page down or up'],
      ['Home or End', 'First or last row'],
      ['Enter', 'Read the article'],
    ],
  ],
  [
    'In the sections',
    [
      ['Down or Up', 'Next or previous section'],
      ['Right or Left', 'Open or close a section'],
      ['Alt+Up or Down', 'Move the section up or down'],
      ['Alt+Shift+Right', 'Move the section into the one above'],
      ['Alt+Shift+Left', 'Move the section out of the one that it is in'],
      ['F2', 'Rename the section'],
      ['Delete', 'Delete the section'],
    ],
  ],
  [
    'In the article',
    [
      ['Space or Shift+Space', 'A page down or up'],
      ['Home or End', 'To the beginning or the end'],
    ],
  ],
  [
    'With the reading caret (F7, Left or Right in the article)',
    [
      ['Right or Left', 'Next or previous sentence'],
      ['Down or Up', 'Next or previous paragraph'],
      [keyWords('Mod+Right or Left'), 'Next or previous word'],
      ['Shift with any of them', 'Select up to there'],
      ['Home or End', 'First or last sentence'],
      ['H, 1 to 5, U, N, C', 'As with words selected'],
      ['D', 'Delete the highlight'],
      ['Enter', 'To the buttons for the words or the highlight'],
      ['Escape', 'Turn it off'],
    ],
  ],
  [
    'With words selected',
    [
      ['H', 'Highlight'],
      ['1 to 5', 'Highlight in a colour'],
      ['U', 'Underline'],
      ['N', 'Highlight and write a note'],
      ['C', 'Copy as a quote'],
      ['Tab', 'To the buttons beside the words'],
      ['Escape', 'Select nothing'],
    ],
  ],
  [
    'In the notes',
    [
      ['Down or Up', 'Next or previous highlight'],
      ['Enter', 'Edit the note'],
      ['Delete', 'Delete the highlight'],
      [keyWords('Mod+Enter'), 'Save what is written'],
      ['Escape', 'Give up what is written'],
    ],
  ],
];

function Sheet({ place, keys }: { place: string; keys: Keys }) {
  return (
    <section>
      <h3>{place}</h3>
      <dl class="key-sheet">
        {keys.map(([names, words]) => (
          <div key={names + words}>
            <dt>{names}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All keys on one page. */
export function ShortcutSheet({ app: { dialog } }: { app: App }) {
  const everywhere = Object.values(commands)
    .filter(({ keys }) => keys.length > 0)
    .map(({ words, keys }): Keys[number] => [keys.map(keyWords).join(' or '), words]);
  return (
    <Dialog
      title="Keys"
      onClose={() => {
        dialog.value = null;
      }}
    >
      <Sheet place="Everywhere" keys={everywhere} />
      {elsewhere.map(([place, keys]) => (
        <Sheet key={place} place={place} keys={keys} />
      ))}
    </Dialog>
  );
}
