import type { Analysis } from '../../shared/analysis.ts';
import { columnsOf } from '../../shared/diagram/card-text.ts';
import type { Rect } from '../../shared/diagram/geometry.ts';
import { type Area, overviewOf } from '../../shared/diagram/overview.ts';
import { drawOverview, type OverviewDrawing } from '../../shared/diagram/overview-lines.ts';
import type { FindingCounts, Scene } from '../../shared/diagram/scene.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import { rememberLast } from '../../shared/remember-last.ts';
import { severities, type Severity } from '../../shared/rules/finding.ts';
import { canvasFindings } from '../answers/canvas-objects.ts';
import { areaCounts, areaName, linkLabel } from './overview-words.ts';

/** On the screen, px: room for a name of two lines and the counts, and where there is less for the name, the VPCs and the worst finding. */
const leastArea = { width: 116, height: 68 };
const compactHeight = 38;
/** The name of an area is bold; longer ones are cut, and whole in the title. */
const nameColumn = 7.6;
const besideName = 40;
const widestName = 220;
/** Of a count in bold. */
const boldColumn = 7;
const labelHeight = 20;
/** Half a Chinese letter of 12 px, and what is beside the text. */
const columnWidth = 6.4;
const labelPadding = 18;
/** The gap before the worst finding and its sign, and the padding of the area. */
const besideCounts = 46;

/** The overview of a scene where a pixel of the screen is `unit` units long. The last one is remembered: who fits it into the view asks for the same. */
export const drawnOverview = rememberLast(
  (scene: Scene, analysis: Analysis, unit: number, translator: Translator): OverviewDrawing =>
    drawOverview(overviewOf(scene, analysis.network), unit, {
      area: (area) => ({ ...leastArea, width: Math.max(leastArea.width, worstWidth(area, analysis, translator)) }),
      compactArea: (area) => ({
        width: Math.max(nameWidth(area, translator), compactCountsWidth(area, analysis, translator)),
        height: compactHeight,
      }),
      label: (link) => ({ width: columnsOf(linkLabel(link)) * columnWidth + labelPadding, height: labelHeight }),
    }),
);

/** What an overview covers with its lines, in units. */
export function coveredBy({ areas, lines }: OverviewDrawing): readonly Rect[] {
  const points = lines.flatMap(({ path }) => path.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  return [...areas.map(({ rect }) => rect), ...points];
}

/** How many findings there are of the objects of an area; one of several objects is one. */
export function findingsOf({ members }: Area, analysis: Analysis): FindingCounts {
  const { byObject } = canvasFindings(analysis);
  const found = new Set(members.flatMap((id) => byObject.get(id) ?? []));
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of found) counts[severity] += 1;
  return counts;
}

export function worstOf(findings: FindingCounts): Severity | undefined {
  return severities.find((severity) => findings[severity] > 0);
}

function nameWidth(area: Area, translator: Translator): number {
  return Math.min(widestName, columnsOf(areaName(area, translator)) * nameColumn + besideName);
}

function compactCountsWidth(area: Area, analysis: Analysis, translator: Translator): number {
  const [first = ''] = areaCounts(area, translator);
  return columnsOf(first) * columnWidth + worstWidth(area, analysis, translator);
}

function worstWidth(area: Area, analysis: Analysis, { t }: Translator): number {
  const findings = findingsOf(area, analysis);
  const worst = worstOf(findings);
  if (worst === undefined) return besideCounts;
  return columnsOf(t(`canvas:findings.${worst}`, { count: findings[worst] })) * boldColumn + besideCounts;
}
