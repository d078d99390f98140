const hasScheme = (address: string) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

function whole(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch (error) {
    // Some savers write addresses that are none; they are looked for as they stand.
    if (error instanceof TypeError) return address;
    throw error;
  }
}

/** The address, counted from the page, of what a file of the page at `file` names; `file` is empty for the page itself. */
export function addressBeside(file: string, address: string): string {
  if (file === '' || hasScheme(address) || address.startsWith('#')) return address;
  if (hasScheme(file)) return whole(address, file.startsWith('//') ? `https:${file}` : file);
  if (address.startsWith('/')) return address;
  const path = file
    .replace(/[?#].*$/s, '')
    .split('/')
    .slice(0, -1);
  for (const step of address.split('/')) {
    const isUp = step === '..' && path.length > 0 && path.at(-1) !== '..';
    if (isUp) path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
