/**
 * What may stand in the HTML of an article. The import walks a parse tree by these lists; the page gives them to its own
 * sanitiser before it shows anything. No list names a style, a script, a form, a frame, an embedded document or SVG.
 */
const words = (list: string) => list.trim().split(/\s+/);

export const allowedElements: readonly string[] = words(`
  a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl
  dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark ol p pre q rp rt ruby s
  samp section small span strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr
`);

/** Attributes that any allowed element may have. */
export const allowedEverywhere: readonly string[] = words('id lang dir title');

/** Further attributes, by element. `data-src` is the address of an image whose bytes were not saved. */
export const allowedOn: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'data-src', 'alt', 'width', 'height'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  td: ['colspan', 'rowspan', 'headers'],
  th: ['colspan', 'rowspan', 'headers', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  time: ['datetime'],
  del: ['datetime', 'cite'],
  ins: ['datetime', 'cite'],
  blockquote: ['cite'],
  q: ['cite'],
};

/**
 * The elements of a formula, after MathML Core. They stand within `math` and nowhere else, and nothing but they stands there:
 * where HTML may stand in MathML, browsers read one markup in two ways.
 */
export const allowedMathElements: readonly string[] = words(`
  math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub
  msubsup msup mtable mtd mtext mtr munder munderover
`);

/** Attributes that any element of a formula may have. */
export const allowedInMath: readonly string[] = words('id dir displaystyle mathvariant scriptlevel');

/** Further attributes, by element of a formula. `alttext` is the formula in words or in TeX. */
export const allowedOnMath: Readonly<Record<string, readonly string[]>> = {
  math: ['display', 'alttext'],
  mo: words('fence form largeop lspace maxsize minsize movablelimits rspace separator stretchy symmetric'),
  mspace: ['width', 'height', 'depth'],
  mpadded: ['width', 'height', 'depth', 'lspace', 'voffset'],
  mfrac: ['linethickness'],
  munder: ['accentunder'],
  mover: ['accent'],
  munderover: ['accent', 'accentunder'],
  mtd: ['columnspan', 'rowspan'],
};

/** What an attribute in a formula may say, but for `id` and `alttext`: a word, or a length that stays near its place. */
export const allowedMathValue =
  /^(?:[a-z][a-z-]{0,30}|[+-]?(?:\d{1,3}(?:\.\d{0,9})?|\.\d{1,9})(?:[a-z]{1,3}|%)?)$/i;

export const allowedAttributes: readonly string[] = [
  ...new Set([
    ...allowedEverywhere,
    ...Object.values(allowedOn).flat(),
    ...allowedInMath,
    ...Object.values(allowedOnMath).flat(),
  ]),
];

/** The attributes of HTML and of formulas whose value is an address. */
export const addressAttributes: readonly string[] = ['href', 'src', 'data-src', 'cite'];

/** Where a link may lead; `#` is a place in the article itself. */
export const allowedLink = /^(?:https?:|mailto:|#)/i;

/** Every id of an article begins with this, so that none can stand in for a name of the page around it. */
export const idPrefix = 'a-';

/** The address of a saved image. */
export const assetAddress = /^asset:[0-9a-f]{64}$/;
