import { clipped } from '../../../shared/diagram/card-text.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DraftRows } from './draft-rows.tsx';
import { type DiscountDraft, discountProblems, type DraftProblem } from './quote-settings-draft.ts';

const kinds = ['percent', 'fixed', 'list'] as const;

/** What is taken off the list prices, for whom and why. */
export function QuoteDiscountList({ network, discounts, errorOf, onDiscounts }: QuoteDiscountListProps) {
  const { t } = useTranslator();
  const { accounts, peerings } = network.plan;
  const targets = [
    { value: 'customer', label: t('quote:settings.discount.target.customer') },
    ...accounts.map(({ id }) => ({
      value: `account ${id}`,
      label: t('quote:settings.discount.target.account', { name: clipped(nameOf(network, id)) }),
    })),
    ...peerings.map(({ id }) => ({
      value: `peering ${id}`,
      label: t('quote:settings.discount.target.peering', { name: clipped(nameOf(network, id)) }),
    })),
  ];
  return (
    <DraftRows
      title={t('quote:settings.section.discounts')}
      none={t('quote:settings.discount.none')}
      rows={discounts}
      columns="minmax(0, 1.3fr) minmax(0, 1fr) 110px minmax(0, 1fr)"
      addLabel={t('quote:settings.discount.add')}
      removeLabel={(_, at) => t('quote:settings.discount.remove', { number: at + 1 })}
      onAdd={() =>
        onDiscounts([...discounts, { base: {}, kind: 'percent', value: '', target: 'customer', reason: '' }])
      }
      onRows={onDiscounts}
    >
      {(discount, onDiscount) => {
        const problems = discountProblems(discount);
        const { target } = discount;
        return (
          <>
            <Field label={t('quote:settings.discount.target')} error={errorOf(problems.target)}>
              {(control) => (
                <Select
                  control={control}
                  value={target}
                  // What is gone from the plan is still what the discount is for.
                  placeholder={target.slice(target.indexOf(' ') + 1)}
                  options={targets}
                  onValue={(value) => onDiscount({ ...discount, target: value })}
                />
              )}
            </Field>
            <Field label={t('quote:settings.discount.kind')}>
              {(control) => (
                <Select
                  control={control}
                  value={discount.kind}
                  options={kinds.map((value) => ({ value, label: t(`quote:settings.discount.kind.${value}`) }))}
                  onValue={(kind) => onDiscount({ ...discount, kind })}
                />
              )}
            </Field>
            <Field label={t('quote:settings.discount.value')} error={errorOf(problems.value)}>
              {(control) => (
                <TextInput
                  {...control}
                  mono
                  inputMode="decimal"
                  disabled={discount.kind === 'list'}
                  value={discount.kind === 'list' ? '' : discount.value}
                  onValue={(value) => onDiscount({ ...discount, value })}
                />
              )}
            </Field>
            <Field label={t('quote:settings.discount.reason')}>
              {(control) => (
                <TextInput
                  {...control}
                  value={discount.reason}
                  onValue={(reason) => onDiscount({ ...discount, reason })}
                />
              )}
            </Field>
          </>
        );
      }}
    </DraftRows>
  );
}

interface QuoteDiscountListProps {
  readonly network: Network;
  readonly discounts: readonly DiscountDraft[];
  readonly errorOf: (problem: DraftProblem | undefined) => string | undefined;
  readonly onDiscounts: (discounts: readonly DiscountDraft[]) => void;
}
