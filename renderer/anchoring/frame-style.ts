import { highlightColors, themes } from '../../electron/api/model.ts';
import { flashName, paintName } from './paint.ts';
import {
  flashPaper,
  highlightInk,
  highlightLine,
  highlightPaper,
  selectionPaper,
  themeColors,
} from './theme-colors.ts';

const paints = highlightColors.map(
  (color) => `
::highlight(${paintName({ color, style: 'highlight' })}) { background-color: ${highlightPaper[color]}; color: ${highlightInk}; }
::highlight(${paintName({ color, style: 'underline' })}) {
  text-decoration: underline 2px ${highlightLine[color]}; text-underline-offset: 3px;
}`,
);

const colors = themes.map((theme) => {
  const { ink, paper, link, rule, inset, scheme } = themeColors[theme];
  return `:root[data-theme='${theme}'] {
  --ink: ${ink}; --paper: ${paper}; --link: ${link}; --rule: ${rule}; --inset: ${inset}; color-scheme: ${scheme};
}`;
});

/** Elements in Chinese, Japanese or Korean: letters there have no italics, and slanted ones are hard to read. */
const cjk = (...elements: string[]) =>
  `${elements.length > 0 ? `:is(${elements.join(', ')})` : ''}:is(:lang(zh), :lang(ja), :lang(ko))`;

/** The paint of highlights and of the flash, on whatever paper. */
export const paintStyle = `
${paints.join('')}
::highlight(${flashName}) { background-color: ${flashPaper}; color: ${highlightInk}; }
@media (forced-colors: active) {
  ${highlightColors
    .flatMap((color) => [paintName({ color, style: 'highlight' }), paintName({ color, style: 'underline' })])
    .map(
      (name) =>
        `::highlight(${name}) { background-color: Mark; color: MarkText; text-decoration: underline; }`,
    )
    .join('\n  ')}
}
`;

/**
 * The style of an article inside its frame. Colours follow `data-theme` of the root element; `--text-size`,
 * `--line-height`, `--measure`, `--family` and `--alignment` are set there too.
 */
export const frameStyle = `
${colors.join('\n')}
html { background: var(--paper); overflow: hidden; }
body {
  box-sizing: border-box; display: flow-root; margin: 0 auto; max-width: calc(var(--measure) + 48px); padding: 0 24px 4em;
  color: var(--ink); font: var(--text-size)/var(--line-height) var(--family);
  overflow-wrap: break-word; tab-size: 4; text-align: var(--alignment);
  text-autospace: normal;
}
${cjk()} { line-break: strict; text-spacing-trim: trim-start; font-synthesis-style: none; }
${cjk('em', 'i')} { font-style: normal; text-emphasis: filled dot; text-emphasis-position: over right; }
:is(em, i):lang(zh) { text-emphasis-position: under right; }
${cjk('cite', 'dfn', 'var', 'address')} { font-style: normal; }
p, li, dd, blockquote { text-wrap: pretty; }
p, ul, ol, dl, pre, [data-wide], figure, blockquote { margin: 0 0 0.9em; }
h1, h2, h3, h4, h5, h6 { margin: 1.6em 0 0.6em; line-height: 1.25; text-align: start; text-wrap: balance; }
h1 { font-size: 1.5em; } h2 { font-size: 1.35em; } h3 { font-size: 1.15em; } h4, h5, h6 { font-size: 1em; }
body > :first-child { margin-top: 0; }
a { color: var(--link); text-underline-offset: 2px; }
a[data-local] {
  padding-inline-end: 0.45em;
  background: linear-gradient(currentColor, currentColor) no-repeat right 0.3em / 0.28em 0.28em;
}
a[data-local]:dir(rtl) { background-position-x: left; }
a:focus-visible, pre:focus-visible, [data-wide]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
img, video, svg { max-width: 100%; height: auto; }
img[data-box] { mix-blend-mode: multiply; }
:root:is([data-theme='dark'], [data-theme='black']) img[data-box] { mix-blend-mode: normal; filter: invert(0.86); }
figure { margin-inline: 0; }
figcaption, caption, small { font-size: 0.85em; text-align: start; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--rule); }
pre, code, kbd, samp { font-family: ui-monospace, 'Liberation Mono', Menlo, Consolas, monospace; font-size: 0.88em; }
pre { overflow-x: auto; padding: 0.8em 1em; background: var(--inset); text-align: start; border-radius: 4px; }
pre code { font-size: 1em; }
[data-wide] { max-width: 100%; overflow-x: auto; }
table { border-collapse: collapse; }
[data-wide] > table { margin: 0; }
td, th { padding: 0.3em 0.6em; border: 1px solid var(--rule); text-align: start; vertical-align: top; }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2em 0; }
::selection { background: ${selectionPaper}; color: ${highlightInk}; }
${paintStyle}
`;
