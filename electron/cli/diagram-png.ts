// PNG on the command line is resvg with Fontsource's single weights from `node_modules`, so that Chinese looks the same on a machine
// without a Chinese font. Only the subsets that a drawing needs are read. resvg knows no variable fonts, and takes a Chinese character in
// one weight only. Scripts beyond these fonts show as boxes; the caller is told which characters.
import type * as ResvgModule from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { failure, type Result, success } from '../../shared/result.ts';
import { drawingFonts } from './diagram-fonts.ts';

export interface DiagramPng {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Characters that none of the fonts has: they show as boxes. */
  readonly undrawn: readonly string[];
}

/** A picture of more pixels than this would take more memory than a machine in CI has. `mostScale` is what is possible, 0 for nothing. */
export interface TooManyPixels {
  readonly code: 'too-large';
  readonly mostScale: number;
}

const mostPixels = 120_000_000;

/** Draws an SVG of ours as PNG under plain Node; `scale` is pixels per unit, 1 to 4. What is transparent in the SVG stays so. */
export async function diagramPng(svg: string, scale: number): Promise<Result<DiagramPng, TooManyPixels>> {
  const { Resvg } = await resvg();
  const { buffers, undrawn } = drawingFonts(svg.replace(/<title>[^<]*<\/title>/g, ''));
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontBuffers: [...buffers],
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
      monospaceFamily: 'JetBrains Mono',
    },
  });
  try {
    const mostScale = Math.floor(Math.sqrt(mostPixels / (drawing.width * drawing.height)));
    if (scale > mostScale) return failure({ code: 'too-large', mostScale });
    const image = drawing.render();
    const { width, height } = image;
    const png = image.asPng();
    image.free();
    return success({ png, width, height, undrawn });
  } finally {
    drawing.free();
  }
}

let loading: Promise<typeof ResvgModule> | undefined;

/** resvg, loaded when the first picture is wanted: it weighs more than everything else of the command line. */
function resvg(): Promise<typeof ResvgModule> {
  loading ??= (async () => {
    const module = await import('@resvg/resvg-wasm');
    await module.initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return module;
  })();
  return loading;
}
