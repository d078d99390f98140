import type { HighlightColor } from '../../electron/api/model.ts';
import { lettersStyle } from './frame-formulas.ts';
import { imageWordsStyle } from './image-words.ts';
import { highlightInk, highlightLine, highlightPaper } from './theme-colors.ts';

/** How the colours are told apart where paper has none. */
const lines: Record<HighlightColor, string> = {
  yellow: 'solid',
  green: 'double',
  blue: 'dashed',
  pink: 'dotted',
  purple: 'wavy',
};

const marks = Object.entries(lines).map(
  ([color, line]) => `
mark[data-color='${color}'] {
  text-decoration: underline ${line} 1.2pt ${highlightLine[color as HighlightColor]}; text-underline-offset: 2pt;
}
mark[data-color='${color}'][data-style='highlight'] { background: ${highlightPaper[color as HighlightColor]}; }`,
);

/** How an article looks on paper. `--family` and `--alignment` are set on what holds it. */
export const printStyle = `
:host { display: block; color: #000; font: 11pt/1.5 var(--family); text-align: var(--alignment); tab-size: 4; }
* { box-sizing: border-box; }
h1, h2, h3, h4, h5, h6 { margin: 1.3em 0 0.4em; line-height: 1.25; text-align: start; break-after: avoid; text-wrap: balance; }
h1 { font-size: 1.7em; } h2 { font-size: 1.35em; } h3 { font-size: 1.15em; } h4, h5, h6 { font-size: 1em; }
p, ul, ol, dl, pre, table, figure, blockquote { margin: 0 0 0.7em; }
p, li, dd { orphans: 3; widows: 3; overflow-wrap: break-word; }
.article-head { margin-bottom: 1.5em; padding-bottom: 0.8em; border-bottom: 0.5pt solid #777; text-align: start; }
.article-head h1 { margin-top: 0; }
.article-head p { margin: 0.2em 0; overflow-wrap: anywhere; }
.article-head .facts { color: #333; font-size: 0.9em; }
img, svg { max-width: 100%; max-height: 20cm; height: auto; break-inside: avoid; }
${lettersStyle}
math[display='block'] { margin: 0.7em 0; break-inside: avoid; }
${imageWordsStyle}
figure { margin-inline: 0; break-inside: avoid; }
figcaption, caption, small { font-size: 0.85em; text-align: start; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 2pt solid #777; }
pre, code, kbd, samp { font-family: ui-monospace, 'Liberation Mono', Menlo, Consolas, monospace; font-size: 0.88em; }
pre { padding: 0.5em 0.7em; border: 0.5pt solid #aaa; text-align: start; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; max-width: 100%; }
tr { break-inside: avoid; }
td, th { padding: 0.2em 0.5em; border: 0.5pt solid #777; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
hr { border: 0; border-top: 0.5pt solid #777; margin: 1.5em 0; }
a { color: inherit; text-decoration: none; }
:is(.article-text, .words) a[href^='http']::after { content: ' <' attr(href) '>'; font-size: 0.8em; overflow-wrap: anywhere; }
:is(em, i):is(:lang(zh), :lang(ja), :lang(ko)) { font-style: normal; text-emphasis: filled dot; }
mark { background: none; color: ${highlightInk}; print-color-adjust: exact; }
${marks.join('')}
sup.note-number { font-size: 0.7em; font-weight: bold; line-height: 0; }
.notes { margin-top: 2.5em; padding-top: 0.5em; border-top: 0.5pt solid #777; text-align: start; }
.notes li { margin-bottom: 0.7em; break-inside: avoid; }
.notes .quote { color: #333; font-size: 0.9em; }
.notes .words { overflow-wrap: anywhere; }
.notes .words > :last-child { margin-bottom: 0; }
.notes .words :is(h4, h5, h6) { margin-top: 0; }
.notes .words [data-typed] { white-space: pre-wrap; }
.notes .tags { color: #333; font-size: 0.9em; }
.key mark { margin-inline-end: 1em; }
`;
