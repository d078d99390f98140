/** The names of tags in one text, parted as its program parts them; a `#` that some put before each is none of the name. */
export const tagNames = (text: string | undefined, by: string | RegExp): string[] =>
  text
    ?.split(by)
    .map((name) => name.trim().replace(/^#(?=\S)/, ''))
    .filter(Boolean) ?? [];
