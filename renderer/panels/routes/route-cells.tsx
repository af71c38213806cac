import { Check, X } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import type { TableOwner } from '../../../shared/network/network.ts';
import { formatCidr } from '../../../shared/net/cidr.ts';
import { nextHopText } from '../../../shared/routing/next-hops.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import type { RouteMark } from './address-answer.ts';
import { LeadsTo } from './leads-to.tsx';
import { PeeringState } from './peering-state.tsx';
import styles from './route-grid.module.css';
import type { TableRow } from './table-rows.ts';

/** What a cell shows while it is not edited. */
export const routeCells = {
  destination: memo(function Destination({ row, owner, analysis, mark }: RouteCellProps) {
    const { t } = useTranslator();
    if (row.kind === 'new')
      return row.destination === '' ? (
        <span className={styles.faint}>{t('routes:newDestination')}</span>
      ) : (
        <span className={styles.mono}>{clipped(row.destination)}</span>
      );
    const destination = row.kind === 'implied' ? formatCidr(row.destination) : row.route.destination;
    return (
      <>
        <span className={styles.mono} title={destination}>
          {clipped(destination)}
        </span>
        {mark !== undefined && <Mark mark={mark} />}
        {mark === undefined && row.kind === 'implied' && (
          <span
            className={styles.tag}
            title={t('routes:impliedAbout', { name: objectWords(analysis.network, owner.row.id).name })}
          >
            {t('routes:implied')}
          </span>
        )}
      </>
    );
  }),

  nextHop: memo(function NextHop({ row, owner, analysis: { network } }: RouteCellProps) {
    const { t } = useTranslator();
    if (row.kind === 'implied') return <span className={styles.faint}>{t('routes:local')}</span>;
    const nextHop = row.kind === 'new' ? row.nextHop : row.route.nextHop;
    if (nextHop === undefined)
      return row.kind === 'new' && row.destination !== '' ? (
        <span className={styles.faint}>{t('routes:chooseNextHop')}</span>
      ) : null;
    const name = nextHopText(network, owner, nextHop);
    return (
      <span className={nextHop.ip === undefined ? styles.text : styles.mono} title={name}>
        {name === '' ? t('routes:noNextHop') : clipped(name)}
      </span>
    );
  }),

  leadsTo: memo(function Leads({ row, owner, analysis }: RouteCellProps): ReactNode {
    if (row.kind === 'new') return null;
    return <LeadsTo row={row} owner={owner} network={analysis.network} />;
  }),

  state: memo(function State({ row, owner }: RouteCellProps): ReactNode {
    if (row.kind !== 'written' || row.node?.target.kind !== 'peering') return null;
    return <PeeringState peering={row.node.target.peering.row} router={owner.row.id} />;
  }),
} as const;

interface RouteCellProps {
  readonly row: TableRow;
  readonly owner: TableOwner;
  readonly analysis: Analysis;
  readonly mark: RouteMark | undefined;
}

function Mark({ mark }: { readonly mark: RouteMark }) {
  const { t } = useTranslator();
  const words = t(`routes:mark.${mark}`);
  const Sign = mark === 'wins' ? Check : X;
  return (
    <span className={styles.mark} data-wins={mark === 'wins'} title={words}>
      <Sign size={12} aria-hidden />
      <span className={styles.markWords}>{words}</span>
    </span>
  );
}
