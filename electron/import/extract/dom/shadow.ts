import type { LightElement, LightParent } from './nodes.ts';

const mode = (element: LightElement) =>
  element.localName === 'template' &&
  (element.hasAttribute('shadowrootmode') || element.hasAttribute('shadowmode'));

const slotOf = (element: LightElement) => element.getAttribute('slot') ?? '';

/** Puts a shadow root's content where a browser shows it, with the host's own children in its slots. */
function unfold(host: LightElement, template: LightElement): void {
  const { content } = template;
  template.remove();
  if (!content) return;
  const own = host.childNodes;
  for (const node of own) node.remove();
  const nameOf = (node: (typeof own)[number]) => (node.nodeType === 1 ? slotOf(node as LightElement) : '');
  for (const slot of content.querySelectorAll('slot')) {
    const taken = own.filter((node) => nameOf(node) === (slot.getAttribute('name') ?? ''));
    slot.replaceWith(...(taken.length > 0 ? taken : slot.childNodes));
  }
  host.append(...content.childNodes);
}

/**
 * Declarative shadow roots (HTML standard, `shadowrootmode`; older savers wrote `shadowmode`) become part of the page as it
 * is seen: what a saver kept of a page made of components is in them.
 */
export function unfoldShadowRoots(root: LightParent): void {
  // Templates come in the order of the page, and one inside another's content is found when that was unfolded.
  const roots = () => root.querySelectorAll('template').filter(mode);
  for (let found = roots(); found.length > 0; found = roots())
    for (const template of found) {
      const host = template.parentElement;
      if (host) unfold(host, template);
      else template.remove();
    }
}
