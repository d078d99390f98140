/**
 * Whether safe HTML holds formulas whose TeX is known or preformatted text: who writes an article's words in another form asks for these, and most
 * articles have neither. Text holds no `<` and no quotes between a name and a value there, so what looks like one may be one.
 */
export const hasSpecialText = (html: string): boolean => html.includes(' alttext="') || html.includes('<pre');
