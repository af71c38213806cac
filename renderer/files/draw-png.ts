// A picture in the window is the SVG of the export, drawn by Chromium with the window's fonts as data URLs in it. The policy of the page
// already lets it show its own `blob:` images. A PDF is printed from pages of HTML instead.
import { failure, type Result, success } from '../../shared/result.ts';
import { drawingFontFacesFor } from './font-faces.ts';

/** `mostScale` is what is possible of 1 to 4, 0 for nothing. */
export interface TooManyPixels {
  readonly mostScale: number;
}

/** Of a canvas in Chromium, with room left for everything else. */
const mostPixels = 120_000_000;
const longestSide = 16_384;

/** Draws an SVG of ours as PNG with the fonts of the window; `scale` is pixels per unit. What is transparent in the SVG stays so. */
export async function drawPng(svg: string, scale: number): Promise<Result<Uint8Array, TooManyPixels>> {
  const { width, height } = sizeOf(svg);
  const mostScale = Math.floor(
    Math.min(Math.sqrt(mostPixels / (width * height)), longestSide / width, longestSide / height),
  );
  if (scale > mostScale) return failure({ mostScale });
  const url = URL.createObjectURL(new Blob([await svgWithFonts(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('the window has no canvas to draw on');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the picture could not be written');
    return success(new Uint8Array(await blob.arrayBuffer()));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The drawing with its fonts: as a picture it has those of the machine alone, and not those of the window. */
export async function svgWithFonts(svg: string): Promise<string> {
  const faces = await drawingFontFacesFor(svg);
  return svg.replace(/<svg\b[^>]*>/, (tag) => `${tag}<style>${faces}</style>`);
}

/** As the first element says it, in units. */
function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const tag = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const read = (name: string): number => Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(tag)?.[1] ?? 1);
  return { width: read('width'), height: read('height') };
}
