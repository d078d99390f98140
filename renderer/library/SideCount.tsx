import { figure } from '../../electron/language/language.ts';
import type { Counts } from '../state/settings.ts';

interface Props {
  counts: Counts;
  count: number;
  /** It is part of the name of what it stands in; else that is described otherwise, and the count is drawn alone. */
  isNamed?: boolean;
}

/** How many articles something of the sidebar has, as the user wants it to be shown; nothing where there are none. */
export function SideCount({ counts, count, isNamed = false }: Props) {
  if (count === 0 || counts === 'none') return null;
  if (counts === 'dot') return <span class="side-dot" />;
  const shown = figure(count);
  return isNamed ? <span class="side-count">{shown}</span> : <span class="side-count" data-count={shown} />;
}
