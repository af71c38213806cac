import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { type PointerEvent, memo, useMemo } from 'react';
import { boundsOf, type Rect } from '../../shared/diagram/geometry.ts';
import type { Scene, SceneNode } from '../../shared/diagram/scene.ts';
import { useTranslator } from '../language/use-translator.ts';
import styles from './minimap.module.css';

const width = 168;
const height = 112;
const margin = 12;

/**
 * The whole plan in a corner while the view does not show it as a whole: it shows what part is in view, and moves it. One path for each account, for
 * React Flow's own has an element for every node, and only knows those that are mounted.
 */
export function Minimap({ scene }: { readonly scene: Scene }) {
  // Lines that lead around everything hide nothing that one would look for.
  const bounds = useMemo(() => boundsOf(scene.nodes) ?? scene.bounds, [scene]);
  const exceeds = useStore(
    ({ transform: [x, y, zoom], width: across, height: down }) =>
      bounds.x * zoom + x < 0 ||
      bounds.y * zoom + y < 0 ||
      (bounds.x + bounds.width) * zoom + x > across ||
      (bounds.y + bounds.height) * zoom + y > down,
  );
  return exceeds ? <ShownMinimap scene={scene} /> : null;
}

function ShownMinimap({ scene: { bounds, nodes } }: { readonly scene: Scene }) {
  const { t } = useTranslator();
  const flow = useReactFlow();
  const scale = Math.min(width / Math.max(1, bounds.width), height / Math.max(1, bounds.height));
  const go = (event: PointerEvent<SVGSVGElement>): void => {
    if ((event.buttons & 1) === 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const x = bounds.x + bounds.width / 2 + (event.clientX - left - width / 2) / scale;
    const y = bounds.y + bounds.height / 2 + (event.clientY - top - height / 2) / scale;
    void flow.setCenter(x, y, { zoom: flow.getZoom(), duration: 0 });
  };
  const box = [
    bounds.x + bounds.width / 2 - width / 2 / scale,
    bounds.y + bounds.height / 2 - height / 2 / scale,
    width / scale,
    height / scale,
  ];
  return (
    <Panel position="bottom-right" className={styles.minimap ?? ''} style={{ margin }}>
      <section aria-label={t('canvas:minimap')}>
        <svg
          className={`${styles.map ?? ''} nopan nodrag`}
          width={width}
          height={height}
          viewBox={box.join(' ')}
          onPointerDown={go}
          onPointerMove={go}
        >
          <Blocks nodes={nodes} />
          <View strokeWidth={2 / scale} />
        </svg>
      </section>
    </Panel>
  );
}

const Blocks = memo(function Blocks({ nodes }: { readonly nodes: readonly SceneNode[] }) {
  const paths = useMemo(() => blocksByColour(nodes), [nodes]);
  return [...paths].map(([colour, d]) => <path key={colour} d={d} fill={colour} />);
});

/** What is in view. */
function View({ strokeWidth }: { readonly strokeWidth: number }) {
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const across = useStore((state) => state.width);
  const down = useStore((state) => state.height);
  return (
    <rect
      className={styles.view}
      x={-x / zoom}
      y={-y / zoom}
      width={across / zoom}
      height={down / zoom}
      strokeWidth={strokeWidth}
    />
  );
}

function blocksByColour(nodes: readonly SceneNode[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const node of nodes) {
    const colour = node.account ? `var(--account-${node.account.color})` : 'var(--line-strong)';
    paths.set(colour, (paths.get(colour) ?? '') + blockPath(node));
  }
  return paths;
}

function blockPath({ x, y, width: across, height: down }: Rect): string {
  return `M${x} ${y}h${across}v${down}h${-across}z`;
}
