import type { NodeProps } from '@xyflow/react';
import { Pin } from 'lucide-react';
import { memo } from 'react';
import { bandwidthLabel } from '../../shared/catalog/specifications.ts';
import type { SceneNode } from '../../shared/diagram/scene.ts';
import { useTranslator } from '../language/use-translator.ts';
import { Symbol } from '../parts/symbols/symbol.tsx';
import { CardLineText } from './card-line-text.tsx';
import { FindingsBadge } from './findings-badge.tsx';
import type { ObjectNode } from './flow-elements.ts';
import { NodeHandles } from './node-handles.tsx';
import { NodeTitle } from './node-title.tsx';
import { PathMarks } from './path-marks.tsx';
import { useConnectable } from './use-connectable.ts';
import styles from './card-node.module.css';

/** A VPC, VBR or data center: account stripe, name, and what one needs to know of it in lines. */
export const CardNode = memo(function CardNode({ data: { node, light } }: NodeProps<ObjectNode>) {
  const connectable = useConnectable(node.id);
  return (
    <div className={styles.card} data-kind={node.kind} data-connectable={connectable} style={accountStyle(node)}>
      <NodeMarks node={node} />
      {light && <PathMarks light={light} />}
      <header className={styles.header}>
        <Symbol name={symbolOf(node)} size={18} />
        <span className={styles.names}>
          <NodeTitle id={node.id} title={node.title} />
          {node.account && (
            <span className={styles.account} title={node.account.name}>
              {node.account.name}
            </span>
          )}
        </span>
      </header>
      <div className={styles.lines}>
        {node.lines.map((line, at) => (
          // A card's lines are what they are by their place.
          <div key={at} className={styles.line} data-line={line.kind}>
            <CardLineText line={line} />
          </div>
        ))}
      </div>
      <NodeHandles id={node.id} startable />
    </div>
  );
});

/** A physical connection: a pill with its access point and bandwidth. */
export const PillNode = memo(function PillNode({ data: { node, light } }: NodeProps<ObjectNode>) {
  const connectable = useConnectable(node.id);
  const [line] = node.lines;
  return (
    <div className={styles.pill} data-kind={node.kind} data-connectable={connectable} style={accountStyle(node)}>
      <NodeMarks node={node} />
      {light && <PathMarks light={light} />}
      <Symbol name={symbolOf(node)} size={18} />
      <span className={styles.names}>
        <span className={styles.heading}>
          <NodeTitle id={node.id} title={node.title} />
          {line?.kind === 'access' && line.bandwidthMbps !== undefined && (
            <span className={styles.bandwidth}>{bandwidthLabel(line.bandwidthMbps)}</span>
          )}
        </span>
        {line && (
          <span className={styles.line} data-line={line.kind}>
            <CardLineText line={line} />
          </span>
        )}
      </span>
      <NodeHandles id={node.id} startable />
    </div>
  );
});

/** What stands on the edge of a node: findings, and whether it is pinned. */
export function NodeMarks({ node }: { readonly node: SceneNode }) {
  const { t } = useTranslator();
  if (!node.findings && !node.pinned) return null;
  return (
    <span className={styles.marks}>
      {node.pinned && (
        <span className={styles.pin} title={t('canvas:pinned')} role="img" aria-label={t('canvas:pinned')}>
          <Pin size={11} aria-hidden />
        </span>
      )}
      {node.findings && <FindingsBadge id={node.id} counts={node.findings} />}
    </span>
  );
}

function symbolOf({ kind }: SceneNode): SceneNode['kind'] {
  return kind;
}

/** The account's colour as a variable for the sheet; without one the stripe is neutral. */
function accountStyle({ account }: SceneNode): Record<`--${string}`, string> {
  return account ? { '--account': `var(--account-${account.color})` } : {};
}
