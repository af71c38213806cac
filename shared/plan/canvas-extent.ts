/** The canvas reaches so far from its origin in every direction, in its units: farther out nothing is found again, and sums stop being whole. */
export const canvasExtent = 1_000_000;

/** Whether a place lies on the canvas; a file may hold any number. */
export function isOnCanvas({ x, y }: { readonly x: number; readonly y: number }): boolean {
  return Math.abs(x) <= canvasExtent && Math.abs(y) <= canvasExtent;
}
