import { bandwidthLabel } from '../../../shared/catalog/specifications.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Network, PeeringNode } from '../../../shared/network/network.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import { changeDraft, draftOf, type PeeringChange } from '../../../shared/plan/edits/peering-draft.ts';
import { peeringForm } from '../../../shared/plan/edits/peering-locks.ts';
import { swapEnds } from '../../../shared/plan/edits/swap-ends.ts';
import { joinPatches } from '../../../shared/plan/patch.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import { ChoiceField } from '../../parts/fields/choice-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { openDialog } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormFields } from './form-fields.tsx';
import styles from './inspector.module.css';
import { PeeringAdmission } from './peering-admission.tsx';
import { PeeringEnds } from './peering-ends.tsx';
import { PeeringLifecycle } from './peering-lifecycle.tsx';
import { Fields, Section } from './section.tsx';
import { change, changeLabel, shared, type Subject } from './subject.ts';

/** A peering connection in short, or what several have in common; everything else is in its dialog. */
export function PeeringForm({ network, subjects }: PeeringFormProps) {
  const { t, text } = useTranslator();
  const [only, ...others] = subjects;
  const row = others.length === 0 ? only?.row : undefined;
  const whole = wholePeerings(network, subjects);
  const node = row && whole[0];
  const { initiator } = node ? peeringForm(network.plan, network.pack, draftOf(node.row)) : { initiator: undefined };
  const swap = initiator?.shown === true ? initiator : undefined;
  return (
    <>
      <Fields>
        <FormFields
          table="peerings"
          subjects={subjects}
          form={{
            id: 'elsewhere',
            name: 'one',
            initiator: 'elsewhere',
            acceptor: 'elsewhere',
            bandwidthMbps: <BandwidthField network={network} subjects={subjects} />,
            billing: whole.length === subjects.length && <BillingFields network={network} subjects={subjects} />,
          }}
        />
      </Fields>
      {/* Another peering's choices are not this one's. */}
      {node && <PeeringLifecycle key={node.row.id} network={network} node={node} />}
      {row && (
        <Section title={t('inspector:peering.ends')}>
          <PeeringEnds network={network} peering={row} />
          {node === undefined && <p className={styles.note}>{t('inspector:peering.endMissing')}</p>}
          <div className={styles.buttons}>
            <Button onClick={() => openDialog({ kind: 'peering', id: row.id })}>{t('inspector:peering.edit')}</Button>
            <Button
              disabledReason={
                swap === undefined
                  ? t('inspector:peering.endMissing')
                  : swap.locked && swap.reason
                    ? text(swap.reason)
                    : undefined
              }
              onClick={() =>
                edit(message('inspector:step.swap', { name: rowName(row) }), swapEnds(currentPlan(), row.id))
              }
            >
              {t('inspector:peering.swap')}
            </Button>
            {node?.accountsDiffer === true && (
              <Button onClick={() => openDialog({ kind: 'comparePayers', peering: row.id })}>
                {t('quote:panel.compareEnds')}
              </Button>
            )}
          </div>
        </Section>
      )}
      {node && <PeeringAdmission network={network} node={node} />}
    </>
  );
}

function BandwidthField({ network, subjects }: PeeringFormProps) {
  const { t } = useTranslator();
  const { mixed, value } = shared(subjects, ({ row }) => row.bandwidthMbps);
  const offered = network.pack.bandwidth.offeredMbps;
  // A bandwidth that is not on sale is a finding; the field shows it all the same.
  const listed = value === undefined || offered.includes(value) ? offered : [value, ...offered];
  return (
    <ChoiceField
      label={t('dialogs:peering.bandwidth')}
      mixed={mixed}
      value={value === undefined ? '' : String(value)}
      options={listed.map((mbps) => ({ value: String(mbps), label: bandwidthLabel(mbps) }))}
      onValue={(chosen) => change(subjects, 'bandwidthMbps', { bandwidthMbps: Number(chosen) })}
    />
  );
}

function BillingFields({ network, subjects }: PeeringFormProps) {
  const { t } = useTranslator();
  const method = shared(subjects, ({ row }) => row.billing?.method);
  const term = shared(subjects, ({ row }) => row.billing?.term);
  const autoRenew = shared(subjects, ({ row }) => row.billing?.autoRenew ?? false);
  const terms = network.pack.billing.terms.flatMap(({ unit, min, max }) =>
    Array.from({ length: max - min + 1 }, (_, at) => ({ unit, count: min + at })),
  );
  const put = (next: PeeringChange): void => changePeerings(subjects, next);
  return (
    <>
      <ChoiceField
        label={t('dialogs:peering.billingMethod')}
        mixed={method.mixed}
        value={method.value ?? ''}
        placeholder={t('inspector:field.optional')}
        options={[
          { value: 'subscription', label: t('dialogs:peering.billingMethod.subscription') },
          { value: 'pay-as-you-go', label: t('dialogs:peering.billingMethod.pay-as-you-go') },
        ]}
        onValue={(value) => put({ field: 'billingMethod', value })}
      />
      {method.value === 'subscription' && (
        <>
          <ChoiceField
            label={t('dialogs:peering.term')}
            mixed={term.mixed}
            value={term.value === undefined ? '' : termKey(term.value)}
            placeholder={t('inspector:field.optional')}
            options={terms.map((one) => ({
              value: termKey(one),
              label: t(`dialogs:peering.term.${one.unit}`, { count: one.count }),
            }))}
            onValue={(key) => {
              const chosen = terms.find((one) => termKey(one) === key);
              if (chosen) put({ field: 'term', value: chosen });
            }}
          />
          <Checkbox
            label={t('dialogs:peering.autoRenew')}
            checked={autoRenew.mixed ? 'mixed' : autoRenew.value}
            onChecked={(value) => put({ field: 'autoRenew', value })}
          />
        </>
      )}
    </>
  );
}

function termKey({ unit, count }: { readonly unit: string; readonly count: number }): string {
  return `${count} ${unit}`;
}

/** The subjects both of whose ends are routers of the plan: of the others, nothing is known that billing depends on. */
function wholePeerings(network: Network, subjects: readonly Subject<'peerings'>[]): PeeringNode[] {
  const rows = new Set(subjects.map(({ row }) => row));
  return network.peerings.filter(({ row }) => rows.has(row));
}

/** Changes what the dialog would change, in each of them, as one step. */
function changePeerings(subjects: readonly Subject<'peerings'>[], next: PeeringChange): void {
  const plan = currentPlan();
  const patches = subjects.map(({ row }) => {
    const { id, ...fields } = changeDraft(plan, draftOf(row), next).peering;
    return changeFields(plan, 'peerings', id, fields);
  });
  edit(changeLabel(subjects), joinPatches(patches));
}

interface PeeringFormProps {
  readonly network: Network;
  readonly subjects: readonly Subject<'peerings'>[];
}
