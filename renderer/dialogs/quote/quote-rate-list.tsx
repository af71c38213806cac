import { useTranslator } from '../../language/use-translator.ts';
import { today } from '../../answers/analysis.ts';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DraftRows } from './draft-rows.tsx';
import { type DraftProblem, type RateDraft, rateProblems } from './quote-settings-draft.ts';

/** The rates of exchange that the quote is pinned to, each with its day. */
export function QuoteRateList({ rates, currency, errorOf, onRates }: QuoteRateListProps) {
  const { t } = useTranslator();
  return (
    <DraftRows
      title={t('quote:settings.rates')}
      rows={rates}
      columns="90px 90px minmax(0, 1fr) minmax(0, 1fr)"
      addLabel={t('quote:settings.rate.add')}
      removeLabel={({ from, to }) => t('quote:settings.rate.remove', { from, to })}
      onAdd={() =>
        onRates([...rates, { from: currency === 'USD' ? 'CNY' : 'USD', to: currency, rate: '', on: today() }])
      }
      onRows={onRates}
    >
      {(rate, onRate) => {
        const problems = rateProblems(rate);
        return (['from', 'to', 'rate', 'on'] as const).map((name) => (
          <Field key={name} label={t(`quote:settings.rate.${name}`)} error={errorOf(problems[name])}>
            {(control) => (
              <TextInput
                {...control}
                mono={name !== 'on'}
                type={name === 'on' ? 'date' : 'text'}
                inputMode={name === 'rate' ? 'decimal' : undefined}
                value={rate[name]}
                onValue={(value) => onRate({ ...rate, [name]: value })}
              />
            )}
          </Field>
        ));
      }}
    </DraftRows>
  );
}

interface QuoteRateListProps {
  readonly rates: readonly RateDraft[];
  readonly currency: string;
  readonly errorOf: (problem: DraftProblem | undefined) => string | undefined;
  readonly onRates: (rates: readonly RateDraft[]) => void;
}
