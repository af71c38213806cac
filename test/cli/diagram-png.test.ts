import { describe, expect, it } from 'vitest';
import { diagramPng } from '../../electron/cli/diagram-png.ts';

const drawing = (text: string, size = 100): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="${size}" height="40" font-family="Inter, sans-serif" font-size="20"><text x="5" y="28">${text}</text></svg>`;

/** Width and height from the first chunk of a PNG (https://www.w3.org/TR/png/#11IHDR), and the kind of its colours. */
function header(png: Uint8Array): {
  readonly width: number;
  readonly height: number;
  readonly colours: number | undefined;
} {
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20), colours: png[25] };
}

async function drawn(svg: string, scale = 1) {
  const made = await diagramPng(svg, scale);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe('a diagram as PNG', () => {
  it('has as many pixels a unit as asked, and an alpha channel', async () => {
    // 6: truecolour with alpha.
    for (const scale of [1, 2, 3, 4])
      expect(header((await drawn(drawing('VPC'), scale)).png)).toEqual({
        width: 100 * scale,
        height: 40 * scale,
        colours: 6,
      });
  });

  it('draws Latin and Chinese without a font of the machine, and different texts differently', async () => {
    const pictures = await Promise.all(['VPC', '方案', '备选', ''].map((text) => drawn(drawing(text))));
    expect(pictures.flatMap(({ undrawn }) => undrawn)).toEqual([]);
    expect(new Set(pictures.map(({ png }) => Buffer.from(png).toString('base64'))).size).toBe(4);
  });

  it('tells the characters that no font has, unless they are only told by a pointer', async () => {
    expect((await drawn(drawing('نص VPC'))).undrawn).toEqual(['ن', 'ص']);
    expect((await drawn(drawing('<title>نص</title>VPC'))).undrawn).toEqual([]);
  });

  it('refuses what would not fit into memory, and says what would', async () => {
    // 1,000,000 × 40 units at scale 4 are 640 million pixels, at scale 1 40 million.
    expect(await diagramPng(drawing('VPC', 1_000_000), 4)).toEqual({
      ok: false,
      error: { code: 'too-large', mostScale: 1 },
    });
  });
});
