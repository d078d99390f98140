/** The look of the index beyond that of all pages. Sections far below are laid out when they are scrolled to: there may be thousands. */
export const indexStyle = `
.library,.tree{max-width:46rem;margin-inline:auto;font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
.library>p,.tree span,main.library li p{color:var(--soft);font-size:.85rem}
.tree{margin-block:1.5rem 2.5rem;padding-block:1rem;border-block:1px solid var(--line)}
.tree ul{list-style:none;margin:0;padding-inline-start:1.2rem}.tree>ul{padding:0}.tree li{margin:.15rem 0}.tree b{font-weight:400}
main.library>section{content-visibility:auto;contain-intrinsic-size:auto 30rem;margin-bottom:2.5rem}
main.library h2{font-size:1.15rem;margin:0 0 .8rem}
main.library ol{list-style:none;margin:0;padding:0}
main.library li{margin:0 0 1.1rem}main.library li p{margin:.1rem 0 0}
main.library .title{font-weight:600}
.tag{white-space:nowrap}.tag.yellow,.tag.green,.tag.blue,.tag.pink,.tag.purple{border-bottom:2px solid var(--own)}
@media print{main.library>section{content-visibility:visible}main.library li{break-inside:avoid}}
`;
