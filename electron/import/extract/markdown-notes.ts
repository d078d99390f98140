import type { MarkedExtension, TokenizerAndRendererExtension, Tokens } from 'marked';
import { escapeHtml, oneLine } from '../../text/markup.ts';

/** What stands for a highlight until its words are taken over; pages may have `mark` elements of their own. */
export const highlightElement = 'lectern-highlight';

/** `==words==`, as Obsidian, Readeck and others write it; a `%%comment%%` right after it is the note on it. */
const highlight: TokenizerAndRendererExtension = {
  name: 'highlight',
  level: 'inline',
  start: (source) => source.indexOf('=='),
  tokenizer(source) {
    const found = /^==(?=\S)((?:(?!==)[\s\S])*\S)==(?!=)(?:[ \t]?%%([\s\S]*?)%%)?/.exec(source);
    if (!found) return undefined;
    const [raw, words = '', note = ''] = found;
    return { type: 'highlight', raw, note: oneLine(note), tokens: this.lexer.inlineTokens(words) };
  },
  renderer(token) {
    const note = token['note'] ? ` note="${escapeHtml(String(token['note']))}"` : '';
    return `<${highlightElement}${note}>${this.parser.parseInline(token.tokens ?? [])}</${highlightElement}>`;
  },
};

/** `%%…%%`: what Obsidian shows to nobody but the writer. */
const comment = (level: 'block' | 'inline'): TokenizerAndRendererExtension => ({
  name: `${level}Comment`,
  level,
  start: (source) => (level === 'block' ? source.search(/^%%/m) : source.indexOf('%%')),
  tokenizer(source) {
    const [raw] =
      (level === 'block' ? /^%%(?:(?!%%)[\s\S])*%%[ \t]*(?:\n+|$)/ : /^%%[\s\S]*?%%/).exec(source) ?? [];
    return raw ? { type: `${level}Comment`, raw } : undefined;
  },
  renderer: () => '',
});

/** `[[Page|words]]`, a link within a vault, whose target is not here; `![[picture.png]]`, a picture beside it. */
const wikilink: TokenizerAndRendererExtension = {
  name: 'wikilink',
  level: 'inline',
  start: (source) => source.search(/!?\[\[/),
  tokenizer(source) {
    const [raw, embed, target = '', words] = /^(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/.exec(source) ?? [];
    return raw ? { type: 'wikilink', raw, embed: embed === '!', target, words } : undefined;
  },
  renderer(token) {
    const { embed, target, words } = token as Tokens.Generic & {
      embed: boolean;
      target: string;
      words?: string;
    };
    const isPicture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(target);
    if (embed && isPicture) return `<img src="${escapeHtml(encodeURI(target))}" alt="">`;
    return escapeHtml(words || target.replace(/^.*[/#^]/, ''));
  },
};

/** Attributes behind a link, a span or a heading, as pandoc and kramdown write them: `{target="_blank"}`, `{#id .class}`. */
const attributes: TokenizerAndRendererExtension = {
  name: 'attributes',
  level: 'inline',
  start: (source) => source.indexOf('{'),
  tokenizer(source) {
    const raw = /^\{:?(?:\s*(?:[#.][\w:-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+)))+\s*\}/.exec(source)?.[0];
    return raw ? { type: 'attributes', raw } : undefined;
  },
  renderer: () => '',
};

/** The lines of a fenced division (pandoc, Docusaurus) go; what is in it stays. */
const withoutFences = (source: string) => source.replace(/^:{3,}.*$/gm, '');

/** `> [!note] Title`: the kind is dropped from a callout's head and its title stands as words. */
const withoutCallouts = (source: string) =>
  source.replace(
    /^((?:[ \t]*>)+[ \t]*)\[!([\w-]+)\][+-]?[ \t]*(.*)$/gm,
    (_line, quote: string, kind: string, title: string) =>
      `${quote}**${title.trim() || kind.charAt(0).toUpperCase() + kind.slice(1)}**\n${quote}`,
  );

/** What note-taking programs add to CommonMark. */
export const notes: MarkedExtension = {
  extensions: [highlight, comment('block'), comment('inline'), wikilink, attributes],
  hooks: { preprocess: (source) => withoutCallouts(withoutFences(source)) },
};
