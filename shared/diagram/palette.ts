import type { FindingCounts } from './scene.ts';

/** The colours in which a plan is drawn. The window's style sheet says the same in variables; a test compares them. */
export interface Palette {
  readonly canvas: string;
  readonly surface: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly textMuted: string;
  readonly severity: Readonly<Record<keyof FindingCounts, { readonly ink: string; readonly soft: string }>>;
  /** The edge of a card and the shade below it: a colour and how much of it. */
  readonly edge: { readonly color: string; readonly opacity: number };
  readonly shade: { readonly color: string; readonly opacity: number };
}

export type PaletteName = 'light' | 'dark';

export const palettes: Readonly<Record<PaletteName, Palette>> = {
  light: {
    canvas: '#f8fafb',
    surface: '#ffffff',
    line: '#dce2ea',
    lineStrong: '#8593a5',
    text: '#16202c',
    textMuted: '#526071',
    severity: {
      error: { ink: '#b42318', soft: '#fdecea' },
      warning: { ink: '#8f4d00', soft: '#fdf1dd' },
      notice: { ink: '#1f5fa8', soft: '#e6f0fb' },
    },
    edge: { color: '#102030', opacity: 0.14 },
    shade: { color: '#102030', opacity: 0.07 },
  },
  dark: {
    canvas: '#0c1219',
    surface: '#151d28',
    line: '#273446',
    lineStrong: '#6d7f95',
    text: '#e4eaf1',
    textMuted: '#a3b1c2',
    severity: {
      error: { ink: '#ff938a', soft: '#3b1a1b' },
      warning: { ink: '#f6bd60', soft: '#38280f' },
      notice: { ink: '#83b9f5', soft: '#14294a' },
    },
    edge: { color: '#ffffff', opacity: 0.16 },
    shade: { color: '#000000', opacity: 0.35 },
  },
};
