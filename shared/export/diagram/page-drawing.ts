import type { Rect } from '../../diagram/geometry.ts';
import type { Scene } from '../../diagram/scene.ts';
import type { Translator } from '../../messages/translator.ts';
import type { DiagramOptions } from './diagram-options.ts';
import { diagramDrawing, svgElement } from './svg.ts';

/** A drawing larger than this leaves out the vSwitches, so that a page with it stays below 3 MB for 1,000 VPCs. */
const fullDrawing = 2_000_000;

/** A drawing for a page. */
interface PageDrawing {
  readonly svg: string;
  /** What it shows, in units of the drawing. */
  readonly box: Rect;
  /** Whether the vSwitches are left out. */
  readonly isReduced: boolean;
}

/** The drawing for a page that has a header of its own: what that says is not drawn again. */
export function pageDrawing(scene: Scene, options: DiagramOptions, speak: Translator): PageDrawing {
  const own = { ...options, titleBlock: undefined };
  const drawn = (of: Scene, isReduced: boolean): PageDrawing => {
    const drawing = diagramDrawing(of, own, speak);
    return { svg: svgElement(drawing, own), box: drawing.box, isReduced };
  };
  const whole = drawn(scene, false);
  return whole.svg.length <= fullDrawing ? whole : drawn(withoutVSwitches(scene), true);
}

function withoutVSwitches(scene: Scene): Scene {
  const nodes = scene.nodes.map((node) => ({
    ...node,
    lines: node.lines.filter((line) => line.kind !== 'vSwitch' && !(line.kind === 'more' && line.of === 'vSwitches')),
  }));
  return { ...scene, nodes };
}
