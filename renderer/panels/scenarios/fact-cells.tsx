import { Minus, Plus } from 'lucide-react';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { FindingChanges } from '../../../shared/rules/finding-changes.ts';
import { severities } from '../../../shared/rules/finding.ts';
import {
  type PairList,
  type PriceTerm,
  priceDifference,
  type ScenarioEffect,
  type VariantFacts,
  type VariantPrice,
} from '../../../shared/scenarios/compare.ts';
import { sumWords } from '../../../shared/scenarios/comparison-table.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { SeverityIcon } from '../../parts/symbols/severity-icon.tsx';
import styles from './cells.module.css';

/** One sum of a variant; beside the plan's own also how much more or less it is. */
export function PriceCell({ price, before, term }: PriceCellProps) {
  const { t, text } = useTranslator();
  const difference = before && priceDifference(before, price, term);
  const isSame = difference !== undefined && !/[1-9]/.test(difference);
  return (
    <p className={styles.price}>
      <span data-unknown={price[term].unknown > 0 || undefined}>{text(sumWords(price, price[term]))}</span>
      {difference !== undefined && !isSame && <span className={styles.difference}>{difference}</span>}
      {term === 'month' && price.left > 0 && (
        <span className={styles.note}>{t('scenarios:notPriced', { count: price.left })}</span>
      )}
    </p>
  );
}

interface PriceCellProps {
  readonly price: VariantPrice;
  readonly before?: VariantPrice;
  readonly term: PriceTerm;
}

/** The findings of a variant by severity, and those that come and go with it. */
export function FindingsCell({ facts, changes }: { readonly facts: VariantFacts; readonly changes?: FindingChanges }) {
  const { t } = useTranslator();
  const { counts } = facts.analysis;
  return (
    <>
      <ul className={styles.counts}>
        {severities.map((severity) => (
          <li key={severity} data-none={counts[severity] === 0}>
            <SeverityIcon severity={severity} size={13} />
            {counts[severity]}
            <span className="visually-hidden">{t(`scenarios:row.${severity}`)}</span>
          </li>
        ))}
      </ul>
      {changes && changes.added.length > 0 && (
        <FindingList
          sign="added"
          title={t('scenarios:newCount', { count: changes.added.length })}
          list={changes.added}
        />
      )}
      {changes && changes.cleared.length > 0 && (
        <FindingList
          sign="cleared"
          title={t('scenarios:goneCount', { count: changes.cleared.length })}
          list={changes.cleared}
        />
      )}
    </>
  );
}

/** More than this is read in the findings panel, with the scenario open. */
const mostItems = 12;

function FindingList({ sign, title, list }: FindingListProps) {
  const { t, text } = useTranslator();
  return (
    <details className={styles.details}>
      <summary data-sign={sign}>
        {sign === 'added' ? <Plus size={12} aria-hidden /> : <Minus size={12} aria-hidden />}
        {title}
      </summary>
      <ul className={styles.list}>
        {list.slice(0, mostItems).map((finding, at) => (
          <li key={at}>
            <SeverityIcon severity={finding.severity} size={12} /> <span className={styles.code}>{finding.rule}</span>{' '}
            {text(finding.message)}
          </li>
        ))}
        {list.length > mostItems && (
          <li className={styles.note}>{t('scenarios:more', { count: list.length - mostItems })}</li>
        )}
      </ul>
    </details>
  );
}

interface FindingListProps {
  readonly sign: 'added' | 'cleared';
  readonly title: string;
  readonly list: readonly Finding[];
}

/** How many pairs reach each other in the plan, or with a scenario, and then which are lost and gained. `facts` are those of the plan. */
export function PairsCell({ facts, effect }: { readonly facts: VariantFacts; readonly effect?: ScenarioEffect }) {
  const { t } = useTranslator();
  // An end of a lost pair may be gone from the variant, one of a gained pair may not be in the plan.
  const networks = [effect?.facts.analysis.network ?? facts.analysis.network, facts.analysis.network] as const;
  return (
    <>
      <p className={styles.line}>{t('scenarios:reachableCount', { count: (effect?.facts ?? facts).reachable })}</p>
      {effect && effect.lost.count + effect.gained.count === 0 && (
        <p className={styles.note}>{t('scenarios:samePairs')}</p>
      )}
      {effect && effect.lost.count > 0 && (
        <Pairs
          sign="lost"
          title={t('scenarios:lostCount', { count: effect.lost.count })}
          pairs={effect.lost}
          networks={networks}
        />
      )}
      {effect && effect.gained.count > 0 && (
        <Pairs
          sign="gained"
          title={t('scenarios:gainedCount', { count: effect.gained.count })}
          pairs={effect.gained}
          networks={networks}
        />
      )}
    </>
  );
}

function Pairs({ sign, title, pairs: { count, listed }, networks }: PairsProps) {
  const { t } = useTranslator();
  const name = (id: string): string => nameOf(networks.find(({ objects }) => objects.has(id)) ?? networks[0], id);
  const shown = listed.slice(0, mostItems);
  return (
    <details className={styles.details}>
      <summary data-sign={sign}>
        {sign === 'lost' ? <Minus size={12} aria-hidden /> : <Plus size={12} aria-hidden />}
        {title}
      </summary>
      <ul className={styles.list}>
        {shown.map(([from, to]) => (
          <li key={`${from} ${to}`}>{t('scenarios:pair', { from: name(from), to: name(to) })}</li>
        ))}
        {count > shown.length && (
          <li className={styles.note}>{t('scenarios:morePairs', { count: count - shown.length })}</li>
        )}
      </ul>
    </details>
  );
}

interface PairsProps {
  readonly sign: 'lost' | 'gained';
  readonly title: string;
  readonly pairs: PairList;
  /** Where objects of either side have their names: the plan and the variant. */
  readonly networks: readonly [Network, Network];
}

/** Of each quota the object that has the least left. */
export function QuotasCell({ facts: { quotas } }: { readonly facts: VariantFacts }) {
  const { t } = useTranslator();
  if (quotas.length === 0) return <p className={styles.note}>{t('scenarios:noQuotas')}</p>;
  return (
    <ul className={styles.quotas}>
      {quotas.map(({ quota, used, limit, name }) => (
        <li key={quota} data-full={limit !== undefined && used >= limit ? (used > limit ? 'over' : 'at') : undefined}>
          <span className={styles.quotaName}>{t(`dialogs:plan.quota.${quota}`)}</span>
          <span>
            {limit === undefined
              ? t('scenarios:quotaUseNoLimit', { used, name })
              : t('scenarios:quotaUse', { used, limit, name })}
          </span>
        </li>
      ))}
    </ul>
  );
}
