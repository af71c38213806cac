import { MiniMap } from '@xyflow/react';
import { useTranslator } from '../language/use-translator.ts';
import type { ObjectNode } from './flow-elements.ts';
import { minimapSize } from './fit-viewport.ts';
import styles from './minimap.module.css';

const { width, height, margin } = minimapSize;

/** The whole plan in a corner: shows what part is in view, and moves it. */
export function Minimap() {
  const { t } = useTranslator();
  return (
    <section aria-label={t('canvas:minimap')}>
      <MiniMap<ObjectNode>
        className={styles.minimap ?? ''}
        style={{ width, height, margin }}
        nodeColor={colorOf}
        nodeStrokeWidth={0}
        pannable
        zoomable
      />
    </section>
  );
}

function colorOf({ data: { node }, selected }: ObjectNode): string {
  if (selected) return 'var(--accent)';
  return node.account ? `var(--account-${node.account.color})` : 'var(--line-strong)';
}
