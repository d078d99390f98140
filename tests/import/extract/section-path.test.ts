import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../electron/import/extract/metadata/metadata.ts';
import { sectionName } from '../../../electron/import/extract/metadata/section-names.ts';
import { pageTree } from '../../../electron/import/extract/page-tree.ts';

const site = 'https://www.coast.example';
const title = 'Why the harbour froze';
const canonical = (at: string) => `<link rel="canonical" href="${at}">`;

/** The section path of a page at `/world/europe/frozen`, made of a head and a body. */
function pathOf({ head = '', body = '', at = `${site}/world/europe/frozen`, lang = 'en' }): string[] {
  const page = `<html lang="${lang}"><head><title>${title}</title>${at && canonical(at)}${head}</head><body>${body}<h1>${title}</h1></body></html>`;
  return readMetadata(pageTree(page), page).sectionPath;
}

const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const list = (...items: object[]) => ({ '@type': 'BreadcrumbList', itemListElement: items });
const step = (name: string, item?: string) => ({ '@type': 'ListItem', name, item });
const home = step('Havn', `${site}/`);
const world = step('World', `${site}/world`);
const europe = step('Europe', `${site}/world/europe`);
const worldEurope = ['World', 'Europe'];

describe('the trail of a page’s linked data gives its section path', () => {
  test.each([
    [
      'without the front page and the article',
      [home, world, europe, step(title, `${site}/world/europe/frozen`)],
    ],
    [
      'without an article that is called otherwise there',
      [home, world, europe, step('Ice', `${site}/world/europe/frozen/`)],
    ],
    ['without a last step that leads nowhere', [home, world, europe, step('Ice')]],
    ['without the name of the site', [step('Coast', `${site}/start`), world, europe]],
    [
      'with its names in the thing of each step',
      [
        { item: { '@id': `${site}/world`, name: 'World' } },
        { item: { '@id': `${site}/world/europe`, name: 'Europe' } },
      ],
    ],
    [
      'in the order of its positions',
      [
        { ...europe, position: '2' },
        { ...world, position: 1 },
      ],
    ],
    [
      'decoded, without marks and counts',
      [step('<b>World</b> »', `${site}/w`), step('&Eacute;urope (12)', `${site}/e`)],
      ['World', 'Éurope'],
    ],
    ['each step once', [home, home, world, world, europe]],
    ['without days', [home, step('2024', `${site}/2024`), step('May', `${site}/2024/05`)], []],
    ['without programs’ words for nothing', [home, step('null', `${site}/null`), europe], ['Europe']],
    ['without programs’ words for all tags', [home, step('Tags', `${site}/tags`), europe], ['Europe']],
    ['without a letter alone', [home, step('P', `${site}/p`), europe], ['Europe']],
    [
      'not where it comes by a place again',
      [step('World', '/w'), step('Europe', '/e'), step('Asia', '/a'), step('Europe', '/e2')],
      [],
    ],
  ])('%s', (_how, items, path = worldEurope) =>
    expect(pathOf({ head: linked(list(...items)) })).toEqual(path),
  );

  test('wherever it stands in the data, and the longest of several', () => {
    const page = { '@type': 'WebPage', breadcrumb: list(home, world, europe) };
    expect(pathOf({ head: linked({ '@graph': [{ '@type': 'WebSite' }, page] }) })).toEqual(worldEurope);
    expect(pathOf({ head: linked({ '@type': 'Article', mainEntityOfPage: page }) })).toEqual(worldEurope);
    expect(pathOf({ head: linked([list(home, world), list(home, world, europe)]) })).toEqual(worldEurope);
    expect(
      pathOf({ head: '<script type="application/ld+json">{"@type": "BreadcrumbList",</script>' }),
    ).toEqual([]);
  });

  test('a part of a site with a front page of its own is a section, the site in a language is none', () => {
    const sport = [
      step('Sport', 'https://sport.coast.example/'),
      step('Rowing', 'https://sport.coast.example/rowing'),
    ];
    expect(pathOf({ head: linked(list(home, ...sport)) })).toEqual(['Sport', 'Rowing']);
    expect(pathOf({ head: linked(list(step('Hjem', `${site}/nb/`), world)), lang: 'nb' })).toEqual(['World']);
    expect(pathOf({ head: linked(list(step('Bretagne', `${site}/br/`), world)), lang: 'fr' })).toEqual([
      'Bretagne',
      'World',
    ]);
  });

  test('the front page is known by what links to it say, by the sign of the site, and by its linked data', () => {
    const start = step('Etusivu', `${site}/etusivu`);
    const trail = linked(list(start, world));
    expect(pathOf({ head: trail })).toEqual(['Etusivu', 'World']);
    expect(pathOf({ head: trail, body: '<nav><a href="/">Etusivu</a></nav>' })).toEqual(['World']);
    expect(pathOf({ head: trail, body: '<a href="/etusivu"><img src="sign.png"></a>' })).toEqual(['World']);
    expect(pathOf({ head: trail + linked({ '@type': 'WebSite', url: `${site}/etusivu/` }) })).toEqual([
      'World',
    ]);
  });
});

describe('a trail that elements mark or show gives the section path', () => {
  const schema = 'https://schema.org';
  const micro = (name: string, href: string) =>
    `<li itemprop="itemListElement" itemscope itemtype="${schema}/ListItem"><a itemprop="item" href="${href}"><span itemprop="name">${name}</span></a></li>`;
  const rdfa = (name: string, href: string) =>
    `<li property="itemListElement" typeof="ListItem"><a property="item" href="${href}"><span property="name">${name}</span></a></li>`;
  const old = (name: string, href: string, more = '') =>
    `<div itemscope itemtype="http://data-vocabulary.org/Breadcrumb"><a itemprop="url" href="${href}"><span itemprop="title">${name}</span></a>${more}</div>`;
  const older = (name: string, href: string) =>
    `<span typeof="v:Breadcrumb"><a rel="v:url" property="v:title" href="${href}">${name}</a></span>`;
  const both = (crumb: (name: string, href: string) => string) =>
    `${crumb('Havn', '/')}${crumb('World', '/world')}${crumb('Europe', '/world/europe')}`;
  const links = both((name, href) => `<a href="${href}">${name}</a>`);
  const menu = Array.from({ length: 12 }, (_, at) => `<a href="/world/${at}x">Part</a>`).join('');

  test.each([
    ['microdata', `<ol itemscope itemtype="${schema}/BreadcrumbList">${both(micro)}</ol>`],
    ['RDFa', `<ol vocab="${schema}/" typeof="BreadcrumbList">${both(rdfa)}</ol>`],
    ['the older microdata', both(old)],
    [
      'the older microdata, one in the other',
      old('Havn', '/', old('World', '/world', old('Europe', '/world/europe'))),
    ],
    ['the older RDFa', both(older)],
    ['a class', `<ol class="site-breadcrumbs">${links}</ol>`],
    ['an id', `<p id="breadcrumb">You are here: ${links} ${title}</p>`],
    ['a label', `<nav aria-label="Breadcrumb">${links}</nav>`],
    [
      'a class, with a button for each step',
      `<ol class="breadcrumb">${both((name, href) => `<a href="${href}">${name}</a><a href="#">Open</a>`)}</ol>`,
    ],
    ['a class for each step', both((name, href) => `<a class="breadcrumb" href="${href}">${name}</a>`)],
    ['one within the other', `<div class="has-breadcrumbs"><ul class="breadcrumb">${links}</ul></div>`],
    [
      'one in a head with a menu',
      `<header class="with-breadcrumbs">${menu}<ul class="breadcrumb">${links}</ul></header>`,
    ],
    ['steps for two widths', both(old) + both(old)],
    [
      'two for two widths',
      `<ol class="breadcrumb wide">${links}</ol><ol class="breadcrumb narrow">${links}</ol>`,
    ],
    [
      'one among things to share',
      `<div class="breadcrumb">${links}<a href="https://friends.example/share">Share</a><a href="mailto:a@b.example">Mail</a></div>`,
    ],
  ])('by %s', (_how, body) => expect(pathOf({ body })).toEqual(worldEurope));

  test('but a menu does not', () => {
    const words = ['Contact', 'Media', 'Subscribe', 'Map'].map((name) => `<a href="/${name}">${name}</a>`);
    expect(pathOf({ body: `<nav class="breadcrumb">${words.join('')}</nav>` })).toEqual([]);
    expect(pathOf({ body: `<div class="with-breadcrumb">${menu}</div>` })).toEqual([]);
  });

  test('also where the page’s own address is not known', () => {
    const relative = '<ol class="breadcrumb"><a href="/">Havn</a><a href="world">World</a></ol>';
    expect(pathOf({ body: relative, at: '' })).toEqual(['World']);
  });

  test('what is stated goes before what is shown', () => {
    const body = '<ol class="breadcrumb"><a href="/">Havn</a><a href="/news">News</a></ol>';
    expect(pathOf({ body, head: linked(list(home, world)) })).toEqual(['World']);
  });
});

describe('a section that is named alone', () => {
  const article = (articleSection: unknown) =>
    linked({ '@type': 'NewsArticle', headline: title, articleSection });
  const meta = (name: string, ...contents: string[]) =>
    contents.map((content) => `<meta property="${name}" content="${content}">`).join('');

  test.each([
    ['linked data', article('World'), '', ['World']],
    ['a list of one', article(['World']), '', ['World']],
    ['OpenGraph', meta('article:section', 'World'), '', ['World']],
    ['Parse.ly', meta('parsely-section', 'World'), '', ['World']],
    ['PRISM', meta('prism.section', 'World'), '', ['World']],
    ['microdata in the head', '<meta itemprop="articleSection" content="World">', '', ['World']],
    [
      'microdata in the text',
      '',
      '<p itemprop="articleSection">Filed in <a href="/w">World</a></p>',
      ['World'],
    ],
    ['a path', meta('article:section', '/world/middle_east'), '', ['world', 'middle east']],
    [
      'the first that names one',
      article('Ice, World, Sea') + meta('article:section', 'Europe'),
      '',
      ['Europe'],
    ],
    ['several, of which the address has one', article(['Ice', 'Sea', 'Europe']), '', ['Europe']],
    ['several, of which none is known', article('Ice, Sea'), '', []],
    ['several, of which one is the page itself', article(['Ice', 'Frozen']), '', []],
    ['several subjects', meta('article:section', 'Ice', 'Sea'), '', []],
    ['the title', meta('article:section', title), '', []],
    ['the site', `${meta('og:site_name', 'The Coast')}${meta('article:section', 'The Coast')}`, '', []],
    ['nothing', meta('article:section', 'null'), '', []],
  ])('by %s', (_how, head, body, path) => expect(pathOf({ head, body })).toEqual(path));

  test('is not asked for where there is a trail', () => {
    expect(pathOf({ head: article('Ice') + linked(list(home, world, europe)) })).toEqual(worldEurope);
  });

  test('may be called as links to the front page, or as a part of the host', () => {
    const head = meta('article:section', 'News');
    expect(pathOf({ head, body: '<a href="/">News</a>' })).toEqual(['News']);
    expect(pathOf({ head, at: 'https://news.coast.example/a' })).toEqual(['News']);
  });

  test('a name in other letters is found in the address, too', () => {
    const at = `${site}/${encodeURIComponent('мир')}/a`;
    expect(pathOf({ head: article(['Лёд', 'Мир']), at })).toEqual(['Мир']);
    expect(pathOf({ head: article(['Лёд', 'Мир']), at: `${site}/%E0%A4/a` })).toEqual([]);
  });
});

test('a page that says nothing of its section has none', () => expect(pathOf({})).toEqual([]));

test('a name that is far too long is told to be none at once', () => {
  const started = performance.now();
  for (const sign of ['<', ' ›', '> a', '(1', 'a']) expect(sectionName(sign.repeat(50_000))).toBe('');
  expect(performance.now() - started).toBeLessThan(1000);
});

test('a name stands without the signs around it', () => {
  for (const [text, name] of [
    ['» <b>World</b> » /', 'World'],
    ['World / Europe (12)', 'World / Europe'],
    ['› | :', ''],
    ['« (12)', ''],
    ['World <3', 'World <3'],
  ] as const)
    expect(sectionName(text)).toBe(name);
});
