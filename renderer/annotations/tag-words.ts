/** The tags in what was typed: parted by commas or lines, white space trimmed, `#` at the front left out, none twice. */
export function tagsOf(typed: string): string[] {
  const tags = new Map<string, string>();
  for (const part of typed.split(/[,\n]/)) {
    const tag = part.trim().replace(/^#+/, '').trim();
    // The case of the first one stays.
    if (tag && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()];
}
