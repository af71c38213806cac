import { guideBook } from '../../../shared/catalog/price-books.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { findBook } from '../../../shared/pricing/books-in-use.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DraftRows } from './draft-rows.tsx';
import {
  type DraftProblem,
  type ExtraDraft,
  extraProblems,
  newExtra,
  type QuoteDraft,
} from './quote-settings-draft.ts';

/** What is billed beside connections and ports, by rows of the price books, or by name while no book has it. */
export function QuoteExtraList({ network, draft, errorOf, onExtras }: QuoteExtraListProps) {
  const { t } = useTranslator();
  const { extras, books } = draft;
  const { accounts, priceBooks } = network.plan;
  const stack = [guideBook, ...books.flatMap((name) => findBook(priceBooks, name) ?? [])];
  const offered = new Map(
    stack.flatMap(({ rows }) =>
      rows.flatMap(({ id, item, name }) => (item === 'extra' ? [[id, name ?? id] as const] : [])),
    ),
  );
  const rows = [...offered].map(([value, label]) => ({ value, label, ...(label !== value && { detail: value }) }));
  return (
    <DraftRows
      title={t('quote:settings.section.extras')}
      none={t('quote:settings.extra.none')}
      rows={extras}
      columns="minmax(0, 1.3fr) minmax(0, 1fr) 110px minmax(0, 1fr)"
      addLabel={t('quote:settings.extra.add')}
      removeLabel={(_, at) => t('quote:settings.extra.remove', { number: at + 1 })}
      onAdd={() => onExtras([...extras, newExtra(extras, accounts[0]?.id ?? '')])}
      onRows={onExtras}
    >
      {(extra, onExtra) => {
        const problems = extraProblems(extra);
        return (
          <>
            <Field label={t('quote:settings.extra.row')} error={errorOf(problems.row)}>
              {(control) => (
                <Combobox
                  control={control}
                  value={extra.row}
                  options={rows}
                  onValue={(row) => onExtra({ ...extra, row })}
                />
              )}
            </Field>
            <Field label={t('quote:settings.extra.account')} error={errorOf(problems.account)}>
              {(control) => (
                <Select
                  control={control}
                  value={extra.account}
                  placeholder={extra.account}
                  options={accounts.map(({ id }) => ({ value: id, label: clipped(nameOf(network, id)) }))}
                  onValue={(account) => onExtra({ ...extra, account })}
                />
              )}
            </Field>
            <Field label={t('quote:settings.extra.quantity')} error={errorOf(problems.quantity)}>
              {(control) => (
                <TextInput
                  {...control}
                  mono
                  inputMode="decimal"
                  value={extra.quantity}
                  onValue={(quantity) => onExtra({ ...extra, quantity })}
                />
              )}
            </Field>
            <Field label={t('quote:settings.extra.note')}>
              {(control) => (
                <TextInput {...control} value={extra.note} onValue={(note) => onExtra({ ...extra, note })} />
              )}
            </Field>
          </>
        );
      }}
    </DraftRows>
  );
}

interface QuoteExtraListProps {
  readonly network: Network;
  readonly draft: QuoteDraft;
  readonly errorOf: (problem: DraftProblem | undefined) => string | undefined;
  readonly onExtras: (extras: readonly ExtraDraft[]) => void;
}
