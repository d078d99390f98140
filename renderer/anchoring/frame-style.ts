import { highlightColors } from '../../electron/api/model.ts';
import { flashName, paintName } from './paint.ts';

/** Light enough for dark ink: the words in them keep a contrast of 7:1 or more in every theme. */
const paper = { yellow: '#ffe27a', green: '#b5e8a0', blue: '#a9d6ff', pink: '#ffbfd6', purple: '#d9c4ff' };

/** Strong enough to be told apart as a line on light and on dark paper (3:1 or more). */
const line = { yellow: '#a87f00', green: '#3d8b2f', blue: '#2f7fd0', pink: '#d0457f', purple: '#8a5cd6' };

const paints = highlightColors.map(
  (color) => `
::highlight(${paintName({ color, style: 'highlight' })}) { background-color: ${paper[color]}; color: #1f2328; }
::highlight(${paintName({ color, style: 'underline' })}) {
  text-decoration: underline 2px ${line[color]}; text-underline-offset: 3px;
}`,
);

/** The style of an article inside its frame. Sizes follow `--text-size`, colours `data-theme` of the root element. */
export const frameStyle = `
:root {
  --text-size: 18px; --ink: #1f2328; --paper: #ffffff; --link: #0b57d0; --rule: #c9ced6; --inset: #f3f4f6;
  color-scheme: light;
}
:root[data-theme='sepia'] { --ink: #4a3423; --paper: #f8f1e3; --link: #7a3b00; --rule: #d8c8a8; --inset: #efe4cd; }
:root[data-theme='dark'] {
  --ink: #dadde1; --paper: #1e1f22; --link: #8ab4f8; --rule: #4a4d53; --inset: #2a2c30; color-scheme: dark;
}
html { background: var(--paper); overflow: hidden; }
body {
  box-sizing: border-box; display: flow-root; margin: 0 auto; max-width: calc(38em + 48px); padding: 0 24px 4em;
  color: var(--ink); font: var(--text-size)/1.55 Georgia, 'Noto Serif', 'Liberation Serif', serif;
  overflow-wrap: break-word; tab-size: 4; text-align: start;
}
body:is(:lang(zh), :lang(ja), :lang(ko)) { line-height: 1.7; line-break: strict; text-spacing-trim: normal; }
p, li, dd, blockquote { text-wrap: pretty; }
p, ul, ol, dl, pre, table, figure, blockquote { margin: 0 0 0.9em; }
h1, h2, h3, h4, h5, h6 { margin: 1.6em 0 0.6em; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.5em; } h2 { font-size: 1.35em; } h3 { font-size: 1.15em; } h4, h5, h6 { font-size: 1em; }
body > :first-child { margin-top: 0; }
a { color: var(--link); text-underline-offset: 2px; }
a[data-local] {
  padding-inline-end: 0.45em;
  background: linear-gradient(currentColor, currentColor) no-repeat right 0.3em / 0.28em 0.28em;
}
a[data-local]:dir(rtl) { background-position-x: left; }
a:focus-visible, pre:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
img, video, svg { max-width: 100%; height: auto; }
img[data-box] { mix-blend-mode: multiply; }
:root[data-theme='dark'] img[data-box] { mix-blend-mode: normal; filter: invert(0.86); }
figure { margin-inline: 0; }
figcaption, caption, small { font-size: 0.85em; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--rule); }
pre, code, kbd, samp { font-family: ui-monospace, 'Liberation Mono', Menlo, Consolas, monospace; font-size: 0.88em; }
pre { overflow-x: auto; padding: 0.8em 1em; background: var(--inset); border-radius: 4px; }
pre code { font-size: 1em; }
table { display: block; max-width: 100%; overflow-x: auto; border-collapse: collapse; }
td, th { padding: 0.3em 0.6em; border: 1px solid var(--rule); text-align: start; vertical-align: top; }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2em 0; }
::selection { background: #9cc2ff; color: #1f2328; }
${paints.join('')}
::highlight(${flashName}) { background-color: #ff9d2e; color: #1f2328; }
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
