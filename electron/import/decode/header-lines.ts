/** Header lines of mail, MIME and HTTP (RFC 5322, 2.2; RFC 9112, 5) by lower-case name, folded lines joined; the first where one comes twice. */
export function headerLines(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  let last: string | null = null;
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      if (last !== null) headers.set(last, `${headers.get(last)} ${line.trim()}`.trim());
      continue;
    }
    const [, written, value = ''] = /^([^:\s][^:]*?)\s*:\s*(.*)$/s.exec(line) ?? [];
    const name = written?.toLowerCase() ?? null;
    // A line that goes on belongs to what is left out with it.
    last = name === null || headers.has(name) ? null : name;
    if (last !== null) headers.set(last, value.trim());
  }
  return headers;
}
