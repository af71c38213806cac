/** Something drawn as SVG markup, from the origin on. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly markup: string;
}
