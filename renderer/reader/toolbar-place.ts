/** A box in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part of an element that is in sight, and the element's width. */
export interface Sight {
  top: number;
  bottom: number;
  width: number;
}

/** Between the toolbar and the words. */
const gap = 8;

/** Above the words where there is room, else below them; where there is room for neither, at the edge of what is seen. */
export function toolbarPlace(box: Box, sight: Sight, size: { width: number; height: number }) {
  const above = box.top - gap - size.height;
  const below = box.bottom + gap;
  const lowest = Math.max(sight.top, sight.bottom - size.height - gap);
  const left = (box.left + box.right - size.width) / 2;
  return {
    top: above >= sight.top ? above : Math.min(below, lowest),
    left: Math.max(gap, Math.min(left, sight.width - size.width - gap)),
  };
}
