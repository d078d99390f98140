/** The authors beside the name of their site: many sites name themselves as the author, too. */
export function authorsBeside(source: { siteName: string | null; authors: string[] }): string[] {
  const site = source.siteName?.toLocaleLowerCase();
  return source.authors.filter((name) => name.toLocaleLowerCase() !== site);
}
