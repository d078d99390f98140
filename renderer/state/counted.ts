/** A number with its word: “1 article”, “1,204 articles”. */
export const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const articlesWords = (count: number) => counted(count, 'article', 'articles');

export const versionsWords = (count: number) => counted(count, 'new version', 'new versions');
