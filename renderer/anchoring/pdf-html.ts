import { caretStyle } from './caret-paint.ts';
import { type FrameHtml, policy } from './display-html.ts';
import { findStyle } from './find-paint.ts';
import { paintStyle } from './frame-style.ts';

/** Sides of a page and between two, in CSS pixels. */
export const gap = 16;

/**
 * Pages as pdf.js draws them, with its text laid over them unseen (the rules of its own `pdf_viewer.css`). Paint is seen through the
 * text, so that the letters below it stay those of the page.
 */
const style = `
html { background: #70757c; overflow: auto; }
body { margin: 0; padding: ${gap}px 0; font: 16px sans-serif; }
.page {
  position: relative; margin: 0 auto ${gap}px; background: #fff;
  inline-size: calc(var(--total-scale-factor) * var(--width) * 1px);
  block-size: calc(var(--total-scale-factor) * var(--height) * 1px);
}
.page > img { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
.textLayer {
  position: absolute; inset: 0; overflow: clip; line-height: 1; text-align: initial; text-size-adjust: none;
  mix-blend-mode: multiply; transform-origin: 0 0;
  --min-font-size: 1; --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size));
  --min-font-size-inv: calc(1 / var(--min-font-size));
}
.textLayer :is(span, br) { color: transparent; position: absolute; white-space: pre; cursor: text; transform-origin: 0 0; }
.textLayer > :not(.markedContent), .textLayer .markedContent span:not(.markedContent) {
  --font-height: 0; --scale-x: 1; --rotate: 0deg;
  font-size: calc(var(--text-scale-factor) * var(--font-height));
  transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv));
}
.textLayer .markedContent { display: contents; }
.textLayer[data-main-rotation='90'] { transform: rotate(90deg) translateY(-100%); }
.textLayer[data-main-rotation='180'] { transform: rotate(180deg) translate(-100%, -100%); }
.textLayer[data-main-rotation='270'] { transform: rotate(270deg) translateX(-100%); }
`;

/** Letters that are painted stay unseen: those of the page are below them. */
const unseen = `${paintStyle}${findStyle}${caretStyle}`.replace(
  /(?<!-)\bcolor: [^;]+;/g,
  'color: transparent;',
);

/** The empty document that the pages of a PDF are put into. */
export const pdfHtml = (): FrameHtml =>
  `<!doctype html><html lang="und"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}${unseen}</style></head><body></body></html>` as FrameHtml;
