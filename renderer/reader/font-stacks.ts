import type { Font } from '../state/look.ts';
import type { Script } from './scripts.ts';

/** Fonts that the systems bring: for letters of Europe first, as those of other scripts have poor ones. */
const european = {
  serif: ['Georgia', 'Noto Serif', 'Liberation Serif'],
  sans: ['system-ui', 'Segoe UI', 'Noto Sans', 'Liberation Sans'],
  mono: ['ui-monospace', 'Menlo', 'Consolas', 'Liberation Mono'],
};

/** Fonts of a script: macOS, Windows, then Noto as Linux has it. */
const ofScript: Record<Script, { serif: string[]; sans: string[] }> = {
  Hans: {
    serif: ['Songti SC', 'SimSun', 'Noto Serif CJK SC', 'Noto Serif SC'],
    sans: ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'],
  },
  Hant: {
    serif: ['Songti TC', 'PMingLiU', 'Noto Serif CJK TC', 'Noto Serif TC'],
    sans: ['PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC'],
  },
  Jpan: {
    serif: ['Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP'],
    sans: ['Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP'],
  },
  Kore: {
    serif: ['AppleMyungjo', 'Batang', 'Noto Serif CJK KR', 'Noto Serif KR'],
    sans: ['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR'],
  },
  Arab: {
    serif: ['Geeza Pro', 'Traditional Arabic', 'Noto Naskh Arabic'],
    sans: ['SF Arabic', 'Segoe UI', 'Noto Sans Arabic'],
  },
  Hebr: {
    serif: ['New Peninim MT', 'David', 'Noto Serif Hebrew'],
    sans: ['SF Hebrew', 'Segoe UI', 'Noto Sans Hebrew'],
  },
  Deva: {
    serif: ['Devanagari MT', 'Nirmala UI', 'Noto Serif Devanagari'],
    sans: ['Kohinoor Devanagari', 'Nirmala UI', 'Noto Sans Devanagari'],
  },
  Thai: {
    serif: ['Thonburi', 'Leelawadee UI', 'Noto Serif Thai'],
    sans: ['Thonburi', 'Leelawadee UI', 'Noto Sans Thai'],
  },
};

/** A name of a font as a CSS string: whatever was typed stays one name. */
export const quoted = (name: string): string =>
  `"${name.replace(/[\p{Cc}]/gu, ' ').replace(/["\\]/g, '\\$&')}"`;

/** A keyword of CSS is a font only without quotes. */
const keywords = new Set(['system-ui', 'ui-monospace']);
const written = (name: string) => (keywords.has(name) ? name : quoted(name));

/** The `font-family` of a text in a script, or in any other where it is null. */
export function fontStack(font: Font, fontName: string, script: Script | null): string {
  const kind = font === 'serif' ? 'serif' : 'sans';
  const more = script ? ofScript[script][kind] : [];
  const generic = kind === 'serif' ? 'serif' : 'sans-serif';
  const usual = [...european[kind], ...more].map(written);
  const name = fontName.trim();
  if (font === 'mono') return [...european.mono, ...more].map(written).concat('monospace').join(', ');
  if (font === 'hyperlegible') return [quoted('Atkinson Hyperlegible Next'), ...usual, generic].join(', ');
  if (font === 'installed' && name !== '') return [quoted(name), ...usual, generic].join(', ');
  return [...usual, generic].join(', ');
}
