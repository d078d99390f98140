import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import type { App } from '../state/app.ts';
import { selectOne } from '../state/command-acts.ts';
import { commands } from '../state/commands.ts';
import { keyNow } from '../state/key-map.ts';
import { onwardKey } from '../ui/direction.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { withKey } from '../ui/keys.ts';
import './selection-bar.css';

interface Act {
  /** A command. */
  name: string;
  words: string;
  icon: IconName;
}

const star: Act = { name: 'toggleStar', words: t('library-star-or-unstar'), icon: 'star' };
const read: Act = { name: 'toggleRead', words: t('library-mark-read'), icon: 'unread' };
const exported: Act = { name: 'exportChosen', words: t('library-export-these'), icon: 'export' };

const acts: Record<'library' | 'trash', Act[]> = {
  library: [
    star,
    read,
    { name: 'tags', words: t('library-tag-these'), icon: 'tag' },
    { name: 'move', words: t('library-move-these'), icon: 'folder' },
    exported,
    { name: 'trash', words: t('library-trash-these'), icon: 'trash' },
  ],
  trash: [
    { name: 'trash', words: t('library-restore-these'), icon: 'inbox' },
    exported,
    { name: 'delete', words: t('library-delete-these'), icon: 'trash' },
  ],
};

/** A toolbar is one stop for Tab; the arrows go along it. */
function moveAlong(event: KeyboardEvent, toolbar: HTMLElement | null, reach: (at: number) => void): void {
  const buttons = [...(toolbar?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const targets: Record<string, number> = {
    ArrowRight: (at + 1) % buttons.length,
    ArrowLeft: (at + buttons.length - 1) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  };
  const to = targets[onwardKey(event.key)];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  reach(to);
  buttons[to]?.focus();
}

/** How many articles are chosen, or that it is the open one, and what can be done with them: each is one step back by `z`. */
export function SelectionBar({ app }: { app: App }) {
  const { place, library } = app;
  /** Where Tab comes to. */
  const last = useSignal(0);
  const toolbar = useRef<HTMLDivElement>(null);
  const count = useComputed(() => place.current.value.selected.length).value;
  const isAnyOpen = useComputed(() => place.current.value.articleId !== null).value;
  const inTrash = useComputed(() => place.query.value.scope.kind === 'trash').value;
  const total = library.total.value;
  const offered = acts[inTrash ? 'trash' : 'library'];
  const reached = Math.min(last.value, offered.length - 1);
  if (count === 0 && !isAnyOpen) return null;
  return (
    <div class="selection-bar">
      <span class="selection-count" role="status">
        {count === 0
          ? t('library-open-article')
          : t('library-selected', { count, total: Math.max(total, count) })}
      </span>
      {count > 1 && (
        <button
          type="button"
          class="quiet"
          aria-label={t('library-clear-selection')}
          title={t('library-clear-selection-key')}
          onClick={() => selectOne(place)}
        >
          <Icon name="close" size={14} />
        </button>
      )}
      <div
        ref={toolbar}
        class="selection-acts"
        role="toolbar"
        aria-label={t('library-selection')}
        onKeyDown={(event) =>
          moveAlong(event, toolbar.current, (at) => {
            last.value = at;
          })
        }
      >
        {offered.map((act, at) => (
          <button
            key={act.name}
            type="button"
            class="quiet"
            tabIndex={at === reached ? 0 : -1}
            aria-label={act.words}
            title={withKey(act.words, keyNow(app.settings.keys, act.name))}
            onClick={() => commands[act.name]?.run(app)}
          >
            <Icon name={act.icon} />
          </button>
        ))}
      </div>
    </div>
  );
}
