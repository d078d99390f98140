/** Parameters that say where a reader came from and not which page it is. */
const campaign = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src)$/i;

/**
 * An address by which two of one page are known: without scheme, `www.`, fragment, campaign parameters and the slash at its end.
 * Null for what is no address of the web.
 */
export function urlKey(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  const idle = [...url.searchParams.keys()].filter((name) => campaign.test(name));
  for (const name of idle) url.searchParams.delete(name);
  return `${url.host.replace(/^www\./, '')}${url.pathname}${url.search}`.replace(/\/+$/, '');
}
