import type { Rectangle } from 'electron';

/** About the height of a title bar: of the window behind it can be read what it is. */
const step = 28;

/** Where a window opens beside another one: as large, and a step down and to the right, unless it would leave the screen there. */
export function placeBeside(other: Rectangle, screen: Rectangle): Rectangle {
  const { width, height } = other;
  const x = other.x + step;
  const y = other.y + step;
  return {
    x: x + width > screen.x + screen.width ? screen.x : x,
    y: y + height > screen.y + screen.height ? screen.y : y,
    width,
    height,
  };
}
