import { clipped } from '../../../shared/diagram/card-text.ts';
import { nextLetteredName } from '../../../shared/plan/names.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { Account } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import type { FieldControl } from '../../ui/field.tsx';
import { matchesOption } from '../../ui/matches-option.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import type { Option } from '../../ui/select.tsx';

/** The account that something belongs to, found by its name or its id; where none fits, one is made on the spot. */
export function AccountInput({ control, value, accounts, placeholder, onValue, onNewAccount }: AccountInputProps) {
  const { t } = useTranslator();
  const options = accounts.map(optionOf);
  const newName = (query: string): string =>
    query.trim() === ''
      ? nextLetteredName(
          t('kinds:accounts'),
          accounts.map(({ name }) => name),
        )
      : query.trim();
  const search = (query: string): Option<string>[] => {
    const found = options.filter((option) => matchesOption(option, query));
    const name = newName(query);
    if (accounts.some((account) => account.name === name)) return found;
    return [...found, { value: `${newAccount}${name}`, label: t('inspector:account.new', { name: clipped(name) }) }];
  };
  const choose = (chosen: string): void => {
    if (chosen.startsWith(newAccount)) onNewAccount(chosen.slice(newAccount.length));
    else if (chosen !== '') onValue(chosen.slice(known.length));
  };
  const current = accounts.find(({ id }) => id === value);
  return (
    <SearchSelect
      control={control}
      value={
        current !== undefined
          ? optionOf(current)
          : value === ''
            ? undefined
            : { value: known + value, label: t('inspector:missing', { id: clipped(value) }) }
      }
      search={search}
      accept={(text) => options.find(({ label, detail }) => [label, detail].includes(text.trim()))?.value}
      nothing={t('inspector:none')}
      placeholder={placeholder}
      onValue={choose}
    />
  );
}

/** An id may be any text, so a choice says by its first sign whether it is one. */
const known = '#';
const newAccount = '+';

function optionOf(account: Account): Option<string> {
  const { id, uid } = account;
  return {
    value: known + id,
    label: clipped(rowName(account)),
    ...(uid !== undefined && { detail: uid }),
  };
}

interface AccountInputProps {
  readonly control: FieldControl;
  /** The id of an account, or an empty text. */
  readonly value: string;
  readonly accounts: readonly Account[];
  readonly placeholder: string;
  readonly onValue: (id: string) => void;
  /** An account of that name is wanted, and chosen. */
  readonly onNewAccount: (name: string) => void;
}
