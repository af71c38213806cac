import { bookText } from '../../../shared/catalog/price-books.ts';
import { quotaNames, type RulePack } from '../../../shared/catalog/rule-pack.ts';
import { rulePacks } from '../../../shared/catalog/rule-packs.ts';
import { chargedFrom } from '../../../shared/catalog/waivers.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { useTranslator } from '../../language/use-translator.ts';
import styles from './pack-comparison.module.css';

/** Where the rule packs differ: a row for every number that is not the same in all of them, a column for every pack. */
export function PackComparison({ chosen }: { readonly chosen: string }) {
  const translator = useTranslator();
  const { t, language } = translator;
  const columns = rulePacks.map((pack) => factsOf(pack, translator));
  const rows = (columns[0] ?? []).map(([label], at) => ({
    label,
    values: columns.map((facts) => facts[at]?.[1] ?? ''),
  }));
  const different = rows.filter(({ values }) => new Set(values).size > 1);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('dialogs:plan.differences')}</caption>
      <thead>
        <tr>
          <td />
          {rulePacks.map((pack) => (
            <th key={pack.id} scope="col" data-chosen={pack.id === chosen || undefined}>
              {pack.title[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {different.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {values.map((value, at) => (
              <td key={rulePacks[at]?.id} data-chosen={rulePacks[at]?.id === chosen || undefined}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a pack says, label and value, in the same order for every pack. */
function factsOf(pack: RulePack, { t, language }: Translator): [label: string, value: string][] {
  const { addressing, vlan, billing } = pack;
  const vlans = `${vlan.min}–${vlan.max}`;
  const ranges = addressing.vpcRanges.map(({ cidr }) => (cidr === '0.0.0.0/0' ? t('dialogs:plan.anyRange') : cidr));
  const waivers = billing.waivers.map((waiver) => {
    const [title, date] = [bookText(waiver.title, language), chargedFrom(waiver)];
    return date === undefined ? title : t('dialogs:plan.waiverBefore', { title, date });
  });
  return [
    ...quotaNames.map((quota): [string, string] => [
      t(`dialogs:plan.quota.${quota}`),
      String(pack.quotas[quota].limit ?? t('dialogs:plan.noLimit')),
    ]),
    [t('dialogs:plan.row.vpcRanges'), ranges.join('\n')],
    [
      t('dialogs:plan.row.vlan'),
      vlan.untagged === null ? vlans : t('dialogs:plan.untagged', { range: vlans, untagged: vlan.untagged }),
    ],
    [t('dialogs:plan.row.waivers'), waivers.length === 0 ? t('dialogs:plan.noWaivers') : waivers.join('\n')],
  ];
}
