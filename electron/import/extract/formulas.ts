/**
 * Formulas as pages hold them. What shows them writes each twice or more: as MathML for those who hear the page, as spans or a
 * picture for the eye, as TeX in a script. Here one of these stays: the MathML, else the TeX as code. Known by the
 * standards and by what the programs that draw formulas call their parts; never by a site.
 */

/** Whether it is worth looking: most pages hold none. */
export const mayHoldFormulas = (source: string): boolean =>
  /<math|\bmath\/(?:tex|mml)|data-(?:mathml|latex|tex)\b|mjx-|katex/i.test(source);

/** Where pages keep the TeX of a formula beside what shows it. */
const texNames = ['data-latex', 'data-tex', 'data-entry'];
const scripts = 'script[type^="math/"]';

/** TeX without what makes no other formula of it, to compare it. */
const bareTex = (tex: string) =>
  tex
    .trim()
    .replace(/^\{?\\(?:display|text)style\b\s*(.*?)\}?$/s, (whole, inner: string) =>
      whole.startsWith('{') ? inner : whole.replace(/^\\\w+\s*/, ''),
    )
    .replace(/\s+/g, '');

const isHidden = (element: Element) =>
  element.getAttribute('aria-hidden') === 'true' ||
  element.hasAttribute('hidden') ||
  /(?:^|;)\s*display\s*:\s*none/i.test(element.getAttribute('style') ?? '');

/** Whether a node beside a formula only shows it once more, or nothing. */
function isCopy(node: ChildNode, tex: string | null): boolean {
  if (node.nodeType !== 1) return node.nodeType !== 3 || !/\S/.test(node.nodeValue ?? '');
  const element = node as Element;
  if (element.querySelector('math')) return false;
  if (element.localName === 'img' && tex !== null)
    if (bareTex(element.getAttribute('alt') ?? '') === bareTex(tex)) return true;
  return (
    element.localName === 'script' ||
    isHidden(element) ||
    /(?:^|\s)(?:katex-html|MathJax_Preview)(?:\s|$)/.test(element.getAttribute('class') ?? '')
  );
}

/** Elements that say nothing but where a formula stands. */
const isWrapper = ({ localName }: Element) =>
  localName === 'span' || localName === 'div' || localName === 'nobr' || localName.includes('-');

const givenTex = (element: Element) =>
  texNames.map((name) => element.getAttribute(name)?.trim()).find(Boolean) ?? null;

function annotatedTex(math: Element): string | null {
  const annotation = [...math.querySelectorAll('annotation')].find((one) =>
    /\btex\b/i.test(one.getAttribute('encoding') ?? ''),
  );
  return annotation?.textContent?.trim() || null;
}

/** Takes the TeX out of a script that stands right after what shows its formula. */
function takeScript(shown: Element): string | null {
  const next = shown.nextElementSibling;
  if (!next?.matches(scripts)) return null;
  const isTex = /^math\/tex/i.test(next.getAttribute('type') ?? '');
  next.remove();
  return (isTex && next.textContent?.trim()) || null;
}

/** Puts a formula in the place of all that shows it. */
function settleMath(math: Element): void {
  let tex = math.getAttribute('alttext')?.trim() || annotatedTex(math);
  let holder = math;
  let isBlock = false;
  for (let { parentElement } = math; parentElement && isWrapper(parentElement); { parentElement } = holder) {
    const known = tex ?? givenTex(parentElement);
    if ([...parentElement.childNodes].some((node) => node !== holder && !isCopy(node, known))) break;
    holder = parentElement;
    tex = known;
    isBlock ||= holder.localName === 'div' || holder.getAttribute('display') === 'true';
  }
  const { parentElement: around } = holder;
  if (around && ![...around.childNodes].some((node) => node !== holder && !isCopy(node, tex)))
    tex ??= givenTex(around);
  tex = takeScript(holder) ?? tex;
  if (tex !== null) math.setAttribute('alttext', tex);
  if (isBlock) math.setAttribute('display', 'block');
  for (const annotation of math.querySelectorAll('annotation, annotation-xml')) annotation.remove();
  if (holder !== math) holder.replaceWith(math);
}

/** MathML that stands as text in an attribute or a script, in the place of what holds it. */
function unfold(element: Element, markup: string): void {
  const inner = element.ownerDocument.createElement('span');
  inner.innerHTML = markup;
  const math = inner.querySelector('math');
  if (math) element.replaceWith(math);
}

/** TeX that no program made a formula of, as code. */
function asCode(element: Element, tex: string, isBlock: boolean): void {
  const { ownerDocument } = element;
  const code = ownerDocument.createElement('code');
  code.textContent = tex;
  const isIn = element.parentElement?.localName === 'p';
  const line = ownerDocument.createElement('p');
  line.appendChild(code);
  element.replaceWith(isBlock && !isIn ? line : code);
}

/** What MathJax 2 draws before the script that holds the TeX. */
const drawn = /(?:^|\s)(?:MathJax\w*|mjx-chtml)(?:\s|$)/;

function settleScript(script: Element): void {
  const type = script.getAttribute('type') ?? '';
  const tex = script.textContent?.trim() ?? '';
  if (!/^math\/tex/i.test(type) || tex === '') return;
  for (;;) {
    const before = script.previousElementSibling;
    if (!before || !drawn.test(before.getAttribute('class') ?? '') || before.querySelector('math')) break;
    before.remove();
  }
  asCode(script, tex, /mode\s*=\s*display/i.test(type));
}

/** Formulas that nothing but an attribute tells, and those that are shown by spans alone. */
function settleDrawn(document: Document): void {
  for (const shown of document.querySelectorAll('mjx-container, [data-latex], [data-tex]')) {
    if (!shown.parentNode || !document.body.contains(shown) || shown.querySelector('math')) continue;
    const tex = givenTex(shown) ?? shown.querySelector('[data-latex]')?.getAttribute('data-latex')?.trim();
    const isDrawn = shown.localName.startsWith('mjx-') || !/\S/.test(shown.textContent ?? '');
    if (tex && isDrawn) asCode(shown, tex, shown.getAttribute('display') === 'true');
  }
  // Spans that are all there is of a formula are no copy.
  for (const spans of document.querySelectorAll('.katex-html, mjx-math'))
    spans.removeAttribute('aria-hidden');
}

/** Leaves each formula of a page once, where it is seen. */
export function settleFormulas(document: Document): void {
  for (const element of document.querySelectorAll('[data-mathml]'))
    if (!element.querySelector('math')) unfold(element, element.getAttribute('data-mathml') ?? '');
  for (const script of document.querySelectorAll('script[type^="math/mml"]'))
    unfold(script, script.textContent ?? '');
  for (const math of document.querySelectorAll('math'))
    if (!math.parentElement?.closest('math')) settleMath(math);
  for (const script of document.querySelectorAll(scripts)) settleScript(script);
  settleDrawn(document);
}
