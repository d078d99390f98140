import { asciiView } from './signs.ts';

/** The header of a message (RFC 5322) at the start of a file, unfolded; null where there is none. */
function headerOf(head: Uint8Array): Map<string, string> | null {
  const [block = ''] = asciiView(head)
    .replace(/^From .*\r?\n/, '')
    .split(/\r?\n\r?\n/, 1);
  const lines = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name) headers.set(name.toLowerCase(), value ?? '');
    // The first bytes may end within a line.
    else if (index < lines.length - 1 || head.length < 4000) return null;
  }
  return headers.size > 0 ? headers : null;
}

/** What a message that went through the mail has and a saved page has not. */
const posted = ['received', 'return-path', 'delivered-to', 'to', 'cc', 'message-id', 'reply-to'];

/** A page as one message (MHTML, RFC 2557): its parts are related to each other, and nobody sent it. */
export function isWebArchive(head: Uint8Array): boolean {
  const headers = headerOf(head);
  if (!headers) return false;
  if (headers.has('snapshot-content-location') || /^<?saved by /i.test(headers.get('from') ?? ''))
    return true;
  const type = headers.get('content-type') ?? '';
  if (headers.has('content-location') && /^(?:multipart\/related|text\/html)/i.test(type)) return true;
  return /^multipart\/related/i.test(type) && !posted.some((name) => headers.has(name));
}

/** A mail (RFC 5322): a header that names who sent it or how it came. */
export function isMail(head: Uint8Array): boolean {
  const headers = headerOf(head);
  if (!headers || isWebArchive(head)) return false;
  return (
    headers.has('mime-version') ||
    headers.has('received') ||
    (headers.has('from') && (headers.has('date') || headers.has('subject') || headers.has('message-id')))
  );
}

/** A mailbox (RFC 4155): a mail behind a line that says from whom it came and when. */
export const isMailbox = (head: Uint8Array): boolean =>
  /^From \S+.*\d\d:\d\d.*\r?\n/.test(asciiView(head)) && isMail(head);
