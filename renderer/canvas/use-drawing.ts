import { type RefObject, useEffect, useRef } from 'react';
import type { FarInk } from './far-drawing.ts';

/** The `ref` of a canvas of so many pixels that is drawn whenever `draw` is another function, `watch` says so, or the theme changes. */
export function useDrawing(
  sizeOf: () => { readonly width: number; readonly height: number },
  draw: (brush: CanvasRenderingContext2D, ink: FarInk) => void,
  watch: (changed: () => void) => () => void,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const redraw = (): void => {
      const element = canvas.current;
      const brush = element?.getContext('2d');
      if (!element || !brush) return;
      const { width, height } = sizeOf();
      const scale = window.devicePixelRatio;
      const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
      if (element.width !== across) element.width = across;
      if (element.height !== down) element.height = down;
      brush.setTransform(scale, 0, 0, scale, 0, 0);
      brush.clearRect(0, 0, width, height);
      draw(brush, inkOf(element));
    };
    redraw();
    const stop = watch(redraw);
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      stop();
      theme.disconnect();
    };
  }, [sizeOf, draw, watch]);
  return canvas;
}

function inkOf(element: HTMLElement): FarInk {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return {
    font: style.fontFamily,
    color(variable) {
      const color = known.get(variable) ?? style.getPropertyValue(variable);
      known.set(variable, color);
      return color;
    },
  };
}
