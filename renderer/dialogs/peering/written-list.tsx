import { Plus } from 'lucide-react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { tableOwner } from '../../../shared/network/route-lookup.ts';
import type { MissingRoute } from '../../../shared/routing/missing-routes.ts';
import { nextHopText } from '../../../shared/routing/next-hops.ts';
import type { AdmittedRule } from '../../../shared/rules/sec/peering-admission.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { ruleSummary } from '../../parts/fields/rule-summary.ts';
import styles from './written-list.module.css';

/** The rows that come with a new peering. */
export interface WrittenRows {
  readonly routes: readonly MissingRoute[];
  readonly rules: readonly AdmittedRule[];
}

/** Says row for row what will be written beside the peering, in the network that has it already; nothing where nothing will. */
export function WrittenList({ network, written: { routes, rules } }: WrittenListProps) {
  const { t } = useTranslator();
  if (routes.length + rules.length === 0) return null;
  const name = (id: string): string => clipped(nameOf(network, id));
  const lines = [
    ...routes.map(({ router, destination, nextHop }) => {
      const owner = tableOwner(network, router);
      const hop = owner === undefined ? '' : clipped(nextHopText(network, owner, nextHop));
      return { where: name(router), what: t('routes:missing.one', { destination, nextHop: hop }) };
    }),
    ...rules.map(({ vpc, group, isNewGroup, rule }) => ({
      where: name(vpc),
      what: t(isNewGroup ? 'dialogs:peering.written.newGroup' : 'dialogs:peering.written.rule', {
        rule: ruleSummary(network, rule, t).short,
        group: name(group),
      }),
    })),
  ];
  return (
    // The list may scroll, so the keyboard must reach it.
    <ul className={styles.list} aria-label={t('dialogs:peering.written')} tabIndex={0}>
      {lines.map(({ where, what }, at) => (
        <li key={at} className={styles.line} title={`${where}: ${what}`}>
          <Plus size={11} aria-hidden className={styles.mark} />
          <span className={styles.where}>{where}</span>
          <span className={styles.what}>{what}</span>
        </li>
      ))}
    </ul>
  );
}

interface WrittenListProps {
  readonly network: Network;
  readonly written: WrittenRows;
}
