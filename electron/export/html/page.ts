import { escapeHtml } from '../../text/markup.ts';
import { base64, sha256 } from '../encodings.ts';
import { style } from './style.ts';

/** The name under which a page says that it is one of ours, and in which version of its form. */
export const formName = 'lectern';
export const formVersion = 1;

/** Nothing may be asked for and nothing may run: pictures are in the page, and its styles are known by their hash. */
async function policy(): Promise<string> {
  const hash = base64(await sha256(style));
  const rules = ['default-src', 'base-uri', 'form-action'].map((name) => `${name} 'none'`);
  return [...rules, 'img-src data:', `style-src 'sha256-${hash}'`].join('; ');
}

/** The beginning of a page, up to where its content comes. `kind` says what the page holds. */
export const pageStart = async ({
  title,
  kind,
  language,
}: {
  title: string;
  kind: 'articles' | 'contents';
  language: string;
}) => `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="${formName}" content="${kind} ${formVersion}">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(await policy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Lectern">
<title>${escapeHtml(title.toWellFormed())}</title>
<style>${style}</style>
</head>
<body>
`;

export const pageEnd = '</body>\n</html>\n';
