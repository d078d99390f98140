/** How far from its edge something is that was scrolled to sideways, in CSS pixels. */
const air = 24;

/** Scrolls a wide table or code sideways where `range` is outside of what is seen of it. */
function scrollSideways(element: Element, range: Range): void {
  if (element.scrollWidth <= element.clientWidth) return;
  const words = range.getBoundingClientRect();
  const seen = element.getBoundingClientRect();
  if (words.left < seen.left || words.right > seen.right) element.scrollLeft += words.left - seen.left - air;
}

/** Makes sure that words of an article can be seen at all: opens what is folded around them, scrolls what is wide. */
export function unfold(range: Range): void {
  const { startContainer } = range;
  for (let element = startContainer.parentElement; element; element = element.parentElement) {
    if (element.localName === 'details') element.setAttribute('open', '');
    scrollSideways(element, range);
  }
}
