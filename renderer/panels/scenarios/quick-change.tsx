import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import type { Analysis } from '../../../shared/analysis.ts';
import { bandwidthLabel } from '../../../shared/catalog/specifications.ts';
import type { PeeringNode } from '../../../shared/network/network.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import { changeDraft, draftOf, type PeeringChange } from '../../../shared/plan/edits/peering-draft.ts';
import { peeringForm } from '../../../shared/plan/edits/peering-locks.ts';
import { swapEnds } from '../../../shared/plan/edits/swap-ends.ts';
import { mustApply, type Patch } from '../../../shared/plan/patch.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { Billing, Scenario } from '../../../shared/plan/rows.ts';
import { change } from '../../commands/scenarios.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Button } from '../../ui/button.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import styles from './quick-change.module.css';

/** The usual variants without opening the scenario: another bandwidth, another billing, the other end as initiator of one peering. */
export function QuickChange({ scenario, variant }: { readonly scenario: Scenario; readonly variant: Analysis }) {
  const { t } = useTranslator();
  const [chosen, setChosen] = useState<string>();
  const { peerings } = variant.network;
  const node = peerings.find(({ row }) => row.id === chosen) ?? peerings[0];
  if (node === undefined) return null;
  const { name } = scenario;
  return (
    <div className={styles.quick} role="group" aria-label={t('scenarios:quick.label', { name })}>
      <SearchSelect
        control={{ 'aria-label': t('scenarios:quick.peering') }}
        value={optionOf(node)}
        search={(query) => found(peerings, query)}
        accept={(query) => found(peerings, query)[0]?.value}
        nothing={t('scenarios:quick.nothing')}
        placeholder={t('scenarios:quick.peering')}
        onValue={(id) => setChosen(id === '' ? undefined : id)}
      />
      <Changes scenario={scenario} variant={variant} node={node} />
    </div>
  );
}

function Changes({ scenario, variant, node }: ChangesProps) {
  const { t } = useTranslator();
  const { plan, pack } = variant.network;
  const { row } = node;
  const apply = (patch: Patch): void => change(scenario, mustApply(plan, patch));
  const put = (...changes: readonly PeeringChange[]): void => {
    const { peering } = changes.reduce((draft, one) => changeDraft(plan, draft, one), draftOf(row));
    const { id, ...fields } = peering;
    apply(changeFields(plan, 'peerings', id, fields));
  };
  const offered = pack.bandwidth.offeredMbps;
  // A bandwidth that is not on sale is a finding; the field shows it all the same.
  const bandwidths = offered.includes(row.bandwidthMbps) ? offered : [row.bandwidthMbps, ...offered];
  const billings = billingChoices(pack.billing.terms);
  const { initiator } = peeringForm(plan, pack, draftOf(row));
  const locked = initiator.shown && initiator.locked ? initiator.reason : undefined;
  return (
    <>
      <Select
        control={{ 'aria-label': t('scenarios:quick.bandwidth') }}
        value={String(row.bandwidthMbps)}
        options={bandwidths.map((mbps) => ({ value: String(mbps), label: bandwidthLabel(mbps) }))}
        onValue={(value) => put({ field: 'bandwidth', value: Number(value) })}
      />
      <Select
        control={{ 'aria-label': t('scenarios:quick.term') }}
        value={row.billing === undefined ? '' : billingKey(row.billing)}
        placeholder={t('scenarios:quick.noBilling')}
        options={billings.map((billing) => ({
          value: billingKey(billing),
          label: billing.term
            ? t(`dialogs:peering.term.${billing.term.unit}`, { count: billing.term.count })
            : t(`dialogs:peering.billingMethod.${billing.method}`),
        }))}
        onValue={(key) => {
          const billing = billings.find((one) => billingKey(one) === key);
          if (billing === undefined) return;
          const method: PeeringChange = { field: 'billingMethod', value: billing.method };
          if (billing.term === undefined) put(method);
          else put(method, { field: 'term', value: billing.term });
        }}
      />
      <Button
        icon
        aria-label={t('scenarios:quick.swap')}
        tip={t('scenarios:quick.swap')}
        disabledReason={locked && t('scenarios:quick.swapLocked', { reason: locked })}
        onClick={() => apply(swapEnds(plan, row.id))}
      >
        <ArrowLeftRight size={14} aria-hidden />
      </Button>
    </>
  );
}

interface ChangesProps {
  readonly scenario: Scenario;
  readonly variant: Analysis;
  readonly node: PeeringNode;
}

type BillingChoice = Pick<Billing, 'method' | 'term'>;

function billingChoices(
  terms: readonly { readonly unit: 'month' | 'year'; readonly min: number; readonly max: number }[],
) {
  const subscriptions = terms.flatMap(({ unit, min, max }) =>
    Array.from({ length: max - min + 1 }, (_, at): BillingChoice => ({
      method: 'subscription',
      term: { unit, count: min + at },
    })),
  );
  return [{ method: 'pay-as-you-go' } as BillingChoice, ...subscriptions];
}

function billingKey({ method, term }: BillingChoice): string {
  return term === undefined || method === 'pay-as-you-go' ? method : `${term.count} ${term.unit}`;
}

/** So many are offered at once; typing narrows them. */
const mostFound = 50;

function found(peerings: readonly PeeringNode[], query: string): Option<string>[] {
  const wanted = query.trim().toLowerCase();
  return peerings
    .map(optionOf)
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .slice(0, mostFound);
}

function optionOf({ row }: PeeringNode): Option<string> {
  return { value: row.id, label: rowName(row) };
}
