import type { FrameChoice } from '../../diagram/frames.ts';
import type { PaletteName } from '../../diagram/palette.ts';

/** How a diagram is exported. */
export interface DiagramOptions {
  readonly theme: PaletteName;
  /** Without a ground, to be laid on a slide. */
  readonly transparent: boolean;
  /** Around everything, in units. */
  readonly margin: number;
  readonly frames: FrameChoice;
  readonly overlays: DiagramOverlays;
  /** Ids of the objects that are drawn, and what lies inside one draws the one; everything where there is none. */
  readonly selection?: readonly string[] | undefined;
  readonly legend: boolean;
  readonly titleBlock?: TitleBlock | undefined;
}

export interface DiagramOverlays {
  readonly bandwidth: boolean;
  readonly state: boolean;
  /** Badges with the number of findings. */
  readonly findings: boolean;
  /** A text per peering, by id. */
  readonly prices?: ReadonlyMap<string, string> | undefined;
}

/** What stands in the corner of a drawing; a field that is missing or empty is left out. */
export interface TitleBlock {
  readonly title?: string | undefined;
  readonly customer?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly version?: string | undefined;
}

export const defaultDiagramOptions: DiagramOptions = {
  theme: 'light',
  transparent: false,
  margin: 32,
  frames: 'none',
  overlays: { bandwidth: true, state: true, findings: false },
  legend: false,
};
