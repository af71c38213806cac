import { useReactFlow, useStoreApi, ViewportPortal } from '@xyflow/react';
import { Building2, CircleAlert, Info, Map as MapIcon, TriangleAlert } from 'lucide-react';
import { memo, useMemo } from 'react';
import { bandwidthLabel } from '../../shared/catalog/specifications.ts';
import { centerOf, type Rect } from '../../shared/diagram/geometry.ts';
import { lineStyle } from '../../shared/diagram/line-styles.ts';
import { type Area, type AreaLink, overviewOf } from '../../shared/diagram/overview.ts';
import { drawOverview, type OverviewLine } from '../../shared/diagram/overview-lines.ts';
import { columnsOf } from '../../shared/diagram/card-text.ts';
import type { FindingCounts, Scene } from '../../shared/diagram/scene.ts';
import { countsWords, regionWords } from '../../shared/diagram/words.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import { severities, type Severity } from '../../shared/rules/finding.ts';
import { useAnalysis } from '../answers/analysis.ts';
import { canvasFindings } from '../answers/canvas-objects.ts';
import { useTranslator } from '../language/use-translator.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { fitViewport } from './fit-viewport.ts';
import { motion } from './use-port.ts';
import { useUnzoom } from './use-zoom-level.ts';
import styles from './overview.module.css';

const icons: Readonly<Record<Severity, typeof CircleAlert>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  notice: Info,
};

/** On the screen, px: room for a name of two lines and the counts, and where there is less for the name, the VPCs and the worst finding. */
const leastArea = { width: 116, height: 68 };
const compactHeight = 38;
/** The name of an area is bold; longer ones are cut, and whole in the title. */
const nameColumn = 7.6;
const besideName = 40;
const widestName = 220;
const labelHeight = 20;
/** Half a Chinese letter of 12 px, and what is beside the text. */
const columnWidth = 6.4;
const labelPadding = 18;

/** From far away: areas with names, counts and the worst finding, and one line for all that joins two of them. An area opens on a click. */
export const OverviewLayer = memo(function OverviewLayer({ scene }: { readonly scene: Scene }) {
  const translator = useTranslator();
  const { network } = useAnalysis();
  const unit = useUnzoom();
  const { compact, areas, lines } = useMemo(
    () =>
      drawOverview(overviewOf(scene, network), unit, {
        area: () => leastArea,
        compactArea: (area) => ({ width: nameWidth(area, translator), height: compactHeight }),
        label: (link) => ({
          width: columnsOf(linkLabel(link)) * columnWidth + labelPadding,
          height: labelHeight,
        }),
      }),
    [scene, network, unit, translator],
  );
  return (
    <ViewportPortal>
      <svg className={styles.lines} aria-hidden>
        {lines.map((line) => (
          <AreaLine key={line.link.id} line={line} unit={unit} />
        ))}
      </svg>
      <ul className={styles.areas} data-compact={compact || undefined} aria-label={translator.t('canvas:overview')}>
        {areas.map(({ area, rect: { x, y, width, height } }) => (
          <li key={area.id} className={styles.place} style={{ transform: `translate(${x}px, ${y}px)`, width, height }}>
            <AreaTile area={area} />
          </li>
        ))}
      </ul>
      {lines.map(({ link, label }) => (
        <span
          key={link.id}
          className={label.fits ? styles.label : styles.dot}
          data-state={link.state}
          title={linkWords(link, translator)}
          style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}
        >
          {label.fits && linkLabel(link)}
        </span>
      ))}
    </ViewportPortal>
  );
});

function AreaTile({ area }: { readonly area: Area }) {
  const translator = useTranslator();
  const open = useOpening();
  const findings = useFindingCounts(area);
  const Icon = area.kind === 'region' ? MapIcon : Building2;
  const worst = severities.find((severity) => findings[severity] > 0);
  const name = areaName(area, translator);
  const counts = areaCounts(area, translator);
  const about = [...counts, countsWords(findings, translator)].filter((words) => words !== '');
  return (
    <button
      type="button"
      className={`${styles.area ?? ''} nodrag nopan`}
      data-area={area.id}
      data-kind={area.kind}
      data-severity={worst}
      aria-label={translator.t('canvas:openArea', { name, about: about.join(', ') })}
      title={[name, ...about].join('\n')}
      onClick={() => open(area)}
    >
      <span className={styles.name}>
        <Icon aria-hidden className={styles.icon} />
        <span className={styles.words}>{name}</span>
      </span>
      <span className={styles.counts}>
        {counts.map((count) => (
          <span key={count}>{count}</span>
        ))}
        {worst && <WorstFindings severity={worst} count={findings[worst]} />}
      </span>
    </button>
  );
}

function WorstFindings({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const { t } = useTranslator();
  const Sign = icons[severity];
  return (
    <span className={styles.findings}>
      <Sign aria-hidden className={styles.icon} />
      {t(`canvas:findings.${severity}`, { count })}
    </span>
  );
}

/** How many findings there are of the objects of an area; one of several objects is one. */
function useFindingCounts({ members }: Area): FindingCounts {
  const analysis = useAnalysis();
  return useMemo(() => {
    const { byObject } = canvasFindings(analysis);
    const found = new Set(members.flatMap((id) => byObject.get(id) ?? []));
    const counts = { error: 0, warning: 0, notice: 0 };
    for (const { severity } of found) counts[severity] += 1;
    return counts;
  }, [members, analysis]);
}

/** Comes so close that the objects of an area are drawn: as a whole, or where they are too many its middle. */
function useOpening(): (area: Rect) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  return (area) => {
    const { width, height } = store.getState();
    const whole = fitViewport(area, { width, height }, []);
    const { x, y } = centerOf(area);
    const view =
      whole.zoom >= closeEnough
        ? whole
        : { x: width / 2 - x * closeEnough, y: height / 2 - y * closeEnough, zoom: closeEnough };
    // Before the button goes that has it.
    canvasPort()?.focus();
    void flow.setViewport(view, { duration: motion() });
  };
}

/** Where the names of most cards fit onto their tiles. */
const closeEnough = 0.4;

function AreaLine({ line: { link, path }, unit }: { readonly line: OverviewLine; readonly unit: number }) {
  const { width, dashes, roundCaps, opacity } = lineStyle(link);
  return (
    <polyline
      className={styles.line}
      data-kind={link.kind}
      data-state={link.state}
      data-still={link.still}
      points={path.map(({ x, y }) => `${x},${y}`).join(' ')}
      strokeWidth={width * unit}
      strokeDasharray={dashes?.map((length) => length * unit).join(' ')}
      strokeLinecap={roundCaps === true ? 'round' : undefined}
      strokeOpacity={opacity}
    />
  );
}

function nameWidth(area: Area, translator: Translator): number {
  return Math.min(widestName, columnsOf(areaName(area, translator)) * nameColumn + besideName);
}

function areaName({ kind, name }: Area, translator: Translator): string {
  if (name === '') return translator.t('canvas:noRegion');
  return kind === 'region' ? regionWords(name, translator) : name;
}

function areaCounts({ counts }: Area, { t }: Translator): string[] {
  return (['vpcs', 'vbrs', 'physicalConnections', 'peerings'] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [t(`canvas:area.${kind}`, { count: counts[kind] })],
  );
}

/** In short: the bandwidth, and before it how many share it. */
function linkLabel({ count, bandwidthMbps }: AreaLink): string {
  const bandwidth = bandwidthMbps === undefined ? [] : [bandwidthLabel(bandwidthMbps)];
  return [...(count > 1 || bandwidth.length === 0 ? [String(count)] : []), ...bandwidth].join(' · ');
}

function linkWords({ kind, count, bandwidthMbps }: AreaLink, { t }: Translator): string {
  const number =
    kind === 'physical' ? t('canvas:area.physicalConnections', { count }) : t('canvas:area.peerings', { count });
  return bandwidthMbps === undefined ? number : `${number} · ${bandwidthLabel(bandwidthMbps)}`;
}
