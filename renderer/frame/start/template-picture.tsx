import type { Plan } from '../../../shared/plan/plan.ts';
import type { Template } from '../../../shared/templates/templates.ts';
import styles from './template-picture.module.css';

const size = { width: 44, height: 24 };

/** A template in small: its boxes where they lie, lines between them, an initiator's dot and an acceptor's ring on each peering. */
export function TemplatePicture({ template }: { readonly template: Template }) {
  const plan = template.plan();
  const places = new Map(plan.layout.map(({ id, x, y }) => [id, { x: x / 4, y: y / 4 }]));
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const left = Math.min(...xs) - 8;
  const top = Math.min(...ys) - 8;
  const width = Math.max(...xs) - left + size.width + 8;
  const height = Math.max(...ys) - top + size.height + 8;
  return (
    <svg className={styles.picture} viewBox={`${left} ${top} ${width} ${height}`} aria-hidden>
      {linesOf(plan).map(({ from, to, peering }) => {
        const start = places.get(from);
        const end = places.get(to);
        if (!start || !end) return null;
        const line = {
          x1: start.x + size.width,
          y1: start.y + size.height / 2,
          x2: end.x,
          y2: end.y + size.height / 2,
        };
        return (
          <g key={`${from} ${to}`}>
            <line className={styles.line} {...line} data-peering={peering || undefined} />
            {peering && <circle className={styles.dot} cx={line.x1} cy={line.y1} r={3.6} />}
            {peering && <circle className={styles.ring} cx={line.x2} cy={line.y2} r={3.4} />}
          </g>
        );
      })}
      {[...places].map(([id, { x, y }]) => (
        <rect key={id} className={styles.box} x={x} y={y} width={size.width} height={size.height} rx={4} />
      ))}
    </svg>
  );
}

function linesOf(plan: Plan): { from: string; to: string; peering: boolean }[] {
  return [
    ...plan.physicalConnections.map(({ id, dataCenter = '' }) => ({ from: dataCenter, to: id, peering: false })),
    ...plan.vbrs.map(({ id, physicalConnection = '' }) => ({ from: physicalConnection, to: id, peering: false })),
    ...plan.peerings.map(({ initiator, acceptor }) => ({ from: initiator.router, to: acceptor.router, peering: true })),
  ];
}
