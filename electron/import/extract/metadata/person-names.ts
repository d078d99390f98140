/** A name as people write theirs: two to five words with capitals, and the particles between them. */
export const personName =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+(?:(?:de|del|della|der|den|di|da|dos|du|la|le|ten|ter|van|von|zu|y|e|bin|al)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;

/** Names in scripts without capitals, which only a label tells from other words. */
export const eastAsianName =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{2,8}(?:[\s・·　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{1,8})?$/u;

/** Names in scripts that have no capitals and part words by spaces, as Arabic, Hebrew and Hindi; a label tells them from other words. */
export const uncasedName = /^[\p{Lo}\p{M}'’-]{2,}(?:\s[\p{Lo}\p{M}'’-]+){1,4}$/u;

const agency =
  /^(?:dpa|afp|ap|apa|aap|pa|reuters|sid|epd|kna|ansa|efe|pap|upi|jiji|kyodo)(?:[-/ ]\p{L}+)?$/iu;

/** What a house calls those of its people whom it does not name. */
const house =
  /\b(?:staff|team|editors?|editorial|newsroom|news desk|redaktion|redactie|redacción|redação|redazione|rédaction|redakcja|admin|administrator|pressestelle|news services?|wire)\b|^@/iu;
const company = /\b(?:inc|ltd|llc|gmbh|corp|e\.\s?v)\b\.?$/iu;

/** Whether a name is that of an agency: agencies sign beside the people who wrote. */
export const isAgency = (name: string): boolean => agency.test(name);

/** Whether a name has the form of a company's or a society's. */
export const isCompany = (name: string): boolean => company.test(name);

/** Whether a name is that of no single person. */
export const isHouse = (name: string): boolean => house.test(name) || isAgency(name) || isCompany(name);

/** What stands where a name would, and the words of links to what else somebody wrote. */
const nobody =
  /^(?:no author|null|none|undefined|n\/a|by|author|autor|publisher|super user|follow|(?:copyright|updated|published|posted)\b.*|(?:view|see|show|read|follow|more|all|alle|mehr|weitere|tous|toutes|todos|todas|tutti|ver|voir|zur?|zum)\s.*)$/iu;

/** What follows a name after a comma and names nobody: degrees, and forms of companies. */
const title = /^(?:ph\.?\s?d|m\.?d|m\.?b\.?a|m\.?sc|r\.?[dn]|[js]r|co|inc|llc|ltd|gmbh)\b\.?/iu;
const role = /\b(?:editor|editors|correspondent|reporter|columnist|contributor|writer)\b/iu;
const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d/iu;

const picture = /^(?:foto|фото|photo|image|bild|illustration|fotografía|crédit|credit)s?\b/iu;

/** Whether a text is an address, of a page or for mail. */
export const isWebAddress = (text: string) =>
  /^(?:https?:|www\.)|\.(?:com|org|net)\b|[^\s@]+@[^\s@]+|email.protected/i.test(text);

/** Whether a text of a byline names somebody; `index` is its place among the others. */
export const isName = (text: string, index: number) =>
  /\p{L}/u.test(text) &&
  !nobody.test(text) &&
  !text.endsWith(':') &&
  !picture.test(text) &&
  !month.test(text) &&
  (index === 0 || !(title.test(text) || role.test(text)));

/** Names without those said twice, whatever their capitals. */
export function unique(names: readonly string[]): string[] {
  const seen = new Map(
    names
      .map((name) => name.trim())
      .map((name) => [name.toLowerCase(), name] as const)
      .toReversed(),
  );
  return names
    .map((name) => name.trim())
    .filter((name) => seen.get(name.toLowerCase()) === name && seen.delete(name.toLowerCase()));
}
