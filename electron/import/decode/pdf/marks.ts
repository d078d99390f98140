/** What an item of a list begins with. */
export interface Mark {
  /** As it stands there, with the room after it. */
  text: string;
  /** A number or a letter, counted from 1; none for a bullet. */
  value: number | null;
  /** What the marks of one list share: the bullet, or what stands around its numbers. */
  style: string;
  /** Whether it stands inside sentences as well: a dash is no bullet only because a line was broken before it. */
  isCommon: boolean;
}

const bullet = /^([•‣◦▪■□●○◆➢✓✔\uf0b7\uf0a7–—*·-])\s+(?=\S)/u;
const common = '–—*·-';
const number = /^(\(?)(\d{1,3}|[a-z])([.)])\s+(?=\S)/;

/** The mark of an item that a text begins with. */
export function markOf(text: string): Mark | null {
  const [bulletText, sign] = bullet.exec(text) ?? [];
  if (bulletText && sign)
    return { text: bulletText, value: null, style: sign, isCommon: common.includes(sign) };
  const [numberText, open = '', value = '', close = ''] = number.exec(text) ?? [];
  if (!numberText) return null;
  const isLetter = /[a-z]/.test(value);
  return {
    text: numberText,
    value: isLetter ? value.charCodeAt(0) - 96 : Number(value),
    style: `${open}${isLetter ? 'a' : '1'}${close}`,
    isCommon: false,
  };
}

/** Whether a text is a mark and nothing else. */
export const isMark = (text: string) => markOf(`${text} x`)?.text.trim() === text;
