import { ClipboardPaste, Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { parseIpv4 } from '../../../shared/net/ipv4.ts';
import type { TableOwner } from '../../../shared/network/network.ts';
import { nextHopsOf } from '../../../shared/routing/next-hops.ts';
import { missingRoutes } from '../../../shared/routing/missing-routes.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { objectWords } from '../../answers/canvas-objects.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { AddressQuestion, AddressResult } from './address-question.tsx';
import { answerFor } from './address-answer.ts';
import { RouteGrid } from './route-grid.tsx';
import styles from './routes-panel.module.css';
import { useRoutes } from './routes-store.ts';
import { nothingAttached, paste, useTableEditing } from './use-table-editing.ts';

/** The table of one router, with what can be asked of it and what it lacks. */
export function RouteTable({ analysis, owner }: RouteTableProps) {
  const { t, text } = useTranslator();
  const { network } = analysis;
  const grid = useRef<HTMLDivElement>(null);
  const editing = useTableEditing(network, owner, grid);
  const asked = parseIpv4(useRoutes(({ address }) => address.trim()));
  const answer = useMemo(
    () => (asked === undefined ? undefined : answerFor(network, owner, asked)),
    [network, owner, asked],
  );
  const { id } = owner.row;
  const { name } = objectWords(network, id);
  const attached = nextHopsOf(network, owner).length > 0;
  const refusal = attached ? undefined : text(nothingAttached(network, owner));
  return (
    <div className={styles.table}>
      <div className={styles.header}>
        <h2 className={styles.title} title={name}>
          {name}
        </h2>
        <AddressQuestion />
        <span className={styles.actions}>
          <MissingRoutes analysis={analysis} owner={owner} />
          <Button tone="quiet" tip={t('routes:pasteAbout')} disabledReason={refusal} onClick={() => void paste(id)}>
            <ClipboardPaste size={14} aria-hidden />
            {t('routes:paste')}
          </Button>
          <Button tone="quiet" disabledReason={refusal} onClick={editing.actions.begin}>
            <Plus size={14} aria-hidden />
            {t('routes:add')}
          </Button>
        </span>
      </div>
      <AddressResult network={network} answer={answer} />
      <RouteGrid analysis={analysis} owner={owner} editing={editing} answer={answer} grid={grid} />
    </div>
  );
}

interface RouteTableProps {
  readonly analysis: Analysis;
  readonly owner: TableOwner;
}

/** Says how many routes the table lacks, and opens what would be written. */
function MissingRoutes({ analysis, owner }: RouteTableProps) {
  const { t } = useTranslator();
  const { id } = owner.row;
  // Of use a moment later; typing in the grid must not wait for it.
  const network = useDeferredValue(analysis.network);
  const count = useMemo(() => missingRoutes(network, { table: id }).routes.length, [network, id]);
  const none = network.peerings.length === 0 ? t('routes:noPeering') : undefined;
  return (
    <Button
      tone={count > 0 ? 'plain' : 'quiet'}
      disabledReason={none}
      onClick={() => openDialog({ kind: 'missingRoutes', scope: { table: id } })}
    >
      {count > 0 ? t('routes:missing', { count }) : t('routes:addMissing')}
    </Button>
  );
}
