import type { EdgeProps } from '@xyflow/react';
import { CircleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Point } from '../../shared/diagram/geometry.ts';
import { endMark, endRadius, lineStyle } from '../../shared/diagram/line-styles.ts';
import type { Chip as ChipContent } from '../../shared/diagram/links.ts';
import type { EdgeLabel, LabelDot, SceneEdge } from '../../shared/diagram/scene.ts';
import { stateWords } from '../../shared/diagram/words.ts';
import type { Blocker } from '../../shared/network/trace-types.ts';
import { type Severity, severities } from '../../shared/rules/finding.ts';
import { useTranslator } from '../language/use-translator.ts';
import { priceWords } from '../answers/price-overlay.ts';
import { EndGrips } from './end-grips.tsx';
import { FindingsBadge } from './findings-badge.tsx';
import { linkId, type LinkEdge as Link } from './flow-elements.ts';
import { OnLabelLayer } from './label-layer.tsx';
import { offCards } from './off-cards.ts';
import { PathLanes } from './path-lanes.tsx';
import { BlockerMark } from './path-marks.tsx';
import { middleOfPath } from '../../shared/diagram/middle-of-path.ts';
import { roundedPath } from '../../shared/diagram/rounded-path.ts';
import styles from './link-edge.module.css';

/** A peering connection (dot at the initiator, ring at the acceptor, chip in the middle) or a plain attachment. */
export const LinkEdge = memo(function LinkEdge({ data, selected }: EdgeProps<Link>) {
  if (data === undefined) return null;
  const { edge, path, label, dot, light, near } = data;
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
      {/* What the pointer catches is wider than what is seen. A selected line lies above its cards, and leaves their handles free. */}
      <path className={styles.catch} d={selected === true ? roundedPath(offCards(path)) : line} />
      {edge.kind === 'peering' && start && end && (
        <>
          <circle className={styles.initiator} cx={start.x} cy={start.y} r={endRadius} />
          <circle className={styles.acceptor} cx={end.x} cy={end.y} r={endRadius} />
        </>
      )}
      {selected === true && edge.kind === 'peering' && <EndGrips peering={edge.id} path={path} />}
      {label && <Chip edge={edge} label={label} selected={selected === true} lit={light !== undefined} near={near} />}
      {dot && <Dot edge={edge} dot={dot} selected={selected === true} lit={light !== undefined} near={near} />}
      {light !== undefined && light.blockers.length > 0 && (
        <EdgeBlocker path={path} label={label} blockers={light.blockers} />
      )}
    </g>
  );
});

function Chip({ edge, label, selected, lit, near }: ChipProps) {
  return (
    <OnLabelLayer>
      <div
        className={`${styles.place ?? ''} nodrag nopan`}
        data-link={linkId(edge)}
        data-lit={lit || undefined}
        data-near={near}
        style={{ transform: `translate(${label.x}px, ${label.y}px)`, width: label.width, height: label.height }}
      >
        <ChipWords edge={edge} says={label} selected={selected} />
      </div>
    </OnLabelLayer>
  );
}

/** Where a chip has no room: a dot on the line, which opens while it is pointed at or its connection is selected. */
function Dot({ edge, dot, selected, lit, near }: DotProps) {
  return (
    <OnLabelLayer>
      <div
        className={`${styles.dotPlace ?? ''} nodrag nopan`}
        data-link={linkId(edge)}
        data-lit={lit || undefined}
        data-near={near}
        data-open={selected || undefined}
        style={{ transform: `translate(${dot.x}px, ${dot.y}px) translate(-50%, -50%)` }}
      >
        <span className={styles.dot} data-state={edge.state} data-severity={worstOf(edge.findings)} />
        <span className={styles.opened}>
          <ChipWords edge={edge} says={dot} selected={selected} />
        </span>
      </div>
    </OnLabelLayer>
  );
}

function worstOf(counts: SceneEdge['findings']): Severity | undefined {
  return counts && severities.find((severity) => counts[severity] > 0);
}

function ChipWords({ edge, says, selected }: ChipWordsProps) {
  const translator = useTranslator();
  const states = says.states && stateWords(says.states, translator);
  return (
    <div className={styles.chip} data-state={edge.state} data-selected={selected || undefined}>
      {edge.findings ? (
        <FindingsBadge id={edge.id} counts={edge.findings} />
      ) : (
        edge.state === 'forbidden' && <CircleAlert size={12} aria-hidden className={styles.alert} />
      )}
      {says.bandwidth !== undefined && <span className={styles.bandwidth}>{says.bandwidth}</span>}
      {states !== undefined && <span className={styles.state}>{states}</span>}
      {says.extra !== undefined && <Price text={says.extra} />}
    </div>
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

interface DotProps {
  readonly edge: SceneEdge;
  readonly dot: LabelDot;
  readonly selected: boolean;
  readonly lit: boolean;
  readonly near: true | undefined;
}

interface ChipWordsProps {
  readonly edge: SceneEdge;
  readonly says: ChipContent;
  readonly selected: boolean;
}

interface ChipProps {
  readonly edge: SceneEdge;
  readonly label: EdgeLabel;
  readonly selected: boolean;
  /** On the path that is shown. */
  readonly lit: boolean;
  /** Looked at, or a line of what is. */
  readonly near: true | undefined;
}
