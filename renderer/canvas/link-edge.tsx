import type { EdgeProps } from '@xyflow/react';
import { CircleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Point } from '../../shared/diagram/geometry.ts';
import { endMark, endRadius, lineStyle } from '../../shared/diagram/line-styles.ts';
import type { EdgeLabel, SceneEdge } from '../../shared/diagram/scene.ts';
import { stateWords } from '../../shared/diagram/words.ts';
import type { Blocker } from '../../shared/network/trace-types.ts';
import { useTranslator } from '../language/use-translator.ts';
import { priceWords } from '../answers/price-overlay.ts';
import { FindingsBadge } from './findings-badge.tsx';
import { linkId, type LinkEdge as Link } from './flow-elements.ts';
import { OnLabelLayer } from './label-layer.tsx';
import { PathLanes } from './path-lanes.tsx';
import { BlockerMark } from './path-marks.tsx';
import { middleOfPath } from '../../shared/diagram/middle-of-path.ts';
import { roundedPath } from '../../shared/diagram/rounded-path.ts';
import styles from './link-edge.module.css';

/** A peering connection (dot at the initiator, ring at the acceptor, chip in the middle) or a plain attachment. */
export const LinkEdge = memo(function LinkEdge({ data, selected }: EdgeProps<Link>) {
  if (data === undefined) return null;
  const { edge, path, label, light } = data;
  const [start, end] = [endMark(path[0], path[1]), endMark(path.at(-1), path.at(-2))];
  const line = roundedPath(path);
  const { width, dashes, roundCaps, opacity } = lineStyle(edge);
  return (
    <g
      className={styles.link}
      data-kind={edge.kind}
      data-state={edge.state}
      data-still={edge.still}
      data-selected={selected === true || undefined}
    >
      {/* As attributes, which the sheet overrules where the pointer is or what is selected. */}
      <path
        className={styles.line}
        d={line}
        strokeWidth={width}
        strokeDasharray={dashes?.join(' ')}
        strokeLinecap={roundCaps === true ? 'round' : undefined}
        strokeOpacity={opacity}
      />
      {light && <PathLanes path={path} light={light} />}
      {/* What the pointer catches is wider than what is seen. */}
      <path className={styles.catch} d={line} />
      {edge.kind === 'peering' && start && end && (
        <>
          <circle className={styles.initiator} cx={start.x} cy={start.y} r={endRadius} />
          <circle className={styles.acceptor} cx={end.x} cy={end.y} r={endRadius} />
        </>
      )}
      {label && <Chip edge={edge} label={label} selected={selected === true} lit={light !== undefined} />}
      {light !== undefined && light.blockers.length > 0 && (
        <EdgeBlocker path={path} label={label} blockers={light.blockers} />
      )}
    </g>
  );
});

function Chip({ edge, label, selected, lit }: ChipProps) {
  const translator = useTranslator();
  const states = label.states && stateWords(label.states, translator);
  return (
    <OnLabelLayer>
      <div
        className={`${styles.place ?? ''} nodrag nopan`}
        data-link={linkId(edge)}
        data-lit={lit || undefined}
        style={{ transform: `translate(${label.x}px, ${label.y}px)`, width: label.width, height: label.height }}
      >
        <div className={styles.chip} data-state={edge.state} data-selected={selected || undefined}>
          {edge.findings ? (
            <FindingsBadge id={edge.id} counts={edge.findings} />
          ) : (
            edge.state === 'forbidden' && <CircleAlert size={12} aria-hidden className={styles.alert} />
          )}
          {label.bandwidth !== undefined && <span className={styles.bandwidth}>{label.bandwidth}</span>}
          {states !== undefined && <span className={styles.state}>{states}</span>}
          {label.extra !== undefined && <Price text={label.extra} />}
        </div>
      </div>
    </OnLabelLayer>
  );
}

function Price({ text }: { readonly text: string }) {
  const translator = useTranslator();
  const words = priceWords(text, translator);
  if (words === text) return <span className={styles.price}>{text}</span>;
  return (
    <span className={styles.price} data-unknown title={words}>
      <span aria-hidden>{text}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** What stops packets on a connection: on top of its chip, or in the middle of its line. */
function EdgeBlocker({ path, label, blockers }: EdgeBlockerProps) {
  const middle = middleOfPath(path);
  const [x, y] = label ? [label.x + label.width / 2, label.y] : [middle.x, middle.y];
  return (
    <OnLabelLayer>
      <div className={styles.place} data-lit style={{ transform: `translate(-50%, -70%) translate(${x}px, ${y}px)` }}>
        <BlockerMark blockers={blockers} />
      </div>
    </OnLabelLayer>
  );
}

interface EdgeBlockerProps {
  readonly path: readonly Point[];
  readonly label: EdgeLabel | undefined;
  readonly blockers: readonly Blocker[];
}

interface ChipProps {
  readonly edge: SceneEdge;
  readonly label: EdgeLabel;
  readonly selected: boolean;
  /** On the path that is shown. */
  readonly lit: boolean;
}
