import { useReactFlow, useStoreApi, ViewportPortal } from '@xyflow/react';
import { Building2, CircleAlert, Info, Map as MapIcon, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { centerOf, type Rect } from '../../shared/diagram/geometry.ts';
import { lineStyle } from '../../shared/diagram/line-styles.ts';
import type { Area } from '../../shared/diagram/overview.ts';
import type { OverviewLine } from '../../shared/diagram/overview-lines.ts';
import type { Scene } from '../../shared/diagram/scene.ts';
import { countsWords } from '../../shared/diagram/words.ts';
import type { Severity } from '../../shared/rules/finding.ts';
import { useAnalysis } from '../answers/analysis.ts';
import { useTranslator } from '../language/use-translator.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { drawnOverview, findingsOf, worstOf } from './drawn-overview.ts';
import { useView } from '../store/view-store.ts';
import { fitViewport } from './fit-viewport.ts';
import { areaCounts, areaName, linkLabel, linkWords } from './overview-words.ts';
import { motion } from './use-port.ts';
import { useUnzoom } from './use-zoom-level.ts';
import styles from './overview.module.css';

const icons: Readonly<Record<Severity, typeof CircleAlert>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  notice: Info,
};

/** From far away: areas with names, counts and the worst finding, and one line for all that joins two of them. An area opens on a click. */
export const OverviewLayer = memo(function OverviewLayer({ scene }: { readonly scene: Scene }) {
  const translator = useTranslator();
  const analysis = useAnalysis();
  const unit = useUnzoom();
  const { compact, areas, lines } = drawnOverview(scene, analysis, unit, translator);
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
  const holdsSelected = useView(({ selection }) => selection.some((id) => area.members.includes(id)));
  const findings = findingsOf(area, useAnalysis());
  const Icon = area.kind === 'region' ? MapIcon : Building2;
  const worst = worstOf(findings);
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
      data-selected={holdsSelected || undefined}
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
