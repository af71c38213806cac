import { create } from 'zustand';

/** The zoom of the canvas, 1 = actual size: told by the canvas, shown by toolbar and status bar. */
export const useZoom = create<{ readonly zoom: number }>(() => ({ zoom: 1 }));

/** Notes a zoom; steps too small to be shown are left out, so that a wheel does not redraw whoever shows it. */
export function tellZoom(zoom: number): void {
  if (zoomPercent(zoom) !== zoomPercent(useZoom.getState().zoom)) useZoom.setState({ zoom });
}

export function zoomPercent(zoom: number): number {
  return Math.round(zoom * 100);
}
