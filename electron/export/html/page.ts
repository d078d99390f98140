import { escapeHtml } from '../../text/markup.ts';
import { base64, sha256 } from '../encodings.ts';
import { style } from './style.ts';

/** The name under which a page says that it is one of ours, and in which version of its form. */
export const formName = 'lectern';
export const formVersion = 1;

/** Nothing may be asked for and nothing may run: pictures come from where they are, and its styles are known by their hash. */
async function policy(images: string, styles: string): Promise<string> {
  const hash = base64(await sha256(styles));
  const rules = ['default-src', 'base-uri', 'form-action'].map((name) => `${name} 'none'`);
  return [...rules, `img-src ${images}`, `style-src 'sha256-${hash}'`].join('; ');
}

interface PageHead {
  title: string;
  kind: 'articles' | 'contents';
  language: string;
  /** Where its pictures may come from (CSP, `img-src`): from the page itself where nothing is said. */
  images?: string;
  /** What is added to the look of all pages. */
  moreStyle?: string;
}

/** The beginning of a page, up to where its content comes. `kind` says what the page holds. */
export const pageStart = async ({
  title,
  kind,
  language,
  images = 'data:',
  moreStyle = '',
}: PageHead) => `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="${formName}" content="${kind} ${formVersion}">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(await policy(images, style + moreStyle))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Lectern">
<title>${escapeHtml(title.toWellFormed())}</title>
<style>${style}${moreStyle}</style>
</head>
<body>
`;

export const pageEnd = '</body>\n</html>\n';
