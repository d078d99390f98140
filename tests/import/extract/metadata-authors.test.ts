import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../electron/import/extract/metadata/metadata.ts';
import { pageTree } from '../../../electron/import/extract/page-tree.ts';

const prose = 'The water rises twice a day, and nobody asks it to. '.repeat(12);
const authorsOf = (body: string, head = '', bodyClass = '') => {
  const page = `<!doctype html><html><head><title>Broken ice | Coast House</title>${head}</head>
    <body class="${bodyClass}"><main><h1>Broken ice</h1>${body}<p>${prose}</p></main></body></html>`;
  return readMetadata(pageTree(page), page).authors;
};
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const data = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Broken ice', author })}</script>`;

describe('of what metadata names', () => {
  test.each([
    [
      'a part in brackets is no name',
      meta('author', 'Ines Halvorsen(Oslo, harbour office)'),
      ['Ines Halvorsen'],
    ],
    ['nor is an address in brackets', meta('author', 'Ines H. Vik (https://a.example/vik)'), ['Ines H. Vik']],
    ['brackets within a name stay', meta('author', 'Ines (Lea) Vik'), ['Ines (Lea) Vik']],
    ['a name may begin like the word before a day', meta('author', 'Loa Le Vik'), ['Loa Le Vik']],
    [
      'the family goes after the given name',
      meta('citation_author', 'Halvorsen, Ines M.'),
      ['Ines M. Halvorsen'],
    ],
    ['a company ends the list', meta('author', 'Coast House GmbH, Emden, Germany'), ['Coast House GmbH']],
    [
      'a house stays whole before its town and country',
      meta('author', 'Coast and Ice, Emden, Deutschland'),
      ['Coast and Ice'],
    ],
    ['that may have a postal code', meta('author', 'Coast and Ice, 26721 Emden, Germany'), ['Coast and Ice']],
    [
      'people stay apart there',
      meta('author', 'Ines Vik and Bo Sund, Emden, Germany'),
      ['Ines Vik', 'Bo Sund'],
    ],
    [
      'a name that is a country’s, too, ends no address',
      meta('author', 'Ines Vik, Bo Sund, Jordan'),
      ['Ines Vik', 'Bo Sund', 'Jordan'],
    ],
    ['nor does it among given names', meta('author', 'Ines, Bo, Jordan'), ['Ines', 'Bo', 'Jordan']],
    ['no author is nobody', meta('author', 'No Author'), []],
    ['the name of an account is better than none', meta('author', '@ice'), ['@ice']],
    [
      'a person goes before the house',
      meta('author', 'Coast House Staff') + meta('article:author', 'Ines Vik'),
      ['Ines Vik'],
    ],
    ['a person goes before a company', data([{ name: 'Ice Inc.' }, { name: 'Ines Vik' }]), ['Ines Vik']],
    [
      'the fuller list goes before its part',
      data({ name: 'Lea Brandt' }) + meta('byl', 'By Ines Vik and Lea Brandt'),
      ['Ines Vik', 'Lea Brandt'],
    ],
  ])('%s', (_what, head, authors) => expect(authorsOf('', head)).toEqual(authors));

  test('where two places disagree, those count whom the page shows', () => {
    const head = meta('author', 'Ice Press') + meta('article:author', 'Ines Vik');
    expect(authorsOf('<p><a rel="author">Ines Vik</a></p>', head)).toEqual(['Ines Vik']);
    expect(authorsOf('', head)).toEqual(['Ice Press']);
  });

  test('a house does not hide who wrote, nor does the name that ends the title', () => {
    const byline = '<p>Von Ines Vik</p>';
    expect(authorsOf(byline, meta('author', 'Editorial Team'))).toEqual(['Ines Vik']);
    expect(authorsOf(byline, meta('author', 'Coast House'))).toEqual(['Ines Vik']);
    expect(authorsOf('', meta('author', 'Coast House'))).toEqual(['Coast House']);
  });
});

describe('of what the page shows', () => {
  test.each([
    ['an address', '<address><a href="/x">Ines Vik</a></address>', ['Ines Vik']],
    ['a class that ends with the author', '<p class="post-meta__author">Ines Vik</p>', ['Ines Vik']],
    ['a name that touches its label', '<a class="cnt__author"><b>By</b>Ines Vik</a>', ['Ines Vik']],
    ['parts of a line', '<p>3.11.2021 - Redaktion: Ines Vik (Sprecherin)</p>', ['Ines Vik']],
    ['labels within a line', '<p>Datum: 3.11.2021 Autor: Ines Vik/ICE</p>', ['Ines Vik']],
    ['signs before the byline', '<p>---- by Ines Vik</p>', ['Ines Vik']],
    ['an agency beside the name', '<p>Von Ines Vik, dpa</p>', ['Ines Vik']],
    ['a label before the name', '<h4>Autor</h4><p>Ines Vik, </p>', ['Ines Vik']],
    ['a label of two things', '<p>Text und Interview: Ines Vik</p>', ['Ines Vik']],
    ['a label in Chinese', '<p>文｜海岸 水冰</p>', ['海岸 水冰']],
    ['a name in brackets', '<p id="byline">[水冰花，Coast]</p>', ['水冰花', 'Coast']],
    ['a link to a page of somebody', '<p><a href="/reporters/ines-vik">Ines Vik</a></p>', ['Ines Vik']],
    ['a link to an account', '<p><a href="/u/icebreaker">icebreaker</a></p>', ['icebreaker']],
    ['not a link to a menu', '<p><a href="/users/enter">Login</a></p>', []],
    ['the user of a forum', '<p class="author"><a>Post</a>by <a class="username">ice</a></p>', ['ice']],
    [
      'a byline before what stands elsewhere',
      '<p>By Ines Vik</p><aside><b class="author">Lea Brandt</b></aside>',
      ['Ines Vik'],
    ],
    [
      'what stands elsewhere, for want of others',
      '<aside><b class="author">Lea Brandt</b></aside>',
      ['Lea Brandt'],
    ],
    [
      'the label of a part is no name',
      '<section aria-labelledby="byline"><strong id="byline">Article information</strong><p>Ines Vik</p></section>',
      [],
    ],
    [
      'a label that only screen readers say, before a name without capitals',
      '<section aria-labelledby="byline"><b id="byline">Article information</b><ul><li><span><i>Author,</i> <b>كايلا إبستين</b></span></li></ul></section>',
      ['كايلا إبستين'],
    ],
    ['not the end of a sentence', '<p>Written by Ines Vik.</p>', []],
    ['not who made the picture', '<p>Photo by Ines Vik</p>', []],
    ['not who writes a short line for sharing', '<p class="author">auf Ice folgen</p>', []],
  ])('%s', (_what, body, authors) => expect(authorsOf(body)).toEqual(authors));

  test('a label at the end of the text', () => {
    const lines = '<p><b>Tide</b></p>'.repeat(20);
    expect(authorsOf(`${lines}<p>Text: Ines Vik</p>`)).toEqual(['Ines Vik']);
    expect(authorsOf(`${lines}<p>Foto: Ines Vik</p>`)).toEqual([]);
  });

  test('who wrote is marked in the remarks, as WordPress does', () => {
    const remark = (name: string, by: string) =>
      `<ol><li class="comment ${by}"><p class="comment-author"><cite class="fn">${name}</cite></p></li></ol>`;
    expect(authorsOf(remark('tide', '') + remark('icebreaker', 'bypostauthor'))).toEqual(['icebreaker']);
    expect(authorsOf(remark('tide', ''))).toEqual([]);
  });

  test('a class of the whole page names no part of it', () => {
    expect(authorsOf('<p><a href="/a">Tide Tables</a></p>', '', 'author-vik')).toEqual([]);
    expect(authorsOf('<p>By Ines Vik</p>', '', 'right-sidebar widgets')).toEqual(['Ines Vik']);
    expect(authorsOf('<p class="teaser-cat">von Ines Vik</p>')).toEqual(['Ines Vik']);
  });
});
