import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { commands } from '../state/commands.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyWords } from '../ui/keys.ts';
import { commaList } from './comma-list.ts';

type Keys = [keys: string, words: string][];

const either = (one: string, other: string) => t('library-keys-either', { one, other });
const fromTo = (first: string, last: string) => t('library-keys-from-to', { first, last });

const upDown = (mods = '') => either(keyWords(`${mods}ArrowUp`), keyWords('ArrowDown'));
const downUp = (mods = '') => either(keyWords(`${mods}ArrowDown`), keyWords('ArrowUp'));
const rightLeft = (mods = '') => either(keyWords(`${mods}ArrowRight`), keyWords('ArrowLeft'));
const homeEnd = () => either(keyWords('Home'), t('library-keys-end'));
const space = () => either(t('library-keys-space'), `${keyWords('Shift')}+${t('library-keys-space')}`);

/** Keys that mean something only where the focus is, beside the commands that work everywhere. */
const elsewhere = (): [place: string, keys: Keys][] => [
  [
    t('library-keys-focused'),
    [[either(t('library-keys-menu-key'), keyWords('Shift+F10')), t('library-keys-menu')]],
  ],
  [
    t('library-keys-in-list'),
    [
      [downUp(), t('library-keys-rows')],
      [downUp('Shift+'), t('library-keys-more-rows')],
      [keyWords('Mod+a'), t('library-keys-all-rows')],
      [space(), t('library-keys-page')],
      [homeEnd(), t('library-keys-first-row')],
      [keyWords('Enter'), t('library-keys-read')],
    ],
  ],
  [
    t('library-keys-in-sections'),
    [
      [downUp(), t('library-keys-section')],
      [rightLeft(), t('library-keys-open-section')],
      [upDown('Alt+'), t('library-keys-move-section')],
      [keyWords('Alt+Shift+ArrowRight'), t('library-keys-section-in')],
      [keyWords('Alt+Shift+ArrowLeft'), t('library-keys-section-out')],
      [keyWords('F2'), t('library-keys-rename-section')],
      [keyWords('Delete'), t('library-keys-delete-section')],
    ],
  ],
  [
    t('library-keys-in-article'),
    [
      [space(), t('library-keys-page')],
      [homeEnd(), t('library-keys-ends')],
    ],
  ],
  [
    t('library-keys-with-caret', {
      key: keyWords('F7'),
      left: keyWords('ArrowLeft'),
      right: keyWords('ArrowRight'),
    }),
    [
      [rightLeft(), t('library-keys-sentence')],
      [downUp(), t('library-keys-paragraph')],
      [rightLeft('Mod+'), t('library-keys-word')],
      [t('library-keys-with-any', { key: keyWords('Shift') }), t('library-keys-select-to')],
      [homeEnd(), t('library-keys-first-sentence')],
      [commaList(['H', fromTo('1', '5'), 'U', 'N', 'C']), t('library-keys-as-with-words')],
      ['D', t('library-keys-delete-highlight')],
      [keyWords('Enter'), t('library-keys-caret-buttons')],
      [keyWords('Escape'), t('library-keys-caret-off')],
    ],
  ],
  [
    t('library-keys-with-words'),
    [
      ['H', t('library-keys-highlight')],
      [fromTo('1', '5'), t('library-keys-highlight-color')],
      ['U', t('library-keys-underline')],
      ['N', t('library-keys-note')],
      ['C', t('library-keys-copy')],
      [t('library-keys-tab'), t('library-keys-buttons')],
      [keyWords('Escape'), t('library-keys-select-nothing')],
    ],
  ],
  [
    t('library-keys-in-notes'),
    [
      [downUp(), t('library-keys-next-highlight')],
      [keyWords('Enter'), t('library-keys-edit-note')],
      [keyWords('Delete'), t('library-keys-delete-highlight')],
      [keyWords('Mod+Enter'), t('library-keys-save')],
      [keyWords('Escape'), t('library-keys-give-up')],
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
    .map(({ words, keys }): Keys[number] => [keys.map(keyWords).reduce(either), words]);
  return (
    <Dialog
      title={t('library-keys')}
      onClose={() => {
        dialog.value = null;
      }}
    >
      <Sheet place={t('library-keys-everywhere')} keys={everywhere} />
      {elsewhere().map(([place, keys]) => (
        <Sheet key={place} place={place} keys={keys} />
      ))}
    </Dialog>
  );
}
