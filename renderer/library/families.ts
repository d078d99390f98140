/** What can be dropped, in the words of the first screen, by the kinds of the README's table. */
export const families: Readonly<Record<string, string>> = {
  'Web page': 'web pages',
  'Saved page': 'pages saved by SingleFile',
  'Web archive': 'web archives',
  Book: 'EPUB books',
  PDF: 'PDF',
  Mail: 'mail',
  Document: 'Word documents',
  Text: 'plain text',
  Markdown: 'Markdown',
  Feed: 'feeds',
  Notes: 'Evernote notes',
  'Export of a service': 'exports of reading services and bookmarks',
  'Highlights alone': 'highlights',
  Link: 'links',
  Containers: 'folders, ZIP and TAR archives of all these',
};

/** All of them as one sentence. */
export function familiesSentence(): string {
  const words = Object.values(families);
  const list = `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}.`;
  return list.charAt(0).toUpperCase() + list.slice(1);
}
