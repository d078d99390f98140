import { useEffect, useState } from 'preact/hooks';
import type { EditsState } from '../state/edits.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import type { ReadingView } from './reading-view.ts';

interface Props {
  view: ReadingView;
  edits: EditsState;
}

/** The menu of a block of the text, where it was asked for by the right button or the menu key. */
export function BlockMenu({ view, edits }: Props) {
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const asked = view.menu.value;
  useEffect(() => {
    if (!asked) setOpener(null);
  }, [asked]);
  if (!asked) return null;
  const { x, y, block, words } = asked;
  const { site } = edits.present.value;
  const items: MenuItem[] = [
    ...(words === null ? [] : [{ words: 'Copy', key: 'Mod+c', run: () => void view.copy(words) }]),
    { words: 'Hide this block', key: 'Shift+h', run: () => void edits.hide([block]) },
    ...(site === null
      ? []
      : [{ words: `Hide on all pages of ${site}`, run: () => void edits.hideOnSite([block]) }]),
  ];
  const close = () => {
    if (view.menu.peek() !== asked) return;
    view.menu.value = null;
    view.session.peek()?.focus();
  };
  return (
    <>
      <span
        ref={setOpener}
        class="menu-point"
        tabIndex={-1}
        style={{ insetInlineStart: 'auto', left: `${x}px`, top: `${y}px` }}
      />
      {opener && <Menu name="Block" items={items} opener={opener} onClose={close} />}
    </>
  );
}
