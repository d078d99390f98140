import type { LinkAt } from '../anchoring/frame-links.ts';

/** Where the link that is pointed at or has the focus leads. Assistive technology hears it with the link itself. */
export function LinkHint({ link }: { link: LinkAt | null }) {
  if (!link) return null;
  return (
    <p class="link-hint" aria-hidden="true">
      {link.local ? (
        <>
          In your library: <bdi>{link.local.title}</bdi>
        </>
      ) : (
        <>
          Not saved: <bdi>{link.address}</bdi>
        </>
      )}
    </p>
  );
}
