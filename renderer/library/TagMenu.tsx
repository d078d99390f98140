import type { Signal } from '@preact/signals';
import type { LibraryTag } from '../../electron/api/model.ts';
import type { App } from '../state/app.ts';
import { Menu } from '../ui/Menu.tsx';
import { actsOnTag } from './tag-acts.ts';

/** A tag whose menu was asked for, and at which element. */
export interface AskedTag {
  tag: LibraryTag;
  opener: HTMLElement;
}

/** What can be done with the tag that was asked for. */
export function TagMenu({ app, asked }: { app: App; asked: Signal<AskedTag | null> }) {
  const open = asked.value;
  if (!open) return null;
  return (
    <Menu
      key={open}
      name={`Tag ${open.tag.name}`}
      items={actsOnTag(app, open.tag)}
      opener={open.opener}
      onClose={() => {
        asked.value = null;
      }}
    />
  );
}
