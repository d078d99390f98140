/**
 * One article with everything that an export may stumble over, and its twin by name: what the golden files of all forms are made of.
 * Every highlight is where `electron/text` finds its words.
 */
import { createHash } from 'node:crypto';
import type { Highlight, SafeHtml } from '../../electron/api/model.ts';
import type { AnnotatedArticle, Picture } from '../../electron/export/annotated-article.ts';
import { headingAt, headingsOf } from '../../electron/text/headings.ts';
import { plainText } from '../../electron/text/plain-text.ts';
import { safeTree } from '../../electron/text/safe-tree.ts';
import { describe } from '../../electron/text/selectors.ts';
import { article, highlight } from './annotated.ts';

/** Four pixels by three. */
const bytes = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAAIUlEQVR4AWP8cKfiv0qJBsOdnhsMKiUaDEwMaICJAQ0AADjkBwnm16hrAAAAAElFTkSuQmCC',
  'base64',
);
export const richPicture: Picture = {
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mediaType: 'image/png',
  bytes: new Uint8Array(bytes),
};

export const richHtml = `<p>The tide comes in twice a day, and <em>nobody</em> on the shore at “Kap &amp; Cove” asks why<sup id="a-fnref1"><a href="#a-fn1">1</a></sup>. Its height is <math display="inline" alttext="h = \\frac{a_0}{2} &lt; 3"><mi>h</mi><mo>=</mo><mfrac><msub><mi>a</mi><mn>0</mn></msub><mn>2</mn></mfrac><mo>&lt;</mo><mn>3</mn></math> metres at most.</p>
<h2 id="a-many">1. In many scripts: [a] | b</h2>
<p lang="ar" dir="rtl">يأتي المد مرتين في اليوم، ولا يسأل أحد على الشاطئ لماذا.</p>
<p lang="he" dir="rtl">הגאות באה פעמיים ביום, ואיש אינו שואל מדוע.</p>
<p lang="ja">潮は一日に二度満ちる。<ruby>岸<rp>(</rp><rt>きし</rt><rp>)</rp></ruby>では誰も理由を尋ねない。</p>
<p lang="hi">ज्वार दिन में दो बार आता है, और कोई नहीं पूछता क्यों। 👩‍👩‍👧‍👦🌊</p>
<figure><img src="asset:${richPicture.sha256}" alt="The shore, at &quot;low&quot; water" width="4" height="3"><figcaption>The shore at low water</figcaption></figure>
<h2>2. What is measured</h2>
<table><caption>Heights in metres</caption><thead><tr><th scope="col">Place</th><th scope="col">Spring</th><th scope="col">Neap</th></tr></thead><tbody><tr><td>North | pier</td><td>4.2</td><td>2.1</td></tr><tr><td>Old <code>lock</code></td><td colspan="2">=SUM(3;4) *not* kept</td></tr></tbody></table>
<h3>How it is computed</h3>
<pre><code>def height(a):
    # half of it
    return a[0] / 2  &lt; 3 &amp;&amp; a
</code></pre>
<ul><li>First the moon<ol><li>new <strong>and</strong> full</li><li>the quarters</li></ol></li><li>Then the wind, see <a href="https://example.org/wind?a=1&amp;b=2#gusts">the table of gusts</a></li></ul>
<blockquote><p>“Time and tide wait for no man.”</p><p>— a saying</p></blockquote>
<hr>
<p>The last word on it is not said; <a href="#a-many">see above</a>, or <del>below</del> <ins>elsewhere</ins>.<br>After a line end it goes on.</p>
<section><h2>Notes</h2><ol><li id="a-fn1"><p>Others do: <cite>On tides</cite>, 1833. <a href="#a-fnref1">↩</a></p></li></ol></section>`;

const { root } = safeTree(richHtml);
const map = plainText(root);
const headings = headingsOf(root, map);

const richId = 'rrrrrrrrrrrrrrrr';
let made = 0;

/** A highlight from the first of the words `from` to the end of the next `to`. */
function mark(from: string, to: string, change: Partial<Highlight> = {}): Highlight {
  const start = map.text.indexOf(from);
  const last = map.text.indexOf(to, start);
  if (start < 0 || last < 0) throw new Error(`The words “${from}” … “${to}” are not in the text.`);
  const minute = String(++made).padStart(2, '0');
  return highlight({
    id: `h${'abcdefghijklmnopqrstuvwxyz'[made]}hhhhhhhhhhhhhh`,
    articleId: richId,
    ...describe(map.text, start, last + to.length),
    heading: headingAt(headings, start)?.text ?? null,
    created: `2026-01-02T03:${minute}:05.000Z`,
    updated: `2026-01-03T03:${minute}:05.000Z`,
    ...change,
  });
}

const richNote = `Why twice? Because

- of the *moon*
  - and its far side
    1. in principle
    2. in practice
- of the sun, see [[Sun]] and [a page](https://example.org/sun)

\`\`\`js
const h = a[0] / 2; // > not a quote
\`\`\`

> Asked before by others

# Not the title of anything`;

const highlights = [
  mark('The tide comes in', 'twice a day', { note: richNote, tags: ['to check', 'sea/north sea'] }),
  mark('nobody on the shore', '3 metres', { color: 'blue' }),
  mark('Its height', 'at most.', { color: 'pink', note: 'A formula.' }),
  mark('at most.', 'مرتين في اليوم', { color: 'green', note: 'من هنا\nإلى هناك' }),
  mark('הגאות באה', 'ביום', { color: 'green', style: 'underline' }),
  mark('一日に二度満ちる', '誰も理由を尋ねない。', { color: 'purple', tags: ['海/潮'] }),
  mark('कोई नहीं', '👩‍👩‍👧‍👦🌊', { color: 'purple', note: '🌊 “wave”; see = above' }),
  mark('North | pier', '2.1', { color: 'yellow', note: 'a | table' }),
  mark('=SUM', 'kept', { color: 'pink', note: '=1+1' }),
  mark('def height', 'a[0] / 2', { color: 'blue', tags: ['code'] }),
  mark('new and', 'the quarters', { color: 'yellow', style: 'underline', note: 'Both.' }),
  mark('Time and tide', '— a saying', { color: 'green' }),
  mark('not said', 'it goes on', { color: 'yellow' }),
  highlight({
    id: 'hzhhhhhhhhhhhhhh',
    articleId: richId,
    quote: 'Gone with the *edit*:\n\n<b>two</b> blocks & more',
    prefix: 'what is ',
    suffix: ' than it was',
    start: 5,
    end: 40,
    color: 'pink',
    state: 'unplaced',
    note: 'It was here before.',
    tags: ['lost'],
    created: '2026-01-02T04:00:00.000Z',
    updated: '2026-01-02T04:00:00.000Z',
  }),
];

export const richArticle: AnnotatedArticle = article({
  id: richId,
  title: '../Tides: an “atlas” | \'draft\' [1] <b>*50%*</b> #1\n{x} \\ "q" ~_^ \u200fعنوان 🌊',
  authors: ['Ada Byron', 'O’Neill, Jack & Sons {Ltd}', 'المؤلف الأول', 'World Tide Office'],
  siteName: 'The Shore: News & Views',
  url: 'https://example.org/tides/2020/a%20b?x=1&y=[2]#part-3',
  description: 'What is known of tides: "twice a day", they say.\nAnd more; # of it.',
  language: 'en',
  sectionId: 'ssssssssssssssss',
  sectionPath: ['World', 'Seas/Oceans', 'Tides'],
  tags: ['sea/north sea', '2020', 'high water', '海'],
  colorMeanings: { yellow: 'to quote', pink: 'disagree: *why*?' },
  note: 'Compare with the **atlas** of 1833:\n\n1. its tables\n   - all of them\n2. its maps',
  wordCount: 160,
  progress: 0.424,
  starred: true,
  html: richHtml,
  pictures: [richPicture],
  body: () => ({ isWords: false, html: richHtml as SafeHtml, text: map.text, headings }),
  highlights,
});

/** Of the same title, with nothing that may be missing, and right to left. */
export const bareArticle: AnnotatedArticle = article({
  id: 'bbbbbbbbbbbbbbbb',
  title: richArticle.title,
  authors: [],
  siteName: null,
  url: null,
  published: null,
  language: null,
  direction: 'rtl',
  tags: [],
  progress: 0,
  highlights: [],
  note: '',
  html: '<p dir="auto">שלום</p>',
});

/** Both, the oldest first. */
export const richArticles = [bareArticle, richArticle];
