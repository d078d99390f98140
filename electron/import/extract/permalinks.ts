const signs = new Set(['¶', '§', '#', '∞', '⚓', '🔗', '¶︎']);

/** Takes out the signs that stand beside headings to be copied as their address: "¶". */
export function withoutPermalinks(body: Element): void {
  for (const link of body.querySelectorAll('a[href*="#"]'))
    if (signs.has((link.textContent ?? '').trim())) link.remove();
}
