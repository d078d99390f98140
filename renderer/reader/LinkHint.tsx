import type { LinkAt } from '../anchoring/frame-links.ts';
import { Words } from '../ui/Words.tsx';

/** Where the link that is pointed at or has the focus leads. Assistive technology hears it with the link itself. */
export function LinkHint({ link }: { link: LinkAt | null }) {
  if (!link) return null;
  return (
    <p class="link-hint" aria-hidden="true">
      {link.local ? (
        <Words id="reader-link-local-hint" values={{ title: <bdi>{link.local.title}</bdi> }} />
      ) : (
        <Words id="reader-link-unsaved-hint" values={{ address: <bdi>{link.address}</bdi> }} />
      )}
    </p>
  );
}
