/**
 * Style sheets that ask for nothing as they stand, and would once a wall has passed them on badly: by what it leaves out, or by what it
 * puts together. `beside` are the files that were saved with the page.
 */
export const sheetAttacks: { html: string; beside?: Record<string, string> }[] = [
  { html: String.raw`<style>\<@namespace x;/style>\<@namespace x;img src=http://sheets.test/1></style>` },
  {
    html: String.raw`<style>\<@<!--namespace x;/style>\<@<!--namespace x;img src=http://sheets.test/2 onerror=alert()></style>`,
  },
  { html: '<style>body{background:u@namespace x;rl(http://sheets.test/3)}</style>' },
  { html: '<svg><style>svg{background:u&amp;#114;l(http://sheets.test/4)}</style></svg>' },
  {
    html: '<style>@function --f(){result:"http://sheets.test/5"}body{background:image-set(--f() 1x)}</style>',
  },
  {
    html: '<link rel=stylesheet href=a.css>',
    beside: { 'a.css': String.raw`a\</style>\<img src=http://sheets.test/6>` },
  },
  {
    html: '<link rel=stylesheet href=a.css>',
    beside: {
      'a.css': '@import "b.css" </style><table/background=http://sheets.test/7><td>Words;',
      'b.css': 'b{}',
    },
  },
  {
    html: '<link rel=stylesheet href=a.css>',
    beside: {
      'a.css': '@import "b.css";"http://sheets.test/8" 1x)}',
      'b.css': 'body{background:image-set(',
    },
  },
  {
    html: '<link rel=stylesheet href=a.css>',
    beside: {
      'a.css': 'body{background:image-set(@import "b.css"; 1x)}',
      'b.css': '"http://sheets.test/9" 1x)}p{',
    },
  },
  {
    html: '<link rel=stylesheet href=a.css>',
    beside: { 'a.css': 'body{background:u@import "b.css";}', 'b.css': 'rl(http://sheets.test/10)' },
  },
];
