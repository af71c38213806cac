import { useMemo } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import type { Network, RouteTarget, TableOwner } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import styles from './route-grid.module.css';
import { ownersOf, type TableRow } from './table-rows.ts';

/** Who is at the other side of a route, and whose addresses are behind it. */
export function LeadsTo({ row, owner, network }: LeadsToProps) {
  const { t } = useTranslator();
  const words = useMemo((): string | undefined => {
    const name = (id: string): string => objectWords(network, id).name;
    if (row.kind === 'implied') return name(owner.row.id);
    const { node } = row;
    if (node === undefined) return undefined;
    const next = nextRouterOf(node.target);
    if (next === undefined) return node.target.kind === 'ambiguousGateway' ? t('routes:ambiguousGateway') : undefined;
    const owners = ownersOf(network, node.destination).filter((id) => id !== owner.row.id);
    const [only] = owners;
    if (only === undefined || (only === next && owners.length === 1)) return name(next);
    if (owners.length === 1) return t('routes:owner', { router: name(next), owner: name(only) });
    return t('routes:owners', { router: name(next), count: owners.length });
  }, [row, owner, network, t]);
  if (words === undefined)
    return (
      <span className={styles.lost}>
        {row.kind === 'written' && row.node !== undefined ? t('routes:detached') : ''}
      </span>
    );
  return (
    <span className={row.kind === 'implied' ? styles.faint : styles.text} title={words}>
      {clipped(words)}
    </span>
  );
}

/** The router or data center that a packet comes to next; undefined where the plan does not say one. */
export function nextRouterOf(target: RouteTarget): string | undefined {
  switch (target.kind) {
    case 'peering':
      return target.to.row.id;
    case 'physicalConnection':
      return target.physicalConnection.dataCenter?.row.id ?? target.physicalConnection.row.id;
    case 'gateway':
      return target.vbr.row.id;
    case 'ambiguousGateway':
    case 'detached':
      return undefined;
  }
}

interface LeadsToProps {
  readonly row: Exclude<TableRow, { readonly kind: 'new' }>;
  readonly owner: TableOwner;
  readonly network: Network;
}
