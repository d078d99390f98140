import extendedItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2?inline';
import extended from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?inline';
import latinItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?inline';
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline';

/** The characters of each file, as the package's own style sheet parts them. */
const latinRange =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const extendedRange =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const face = (style: 'normal' | 'italic', address: string, range: string) => `@font-face {
  font-family: 'Atkinson Hyperlegible Next'; font-style: ${style}; font-weight: 200 800; font-display: swap;
  src: url(${address}) format('woff2'); unicode-range: ${range};
}`;

/** Atkinson Hyperlegible Next (Braille Institute, SIL Open Font License 1.1) within a style sheet: nothing is fetched. */
export const hyperlegibleStyle = [
  face('normal', extended, extendedRange),
  face('italic', extendedItalic, extendedRange),
  face('normal', latin, latinRange),
  face('italic', latinItalic, latinRange),
].join('\n');
