import { parseFragment, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { takeLostCaptions } from '../../../electron/import/extract/captions.ts';
import { pageTree } from '../../../electron/import/extract/page-tree.ts';
import { prune } from '../../../electron/import/extract/prune.ts';

const prose = [
  'The water rises twice a day along the shallow coast, and nobody has ever asked it to.',
  'In a falling wind the shingle speaks, and whoever has heard its silence stays on land.',
  'The keepers wrote down the weather, the ships and the oil, every two hours, for years.',
];
const paragraphs = prose.map((text) => `<p>${text}</p>`).join('');

/** What is left of a body, block by block. */
function left(html: string, authors: string[] = [], day: string | null = null): string[] {
  const published = day ? ({ value: day, precision: 'day', inferred: false } as const) : null;
  const { body } = pageTree(`<body><div>${html}</div></body>`);
  const holder = body.firstElementChild as Element;
  prune(holder, { language: 'en', authors, published });
  return [...holder.querySelectorAll('p, li, h2, td, pre, figcaption')].map((one) => one.textContent ?? '');
}

describe('the lines of the head that stand between the first paragraphs', () => {
  const authors = ['Ines Vik'];
  const caption = 'The shallow coast in the spring, when nobody has yet come back to it from the town.';
  const leftOf = (lines: string) => left(`<p>${caption}</p>${lines}${paragraphs}`, authors, '2018-10-29');

  test.each([
    ['the day of the article', '<p>October 29, 2018</p>'],
    ['that day in other words, and how long it takes', '<p>Oct 30, 2018 • 1 day ago • 3 minute read</p>'],
    ['who wrote', '<p>By Ines Vik</p>'],
    [
      'what stands among them',
      '<p>Ines Vik</p><p>Keeper of a light</p><p>On the coast</p><p>October 29, 2018</p>',
    ],
  ])('go: %s', (_what, lines) => {
    expect(leftOf(lines)).toEqual([caption, ...prose]);
  });

  test.each([
    ['another day', '<p>May 3, 1951</p>'],
    ['a line that stands alone', '<p>Keeper of a light</p>'],
    ['a line below them', '<p>Ines Vik</p><p>Keeper of a light</p>'],
    ['a heading among them', '<p>Ines Vik</p><h2>The light</h2><p>October 29, 2018</p>'],
  ])('stays: %s', (_what, lines) => {
    expect(leftOf(lines).length).toBe(prose.length + 2);
  });

  test('stay where they are headings of a diary', () => {
    const entry = (day: string, text: string) => `<h2>October ${day}, 2018</h2><p>${text}</p>`;
    const diary = prose.map((text, at) => entry(String(28 + at), text)).join('');
    expect(left(`<p>${caption}</p>${diary}${paragraphs}`, authors, '2018-10-29')).toHaveLength(10);
  });

  test('stay below the third paragraph', () => {
    const late = `${paragraphs}<p>October 29, 2018</p>${paragraphs}`;
    expect(left(late, authors, '2018-10-29')).toHaveLength(7);
  });
});

describe('the date of an article', () => {
  test('goes from above lines that stay', () => {
    const points = '<ul><li>The light is to be lit again, says the town of the coast</li></ul>';
    const above = `<p>October 29, 2018</p>${points.repeat(4)}`;
    expect(left(above + paragraphs, [], '2018-10-29')).toHaveLength(7);
  });

  test('goes where it is a heading, but not from a diary', () => {
    const day = '<h2>10/29/2018 11:00 AM PT</h2>';
    expect(left(day + paragraphs)).toEqual(prose);
    const next = '<h2>10/30/2018 11:00 AM PT</h2>';
    expect(left(day + paragraphs + next + paragraphs)).toHaveLength(8);
  });

  test('stays as one fact of several', () => {
    const facts = ['Author: N. N.', 'Pages: 384', 'Language: Norwegian', 'Kept at: the light'];
    const lines = [...facts, 'Printed on: October 29, 2018'].map((one) => `<p>${one}</p>`).join('');
    expect(left(lines + paragraphs, [], '2018-10-29')).toHaveLength(8);
  });

  test.each([
    `<p><em><a href="#">Ines Vik</a> / </em><em><time>29.10.2018</time></em> <b>${prose[0]}</b></p>`,
    `<p><time>29.10.2018</time> – ${prose[0]}</p>`,
    `<p>${prose[0]}<span>Monday, 29 October 2018</span></p>`,
  ])('goes from the edge of the first paragraph: %s', (first) => {
    const rest = `<p>${prose[1]}</p><p>${prose[2]}</p>`;
    expect(left(first + rest, ['Ines Vik'], '2018-10-29').map((one) => one.trim())).toEqual(prose);
  });

  test.each([
    `<p><b>On 29 October 2018</b> ${prose[0]}</p>`,
    `<p><time>3.5.1951</time> – ${prose[0]}</p>`,
    `<p>The harbour, <time>29.10.2018</time> – ${prose[0]}</p>`,
    `<p>${prose[0]} It was <span>Monday, 29 October 2018</span></p>`,
  ])('stays in the first paragraph: %s', (first) => {
    expect(left(first + paragraphs, ['Ines Vik'], '2018-10-29')[0]).toMatch(/October|1951|29\.10/);
  });
});

describe('the labels of a player', () => {
  const figure = (text: string) => `<figure><div>${text}</div></figure>`;

  test('go from its figure, what is told of the film stays', () => {
    const film = figure('<p>Video</p><p>0:49</p><p>transcript</p><p>The light is lit again</p>');
    expect(left(paragraphs + film + paragraphs)).toEqual([...prose, 'The light is lit again', ...prose]);
  });

  test('are no cells of a table and no items of a list, though pages put both into figures', () => {
    const ferries =
      '<table><tr><td>Monday</td><td>10:30</td></tr><tr><td>Market day</td><td>11:45</td></tr></table>';
    const tides = '<ul><li>High water</li><li>0:10</li></ul>';
    for (const [times, blocks] of [
      [ferries, 4],
      [tides, 2],
    ] as const)
      expect(left(`${paragraphs}<figure>${times}</figure>${paragraphs}`)).toHaveLength(6 + blocks);
  });

  test('go where a time says that it is one, other times stay', () => {
    const times = (text: string) => left(`${paragraphs}<p>${text}</p>${paragraphs}`).length;
    expect(times('00:38 / 01:22')).toBe(6);
    expect(times('0:00')).toBe(6);
    expect(times('19:30')).toBe(7);
    expect(times('19:30 / 21:45')).toBe(7);
  });
});

test('a list of those who wrote above the text is taken out, a sentence that names them stays', () => {
  const authors = ['Ines Vik', 'Bo R. Sund', 'Lea M. Brandt', 'Ada Nord', 'Per K. Holm', 'Una Lund'];
  const list = `, ${authors.slice(1).join(', View profile ')}`;
  expect(left(`<p>${list}</p><p>doi: https://a.example/1</p>${paragraphs}`, authors)).toEqual(prose);
  const told = 'Ines Vik and Bo R. Sund have counted the ships of this coast since they came here by one.';
  expect(left(`<p>${told}</p>${paragraphs}`, authors)).toEqual([told, ...prose]);
});

describe('what stands in a body and is none of it', () => {
  test.each([
    ['lines above it', `<p>Opinion</p><p>Nov 20, 2019, 9:28 AM</p><p><a>Home</a></p>${paragraphs}`],
    [
      'links and headings below it',
      `${paragraphs}<h2>You may also like</h2><p><a>Why the ice breaks here</a></p>`,
    ],
    [
      'a list of links with its heading',
      `<p>${prose[0]}</p><p>More from us</p><ul><li><a>One</a></li><li><a>Two</a></li><li><a>Three</a></li></ul><p>${prose[1]}</p><p>${prose[2]}</p>`,
    ],
    [
      'a link to another article in it',
      `<p>${prose[0]}</p><p>Read more: <a href="/ice">Why the ice breaks in March</a></p><p>${prose[1]}</p><p>${prose[2]}</p>`,
    ],
    [
      'parts that the page calls so',
      `${paragraphs}<div class="article-newsletter"><p>Get the best of us in your inbox every morning.</p></div>`,
    ],
    [
      'what passes over a part of the page',
      `<p>${prose[0]}</p><p><a href="#after">Pass over the pictures of the coast and of its light, and read on</a></p><p>${prose[1]}</p><p>${prose[2]}</p>`,
    ],
    ['whose picture it is', `<p>(Image credit: The Coast)</p>${paragraphs}<p>© Ines Halvorsen</p>`],
    [
      'the button that shows its rest',
      `<p>${prose[0]}</p><p class="body__read-more">Read More</p><p>${prose[1]}</p><p>${prose[2]}</p>`,
    ],
    [
      'a table of contents',
      `<div id="toc-container"><p>Contents</p><ul><li><a href="#a">The water</a></li></ul></div>${paragraphs}`,
    ],
    [
      'who wrote, where the page calls it so',
      `${paragraphs}<section class="author-bio"><p>Has kept the northern light for years, and writes about ice.</p></section>`,
    ],
    ['an appeal after it', `${paragraphs}<p>Follow us on the sea, and sign up for our newsletter.</p>`],
    ['one to follow whoever wrote', `${paragraphs}<p>She keeps a light. Follow her for more.</p>`],
  ])('goes: %s', (_what, html) => expect(left(html)).toEqual(prose));

  test('goes: words that are only read aloud, and stays: a text that is', () => {
    const heard = '<span class="sr-only">(opens in a new tab)</span>';
    expect(left(paragraphs.replace('.</p>', `.${heard}</p>`))).toEqual(prose);
    const text = `<div class="visually-hidden"><p>${prose.join(' ')}</p></div>`;
    expect(left(text + paragraphs)).toHaveLength(4);
  });

  const short = `<p>${prose[0]}</p>`;

  test.each([
    ['a date', '<p>Published: Nov 20, 2019 | Filed under: Coast</p>'],
    ['a date that ends like a sentence', '<p>Nov. 20, 2019 Updated: Nov. 20, 2019, at 1:35 a.m.</p>'],
    ['who wrote', '<p>By Ines Halvorsen</p>'],
    ['the address of the page', '<div><span>https://coast.example/water</span></div>'],
    ['a date that is no block', '<time>Nov 20, 2019</time>'],
    ['whose picture it is, in no block', '<figure><span><span>© Ines Halvorsen</span></span></figure>'],
  ])('goes: %s above a single paragraph', (_what, above) => {
    expect(left(above + short, ['Ines Halvorsen'])).toEqual([prose[0]]);
    const { body } = pageTree(`<body><div>${above}${short}</div></body>`);
    prune(body, { language: 'en', authors: ['Ines Halvorsen'], published: null });
    expect(body.textContent?.trim()).toBe(prose[0]);
  });

  test('goes: lines above a text, where the first that ends like a sentence is a date or the caption of a picture', () => {
    const above = '<p>Coast</p><p>Nov. 20, 2019 Updated: Nov. 20, 2019, at 1:35 a.m.</p>';
    expect(left(above + paragraphs)).toEqual(prose);
    const figure =
      '<figure><figcaption>Whoever keeps a light sees the water rise twice a day.</figcaption></figure>';
    expect(left(`${figure}<p>Ines Halvorsen</p>${paragraphs}`)).toHaveLength(4);
  });

  test.each([
    ['who is greeted', '<p>Dear readers,</p>'],
    [
      'a sentence that begins with a date',
      '<p>On 20 Nov 2019 at 1:35 the water rose over the old sea wall.</p>',
    ],
    ['a first line', '<p>The old sea wall</p>'],
  ])('stays: %s above a single paragraph', (_what, above) => {
    expect(left(above + short)).toHaveLength(2);
  });

  test.each([
    ['a question that leads to its answer', 'href="#ice"'],
    ['a sentence that others lead to', 'name="ice"'],
  ])('stays: %s', (_what, how) => {
    const asked = 'What do the keepers of the light say when the ice breaks early in March?';
    expect(left(`${paragraphs}<p><a ${how}>${asked}</a></p>${paragraphs}`)).toEqual([
      ...prose,
      asked,
      ...prose,
    ]);
  });

  test('goes: a list of links in which the page itself has no address', () => {
    const trail =
      '<ul><li><a href="/">Home</a></li><li><a href="/ice">Ice</a></li><li><a>Why it breaks</a></li></ul>';
    expect(left(trail + paragraphs)).toEqual(prose);
  });

  test('stays: a last sentence in which somebody follows somebody', () => {
    const last = 'The keeper is training his niece to follow him, and she counts the steps.';
    expect(left(`${paragraphs}<p>${last}</p>`)).toEqual([...prose, last]);
  });

  test('stays: who is greeted, and facts', () => {
    expect(left(`<p>Coast</p><p>Dear readers,</p>${paragraphs}`)).toEqual(['Dear readers,', ...prose]);
    const facts = ['Height: 31 m', 'Built: of stone', 'Range: 22 miles', 'Keepers: three'];
    const list = facts.map((text) => `<p>${text}</p>`).join('');
    expect(left(`<p>Opinion</p>${list}${paragraphs}`)).toEqual([...facts, ...prose]);
  });

  test('goes: who wrote, told after the text', () => {
    const about = '<p>Ines Halvorsen is a keeper of the northern light, and writes about ice.</p>';
    expect(left(paragraphs + about, ['Ines Halvorsen'])).toEqual(prose);
    expect(left(paragraphs + about)).toHaveLength(4);
  });
});

describe('what is of the body', () => {
  test.each([
    ['a short sentence above it', `<p>Nobody asks.</p>${paragraphs}`, 'Nobody asks.'],
    ['a heading above it', `<h2>Ice</h2>${paragraphs}`, 'Ice'],
    ['a list that ends it', `${paragraphs}<ul><li>Two eggs</li><li>One hen</li></ul>`, 'One hen'],
    ['a table that ends it', `${paragraphs}<table><tr><td>Oil</td></tr></table>`, 'Oil'],
    ['code that ends it', `${paragraphs}<pre>npm start</pre>`, 'npm start'],
    ['its own text, whatever the page calls it', `<div class="share">${paragraphs}</div>`, prose[0]],
    [
      'its own text, called a table of contents without a link',
      `<div id="toc_1">${paragraphs}</div>`,
      prose[0],
    ],
    [
      'a heading with a link into the contents',
      `<h2>Ice <a class="toc-backref" href="#x">back</a></h2>${paragraphs}`,
      'Ice back',
    ],
    [
      'a sentence with a link',
      `<p>See <a>the log</a>, which nobody has read since it was written.</p>${paragraphs}`,
      'See the log, which nobody has read since it was written.',
    ],
  ])('stays: %s', (_what, html, text) => expect(left(html)).toContain(text));

  test('stays where there are too few sentences to tell, as in a poem', () => {
    const lines = ['The shingle speaks', 'And then it does not', 'Stay on land'];
    expect(left(lines.map((line) => `<p>${line}</p>`).join(''))).toEqual(lines);
  });
});

function settled(html: string, isSaved: (address: string) => boolean) {
  const body = parseFragment(html);
  const dropped = takeLostCaptions(body, isSaved);
  return { html: serialize(body), dropped };
}

describe('a caption', () => {
  const text = `<p>${prose[0]} ${prose[1]}</p>`;
  const figure = (image: string) =>
    `${text}<figure>${image}<figcaption>The <b>light</b> in 1951</figcaption></figure>`;

  test('of a picture that was saved stays', () => {
    const html = figure('<img src="a.png">');
    expect(settled(html, (address) => address === 'a.png')).toEqual({ html, dropped: [] });
  });

  test('of one that was not becomes its description, and is told', () => {
    const { html, dropped } = settled(figure('<img src="https://a.example/a.png">'), () => false);
    expect(html).toBe(`${text}<figure><img src="https://a.example/a.png" alt="The light in 1951"></figure>`);
    expect(dropped).toEqual([
      { step: 'caption', reason: 'It describes a picture that was not saved.', preview: 'The light in 1951' },
    ]);
  });

  test('does not take the place of a description', () => {
    const { html } = settled(figure('<img src="b.png" alt="A lamp">'), () => false);
    expect(html).toBe(`${text}<figure><img src="b.png" alt="A lamp"></figure>`);
  });

  test('goes with all that stands beside it in its figure, and where the page only calls it one', () => {
    const image = '<img src="b.png" alt="A lamp">';
    const beside = `${text}<figure>${image}<span>Copyright: the coast</span></figure>`;
    expect(settled(beside, () => false).html).toBe(`${text}<figure>${image}</figure>`);
    const named = `${text}<div><div>${image}</div><p class="photoCaption">The light</p></div>`;
    expect(settled(named, () => false).html).toBe(`${text}<div><div>${image}</div></div>`);
    expect(settled(named, () => true).html).toBe(named);
  });

  test('of the first picture stays where it stands above the text, and only there', () => {
    const lead =
      '<figure><img src="b.png"><figcaption>The light, and its <i>keeper</i></figcaption></figure>';
    const [first, second] = [`${lead}${text}`, `${text}${lead}`];
    expect(settled(first, () => false).html).toBe(first);
    expect(settled(second, () => false).html).not.toContain('figcaption');
  });

  test('of a table stays', () => {
    const html = `<figure><img src="b.png"><table></table><figcaption>Oil</figcaption></figure>`;
    expect(settled(html, () => false).html).toBe(html);
  });
});
