import { useMemo, useRef } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { totalText } from '../../../shared/export/quote/quote-document.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import { compile } from '../../../shared/network/compile.ts';
import { nameOf, type Network, type PeeringNode } from '../../../shared/network/network.ts';
import { swapEnds } from '../../../shared/plan/edits/swap-ends.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { quoteOf } from '../../../shared/pricing/quote.ts';
import type { Totals } from '../../../shared/pricing/totals.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { today, useAnalysis } from '../../answers/analysis.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { quoteOverview } from '../../answers/quote.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import styles from './compare-payers-dialog.module.css';

/** Who could pay for a connection instead: what each account pays now and after a swap of the ends, before the one click that swaps them. */
export function ComparePayersDialog({ peering, onClose }: { readonly peering: string; readonly onClose: () => void }) {
  const { network } = useAnalysis();
  const node = network.peerings.find(({ row }) => row.id === peering);
  // It went away beneath the dialog: an undo, another window's reload.
  if (node === undefined) return null;
  return <Comparison network={network} node={node} onClose={onClose} />;
}

function Comparison({ network, node, onClose }: ComparisonProps) {
  const { t, text } = useTranslator();
  const cancelButton = useRef<HTMLButtonElement>(null);
  const { row, initiator, acceptor } = node;
  const refusal = swapRefusal(node);
  const after = useMemo(
    () => compile(mustApply(network.plan, swapEnds(network.plan, row.id)), network.pack, today()),
    [network, row.id],
  );
  const name = clipped(nameOf(network, row.id));
  const account = clipped(nameOf(network, acceptor.row.account));
  const swap = (): void => {
    edit(message('quote:swap.step', { account, name }), swapEnds(currentPlan(), row.id));
    onClose();
  };
  return (
    <Modal
      title={t('quote:swap.title')}
      description={t('quote:swap.description', { name })}
      closeLabel={t('dialogs:close')}
      width={640}
      initialFocus={cancelButton}
      onClose={onClose}
      footer={
        <>
          <Button ref={cancelButton} onClick={onClose}>
            {t('dialogs:cancel')}
          </Button>
          <Button tone="primary" disabledReason={refusal && text(refusal)} onClick={swap}>
            {t('quote:swap.do', { account })}
          </Button>
        </>
      }
    >
      {refusal !== undefined && <p className={styles.refusal}>{text(refusal)}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={2}>
              {t('quote:swap.now')}
              <span className={styles.who}>
                {t('quote:swap.initiates', { router: clipped(nameOf(network, initiator.row.id)) })}
              </span>
            </th>
            <th scope="colgroup" colSpan={2}>
              {t('quote:swap.after')}
              <span className={styles.who}>
                {t('quote:swap.initiates', { router: clipped(nameOf(network, acceptor.row.id)) })}
              </span>
            </th>
          </tr>
          <tr className={styles.columns}>
            <th scope="col">{t('quote:swap.account')}</th>
            {(['now', 'after'] as const).flatMap((when) => [
              <th key={`${when} month`} scope="col">
                {t('quote:swap.perMonth')}
              </th>,
              <th key={`${when} year`} scope="col">
                {t('quote:swap.firstYear')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {[initiator.row.account, acceptor.row.account].map((id) => (
            <tr key={id}>
              <th scope="row">{clipped(nameOf(network, id))}</th>
              <Sums of={network} account={id} />
              <Sums of={after} account={id} />
            </tr>
          ))}
          <tr className={styles.all}>
            <th scope="row">{t('quote:swap.all')}</th>
            <Sums of={network} />
            <Sums of={after} />
          </tr>
        </tbody>
      </table>
    </Modal>
  );
}

/** What an account, or all of them, pays in a month and in the first year. */
function Sums({ of, account }: { readonly of: Network; readonly account?: string }) {
  const speak = useTranslator();
  const { currency } = quoteOf(of).terms;
  const { month, firstYear } = quoteOverview(of);
  const sumOf = ({ accounts, all }: Totals): string => {
    const total = account === undefined ? all : accounts.find((each) => each.account === account);
    return totalText(total ?? { known: { units: 0n, scale: 0 }, unknown: 0 }, currency, speak);
  };
  return (
    <>
      <td>{sumOf(month)}</td>
      <td>{sumOf(firstYear)}</td>
    </>
  );
}

/** Why the ends can't be swapped, if so (guide, section 2: a VBR initiates; a role is given when an interface is created). */
function swapRefusal({ row, initiator, acceptor, accountsDiffer }: PeeringNode): Message | undefined {
  if (initiator.kind !== 'vpc' || acceptor.kind !== 'vpc') return message('quote:swap.notTwoVpcs');
  if (!accountsDiffer) return message('quote:swap.oneAccount');
  const exists = [row.initiator, row.acceptor].some(({ state }) => state !== 'planned');
  return exists ? message('quote:swap.exists') : undefined;
}

interface ComparisonProps {
  readonly network: Network;
  readonly node: PeeringNode;
  readonly onClose: () => void;
}
