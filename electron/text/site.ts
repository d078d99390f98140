/** The site of a page: its host without `www.`; null for what is no address of the web. */
export function siteOf(address: string | null | undefined): string | null {
  const [, host] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(address ?? '') ?? [];
  return host ? host.toLowerCase().replace(/^www\./, '') : null;
}
