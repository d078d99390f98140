import type { HighlightColor, Theme } from '../../electron/api/model.ts';

interface ThemeColors {
  ink: string;
  paper: string;
  link: string;
  /** Lines between things: the edge of a quote, of a cell. */
  rule: string;
  /** Paper of what is set apart, as code. */
  inset: string;
  /** What the browser draws its own parts for. */
  scheme: 'light' | 'dark';
}

/** Paper and ink inside the article frame, where the style sheets of the page do not reach; the same as theirs. */
export const themeColors: Record<Theme, ThemeColors> = {
  light: {
    ...{ ink: '#1f2328', paper: '#ffffff', link: '#0b57d0' },
    ...{ rule: '#d5d9df', inset: '#f3f4f6', scheme: 'light' },
  },
  sepia: {
    ...{ ink: '#43301f', paper: '#f8f1e3', link: '#7a3b00' },
    ...{ rule: '#d8c8a8', inset: '#efe6d3', scheme: 'light' },
  },
  dark: {
    ...{ ink: '#dadde1', paper: '#1e1f22', link: '#8ab4f8' },
    ...{ rule: '#3a3d43', inset: '#26282c', scheme: 'dark' },
  },
  black: {
    ...{ ink: '#e2e4e8', paper: '#000000', link: '#8ab4f8' },
    ...{ rule: '#34373d', inset: '#0c0d0f', scheme: 'dark' },
  },
};

/** Words with a colour behind them are dark in every theme: light ones have a contrast of 2:1 at the most there. */
export const highlightInk = '#1f2328';

/** Light enough for dark ink: the words in them keep a contrast of 7:1 or more in every theme. */
export const highlightPaper: Record<HighlightColor, string> = {
  yellow: '#ffe27a',
  green: '#b5e8a0',
  blue: '#a9d6ff',
  pink: '#ffbfd6',
  purple: '#d9c4ff',
};

/** Strong enough to be told apart as a line on light and on dark paper (3:1 or more). */
export const highlightLine: Record<HighlightColor, string> = {
  yellow: '#a87f00',
  green: '#3d8b2f',
  blue: '#2f7fd0',
  pink: '#d0457f',
  purple: '#8a5cd6',
};

export const selectionPaper = '#9cc2ff';
export const flashPaper = '#ff9d2e';
