const alarm = '<img src=x onerror=alert(1)>';

/**
 * Attacks through formulas: HTML that comes to stand in MathML or leaves it, links and scripts of MathML itself, markup that is read
 * otherwise when it is parsed once more.
 */
export const mathAttacks: readonly string[] = [
  `<math><mtext>${alarm}</mtext></math>`,
  `<math><mi><script>alert(1)</script></mi></math>`,
  '<math><mtext><svg onload=alert(1)></svg></mtext></math>',
  `<math><annotation-xml encoding="text/html">${alarm}</annotation-xml></math>`,
  `<math><semantics><mi>x</mi><annotation-xml encoding="application/xhtml+xml"><p>${alarm}</p></annotation-xml></semantics></math>`,
  '<math><annotation-xml encoding="image/svg+xml"><svg><script>alert(1)</script></svg></annotation-xml></math>',
  '<math href="javascript:alert(1)"><mi>x</mi></math>',
  '<math><mrow href="javascript:alert(1)" xlink:href="javascript:alert(1)"><mi>x</mi></mrow></math>',
  '<math><a href="javascript:alert(1)"><mi>x</mi></a></math>',
  '<math><maction actiontype="statusline#http://attack.test/" xlink:href="javascript:alert(1)"><mi>x</mi><mtext>y</mtext></maction></math>',
  '<math><mi onclick=alert(1) onfocus=alert(1) tabindex=0 autofocus>x</mi></math>',
  '<math><mglyph src="http://attack.test/glyph.png" alt="x"></mglyph></math>',
  '<math><mi style="background:url(http://attack.test/style.png)">x</mi></math>',
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">`,
  `<math><mtext><table><mglyph><style><math><img title="</style>${alarm.replaceAll('"', '')}">`,
  `<form><math><mtext></form><form><mglyph><style></math>${alarm}`,
  `<math><mtext><mglyph><style></math>${alarm}</style></mglyph></mtext></math>`,
  `<math><mtext><malignmark><style></math>${alarm}</style></malignmark></mtext></math>`,
  `<math><mtext><option><mglyph><option></option><style></math>${alarm}</style></mglyph></option></mtext></math>`,
  `<svg><foreignObject><math><mi><xmp></math>${alarm}</xmp></mi></math></foreignObject></svg>`,
  `<math><mi><noscript></math>${alarm}</noscript></mi></math>`,
  `<math><mi><textarea></math>${alarm}</textarea></mi></math>`,
  `<math><style><img src="</style>${alarm}"></style></math>`,
  `<math><mtext><p><math><style></p>${alarm}</style></math></p></mtext></math>`,
  `<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title="</style>${alarm}"></style></h1>`,
  `<math><mtext><iframe srcdoc="&lt;script>alert(1)&lt;/script>"></iframe></mtext></math>`,
  `<math alttext="</math>${alarm.replaceAll('"', '')}"><mi>x</mi></math>`,
  `<math><mtext>&lt;/mtext&gt;&lt;img src=x onerror=alert(1)&gt;</mtext></math>`,
  `<math><plaintext></math>${alarm}`,
  `<math><mi></p>${alarm}</mi></math>`,
  `<math><mtext><math></mtext><mglyph></mglyph>${alarm}</math></mtext></math>`,
  '<math><mpadded width="99999em" height="99999em" voffset="-99999em"><mi>x</mi></mpadded></math>',
];
