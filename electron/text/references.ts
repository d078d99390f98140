/** The names of characters that people write; the whole list of HTML has 2,231 of them. */
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' },
  ...{ copy: '©', reg: '®', trade: '™', hellip: '…', ndash: '–', mdash: '—', bull: '•', middot: '·' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', laquo: '«', raquo: '»' },
  ...{ times: '×', divide: '÷', minus: '−', plusmn: '±', deg: '°', euro: '€', pound: '£', sect: '§' },
  ...{ larr: '←', rarr: '→', uarr: '↑', darr: '↓', ne: '≠', le: '≤', ge: '≥', infin: '∞', micro: 'µ' },
};

/** The letters that references (`&amp;`) stand for; those that are not known stay as they were typed. Marked reads those by number. */
export const decodeReferences = (text: string): string =>
  text.replace(
    /&([a-z]+);/gi,
    (whole, name: string) => (Object.hasOwn(named, name) ? named[name] : null) ?? whole,
  );
