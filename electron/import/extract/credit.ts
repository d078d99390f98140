/** Whose picture it is: "Image copyright …", "Photo: …", "(Credit: …)", "© …", or an agency at the end. */
const credit =
  /^\(?(?:image|photo|foto|bild|picture|illustration|media|video|credit|créditos?|crédit|source|quelle|fotografía|фото)s?\b\s*(?:copyright|credit|caption|by\b|von\b|par\b|[:：©/.])|^©|\b(?:getty images|shutterstock|istock|unsplash|ap photo|via reuters|\/ ?(?:ap|afp|reuters|dpa|epa))\b.{0,12}$/iu;

/** Words: what is longer says more. */
const most = 25;

/** Whether a text says whose picture it stands below; `words` are those in it. */
export const isCredit = (text: string, words: number): boolean => words <= most && credit.test(text);
