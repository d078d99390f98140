import type { Menus } from '../state/menus.ts';
import { Menu } from '../ui/Menu.tsx';

/**
 * The menu that is open, where the system draws none. One that was asked for in a dialog stands in it: all else cannot be reached.
 */
export function OpenMenu({ menus, inDialog = false }: { menus: Menus; inDialog?: boolean }) {
  const open = menus.open.value;
  if (!open || inDialog !== Boolean(open.place.opener?.closest('dialog'))) return null;
  return (
    <Menu
      key={open}
      name={open.name}
      items={open.drawn.value.items}
      place={open.place}
      onChoose={(id) => menus.choose(id)}
      onGiveUp={() => menus.close(true)}
      onLeave={() => menus.open.peek() === open && menus.close(false)}
    />
  );
}
