import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { ObjectIcon } from '../../parts/symbols/object-icon.tsx';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import { toggleBranches } from './outline-store.ts';
import type { OutlineNode } from './outline-tree.ts';
import styles from './outline.module.css';

/** What a line of the outline shows. */
export const OutlineLine = memo(function OutlineLine({ node, open, findings = [] }: OutlineLineProps) {
  const { t } = useTranslator();
  const [worst] = findings;
  const marks = worst === undefined ? '' : t('canvas:findings', { count: findings.length });
  return (
    <>
      <span
        className={styles.chevron}
        data-open={open || undefined}
        data-none={node.children.length === 0 || undefined}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          toggleBranches([node.key]);
        }}
      >
        <ChevronRight size={13} />
      </span>
      {node.id !== undefined && (
        <span className={styles.icon}>
          <ObjectIcon table={node.table} />
        </span>
      )}
      <span className={node.id === undefined ? styles.heading : styles.name} title={node.name}>
        {node.name}
      </span>
      {node.detail !== undefined && (
        <span className={styles.detail} title={node.detail}>
          {node.detail}
        </span>
      )}
      {node.id === undefined && node.detail === undefined && (
        <span className={styles.count}>{node.children.length}</span>
      )}
      {worst !== undefined && (
        <span className={styles.badge} title={marks}>
          <SeverityIcon severity={worst.severity} size={13} />
          <span className="visually-hidden">{marks}</span>
          {findings.length > 1 && <span aria-hidden>{findings.length}</span>}
        </span>
      )}
    </>
  );
});

interface OutlineLineProps {
  readonly node: OutlineNode;
  readonly open: boolean;
  /** Worst first. */
  readonly findings: readonly Finding[] | undefined;
}
