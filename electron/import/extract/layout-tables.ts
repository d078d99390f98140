const blocks = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, img, hr, center';

/** Whether a table only places things: it says so, or holds blocks and further tables rather than values. */
function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector('table')) return true;
  const own = (selector: string) => [...table.querySelectorAll(selector)];
  if (own('th, caption').length > 0) return false;
  const rows = own('tr');
  const cells = own('td');
  return cells.length <= rows.length || cells.some((cell) => cell.querySelector(blocks) !== null);
}

/** Mails are laid out by tables: each cell of such a table becomes a block of its own, in the order of reading. */
export function unwrapLayoutTables(document: Document): void {
  // The innermost first, so that a table of values inside stays one.
  for (const table of [...document.querySelectorAll('table')].reverse()) {
    if (!isLayout(table)) continue;
    const cells = [...table.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === table);
    const made = cells.map((cell) => {
      const block = document.createElement('div');
      block.append(...cell.childNodes);
      return block;
    });
    table.replaceWith(...made);
  }
}

/** What a mail hides from its readers: the line that only lists of mails show. */
export function removeHidden(document: Document): void {
  for (const element of document.querySelectorAll('[hidden], [style]')) {
    const style = element.getAttribute('style') ?? '';
    if (element.hasAttribute('hidden') || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style))
      element.remove();
  }
}
