import { findRegion, regions } from '../../../shared/catalog/regions.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import { OpenChoiceField } from '../../parts/fields/open-choice-field.tsx';
import { ChoiceField } from '../../parts/fields/choice-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { useDocument } from '../../store/document-store.ts';
import { change, sharedText, type Subject } from './subject.ts';

type Named =
  | 'accounts'
  | 'dataCenters'
  | 'hosts'
  | 'physicalConnections'
  | 'vbrs'
  | 'vpcs'
  | 'vSwitches'
  | 'securityGroups'
  | 'instances'
  | 'peerings';
type Owned = 'physicalConnections' | 'vbrs' | 'vpcs';
type Located = 'vbrs' | 'vpcs';

/** A name belongs to one object: a form about several has none. */
export function NameField<T extends Named>({ subjects }: { readonly subjects: readonly Subject<T>[] }) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  if (only === undefined || others.length > 0) return null;
  const { row } = only as Subject<Named>;
  return (
    <TextField
      label={t('inspector:field.name')}
      value={row.name}
      placeholder={row.id}
      onValue={(name) => change(subjects as readonly Subject<Named>[], 'name', { name })}
    />
  );
}

/** The account that owns the objects. */
export function AccountField({ subjects }: { readonly subjects: readonly Subject<Owned>[] }) {
  const { t } = useTranslator();
  const accounts = useDocument(({ plan }) => plan?.accounts) ?? [];
  const { mixed, value } = sharedText(subjects, ({ row }) => row.account);
  return (
    <ChoiceField
      label={t('inspector:field.account')}
      mixed={mixed}
      value={value}
      placeholder={t('inspector:missing', { id: value })}
      options={accounts.map((account) => ({
        value: account.id,
        label: rowName(account),
        ...(account.uid === undefined ? {} : { detail: account.uid }),
      }))}
      onValue={(account) => change(subjects, 'account', { account })}
    />
  );
}

/** Industry clouds and closed regions are not offered; a plan may name them all the same. */
const offeredRegions = regions
  .filter(({ kind, status }) => kind === 'public' && status !== 'closed')
  .map(({ id, name }) => ({ value: id, label: `${name.en} · ${name['zh-CN']}`, detail: id }));

/** The region of a router; one that the catalog does not know is as good. */
export function RegionField({ subjects }: { readonly subjects: readonly Subject<Located>[] }) {
  const { t, language } = useTranslator();
  const { mixed, value } = sharedText(subjects, ({ row }) => row.region);
  const known = findRegion(value);
  return (
    <OpenChoiceField
      label={t('inspector:field.region')}
      mono
      mixed={mixed}
      value={value}
      options={offeredRegions}
      hint={known?.name[language] ?? (mixed || value === '' ? undefined : t('inspector:field.unknownRegion'))}
      onValue={(region) => change(subjects, 'region', { region })}
    />
  );
}
