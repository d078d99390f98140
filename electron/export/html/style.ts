/**
 * The look of an annotated page: light and dark, on a screen, a telephone and paper. No script, no font and no picture from anywhere. Notes
 * stand in the margin where there is one, else below the words that they are on.
 */
export const style = `
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1f1d1a;--soft:#625d54;--line:#dcd6ca;--link:#1d5aa8;
--yellow:#ffe48a;--green:#c2ebbd;--blue:#c0e0fb;--pink:#fccfdc;--purple:#e0d2fb;
--yellow-line:#a87900;--green-line:#2f7d32;--blue-line:#1f6fb5;--pink-line:#bf3a68;--purple-line:#7548c2}
@media (prefers-color-scheme:dark){:root{--paper:#191816;--ink:#e6e1d8;--soft:#a59e92;--line:#3b3832;--link:#8dbcf5;
--yellow:#5f4c00;--green:#1f4f27;--blue:#173f63;--pink:#692441;--purple:#472f78;
--yellow-line:#e3bb3f;--green-line:#79c980;--blue-line:#76b7f0;--pink-line:#f28bad;--purple-line:#b899f2}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1.125rem/1.6 Georgia,"Iowan Old Style","Noto Serif","Times New Roman",serif;
-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:3rem}
body{margin:0;padding:2.5rem 1.25rem 4rem;overflow-wrap:break-word}
main>article,.contents{max-width:38rem;margin-inline:auto}
main>article+article{margin-top:5rem;padding-top:3rem;border-top:1px solid var(--line)}
h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance}
h1{font-size:1.9rem;margin:0 0 .75rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.facts,.about,.notes-of,.contents{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
.facts{color:var(--soft);font-size:.83rem;line-height:1.5;margin:0 0 2rem;padding:0;list-style:none}
.about{border:1px solid var(--line);border-radius:.5rem;padding:.9rem 1.1rem;margin:0 0 2rem;font-size:.92rem}
.about h2,.notes-of h2{font-size:1rem;margin:0 0 .5rem}
.about>:last-child,.note>:last-child{margin-bottom:0}
.text :is(p,ul,ol,dl,blockquote,pre,figure,table,details,h1,h2,h3,h4,h5,h6),.note :is(p,ul,ol,blockquote,pre,table),
.about :is(p,ul,ol,blockquote,pre,table),.words :is(p,ul,ol,blockquote,pre,table){margin-block:0 1em}
.text :is(h1,h2,h3,h4,h5,h6){margin-top:1.6em;margin-bottom:.6em}
.text :is(h1,h2){font-size:1.35rem}.text h3{font-size:1.15rem}.text :is(h4,h5,h6){font-size:1rem}
.text li p{margin-bottom:.35em}
:is(.text,.note,.about,.words) li :is(ul,ol){margin-bottom:0}
.text blockquote{margin-inline:0;padding-inline-start:1.1rem;border-inline-start:3px solid var(--line);color:var(--soft)}
.text img{max-width:100%;height:auto}
.text img:not([src]){border:1px dashed var(--line);padding:.2em .5em;color:var(--soft);font-size:.85rem}
.text figure{margin-inline:0}.text figcaption{font-size:.85rem;color:var(--soft)}
pre{overflow-x:auto;padding:.8rem 1rem;border:1px solid var(--line);border-radius:.4rem;font-size:.85rem;line-height:1.45}
code,kbd,samp,tt{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.92em}
pre code{font-size:inherit}
table{display:block;overflow-x:auto;border-collapse:collapse;font-size:.9rem}
td,th{border:1px solid var(--line);padding:.35rem .6rem;text-align:start;vertical-align:top}
math{overflow-x:auto;max-width:100%}
hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
mark,mark a{color:var(--ink)}
mark{background:none;border-radius:.15em}
mark.yellow{background:var(--yellow)}mark.green{background:var(--green)}mark.blue{background:var(--blue)}
mark.pink{background:var(--pink)}mark.purple{background:var(--purple)}
mark.underline{background:none;border-radius:0;text-decoration:underline;text-decoration-thickness:.14em;text-underline-offset:.18em;
text-decoration-skip-ink:none}
mark.underline.yellow{text-decoration-color:var(--yellow-line)}mark.underline.green{text-decoration-color:var(--green-line)}
mark.underline.blue{text-decoration-color:var(--blue-line)}mark.underline.pink{text-decoration-color:var(--pink-line)}
mark.underline.purple{text-decoration-color:var(--purple-line)}
mark:target,mark:target~mark{outline:2px solid var(--link);outline-offset:1px}
.yellow{--own:var(--yellow-line)}.green{--own:var(--green-line)}.blue{--own:var(--blue-line)}
.pink{--own:var(--pink-line)}.purple{--own:var(--purple-line)}
.note{font:.83rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;border-inline-start:3px solid var(--own);
padding-block:.1rem;padding-inline:.7rem 0;margin:0 0 1rem;color:var(--ink);white-space:normal;text-align:start}
.notes-of{margin-top:3rem;padding-top:1.5rem;border-top:1px solid var(--line);font-size:.92rem}
.notes-of>ol{list-style:none;margin:0 0 2rem;padding:0}
.notes-of li.entry{border-inline-start:3px solid var(--own);padding-inline-start:.9rem;margin:0 0 1.4rem}
.notes-of .quote{margin:0 0 .4rem;white-space:pre-wrap;tab-size:4;font-family:Georgia,"Iowan Old Style","Noto Serif",serif}
.notes-of .more{color:var(--soft);font-size:.8rem;margin:0}
.more>*{display:inline-block;max-width:100%;margin-inline-end:.9em}
.contents{margin-bottom:4rem}.contents li{margin:0 0 .4rem}.contents span{color:var(--soft);font-size:.83rem}
@media (min-width:66rem){
main>article,.contents{margin-inline:max(2rem,calc(50vw - 29rem)) auto}
.noted{display:grid;grid-template-columns:minmax(0,1fr) 16rem;column-gap:2rem;margin-inline-end:-18rem}
}
@page{margin:20mm 18mm;@bottom-center{color:#444;font:9pt system-ui,sans-serif;content:counter(page) " / " counter(pages)}}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--link:#000;
--yellow:#ffe48a;--green:#c2ebbd;--blue:#c0e0fb;--pink:#fccfdc;--purple:#e0d2fb;
--yellow-line:#a87900;--green-line:#2f7d32;--blue-line:#1f6fb5;--pink-line:#bf3a68;--purple-line:#7548c2}
html{font-size:11pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{padding:0}
main>article,.contents{max-width:none;margin-inline:0}
.noted{display:block;margin-inline-end:0}
main>article+article,.contents+main{break-before:page;border:0;padding:0;margin:0}
h1,h2,h3,h4,h5,h6{break-after:avoid}
.note,.entry,figure,tr{break-inside:avoid}
pre,table{overflow:visible;white-space:pre-wrap}
}
`;
