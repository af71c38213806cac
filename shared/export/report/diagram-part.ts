import { message } from '../../messages/message.ts';
import { diagramScene } from '../diagram/diagram-scene.ts';
import { pageDrawing } from '../diagram/page-drawing.ts';
import { papers } from '../diagram/pages.ts';
import { element } from '../diagram/xml.ts';
import { paragraph } from '../print/markup.ts';
import type { PartBody, PartInput } from './report-part.ts';

/** Below this share of its size the names in a drawing are smaller than newsprint. */
const leastScale = 0.5;
const unitsPerMm = 96 / 25.4;
/** Around the drawing: margins of the page, heading of the part. */
const besideMm = { width: 32, height: 56 };

/** The diagram on a page of its own, upright or lying as suits it. */
export function diagramPart({ analysis, speak, options }: PartInput): PartBody {
  const scene = diagramScene(analysis, options);
  if (scene.nodes.length === 0) return { blocks: [paragraph(speak.t('report:diagram.none'), { class: 'quiet' })] };
  const { svg, box, isReduced } = pageDrawing(scene, options, speak);
  const isWide = box.width >= box.height;
  const upright = options.paper === 'letter' ? papers.Letter : papers.A4;
  const paper = isWide ? { width: upright.height, height: upright.width } : upright;
  const scale = Math.min(
    1,
    ((paper.width - besideMm.width) * unitsPerMm) / box.width,
    ((paper.height - besideMm.height) * unitsPerMm) / box.height,
  );
  return {
    blocks: [element('figure', { 'aria-label': speak.t('report:part.diagram') }, '\n', svg, '\n')],
    isWide,
    leftOut: [
      ...(options.selection === undefined ? [] : [message('report:leftOut.selection')]),
      ...(isReduced ? [message('diagram:page.reduced')] : []),
      ...(scale < leastScale ? [message('report:diagram.small', { percent: percentOf(scale) })] : []),
    ],
  };
}

function percentOf(scale: number): number {
  const percent = scale * 100;
  return percent < 1 ? Math.ceil(percent * 10) / 10 : Math.round(percent);
}
