import { type HighlightColor, highlightColors } from '../../api/model.ts';

/** Light enough for dark letters, and dark enough for a line: the same as in the reading room. */
const papers: Record<HighlightColor, string> = {
  yellow: '#ffe27a',
  green: '#b5e8a0',
  blue: '#a9d6ff',
  pink: '#ffbfd6',
  purple: '#d9c4ff',
};
const lines: Record<HighlightColor, string> = {
  yellow: '#a87f00',
  green: '#3d8b2f',
  blue: '#2f7fd0',
  pink: '#d0457f',
  purple: '#8a5cd6',
};

const marks = highlightColors.map(
  (color) =>
    `mark.${color} { background-color: ${papers[color]}; color: #1f2328; }\nmark.${color}.underline { background-color: transparent; color: inherit; border-bottom: 0.12em solid ${lines[color]}; }`,
);

/** Little, so that readers can set fonts, sizes and colours as their users want them. */
export const style = `body { line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; page-break-after: avoid; break-after: avoid; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; }
figcaption, caption { font-size: 0.85em; }
blockquote { margin: 1em 0; padding: 0 1em; border-left: 0.15em solid #777; }
[dir="rtl"] blockquote { border-left: 0; border-right: 0.15em solid #777; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
pre, code, kbd, samp { font-family: "Courier New", Courier, monospace; font-size: 0.9em; }
pre code { font-size: 1em; }
table { border-collapse: collapse; }
td, th { border: 1px solid #777; padding: 0.2em 0.5em; text-align: inherit; vertical-align: top; }
header { margin-bottom: 1.5em; border-bottom: 1px solid #777; }
header h1 { margin-bottom: 0.3em; }
.authors, .facts, .tags { margin: 0.2em 0; font-size: 0.9em; }
.description { font-style: italic; }
.picture { font-size: 0.85em; color: #555; }
.reference { font-size: 0.7em; vertical-align: super; line-height: 0; text-decoration: none; }
.highlights { margin-top: 2em; border-top: 1px solid #777; }
.entry { margin: 1em 0; }
.entry p { margin: 0.2em 0; }
.entry .quote { font-size: 0.9em; }
.title-page { margin-top: 20%; }
${marks.join('\n')}
`;
