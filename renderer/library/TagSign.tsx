import type { TagColor } from '../../electron/api/model.ts';
import { Icon } from '../ui/Icon.tsx';

/** Each colour has a shape of its own: who sees no colours tells the signs apart, too. */
const shapes: Record<TagColor, string> = {
  yellow: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  green: 'M4 4h16v16H4z',
  blue: 'M12 3 22 20H2z',
  pink: 'M12 1 23 12 12 23 1 12z',
  purple: 'M7 3h10l5 9-5 9H7l-5-9z',
};

/** The sign before the name of a tag: its colour, or a plain tag. Decoration only: what it stands for is told in words. */
export function TagSign({ color, size = 13 }: { color: TagColor | null; size?: number }) {
  if (color === null) return <Icon name="tag" size={size} />;
  return (
    <svg
      class={`tag-sign tag-sign-${color}`}
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
    >
      <path d={shapes[color]} />
    </svg>
  );
}
