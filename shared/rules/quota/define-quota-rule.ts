import type { QuotaName } from '../../catalog/rule-pack.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { raiseQuota } from '../../plan/edits/change-header.ts';
import { defineRule, type Rule, type RuleDefinition, type RuleTexts } from '../rule.ts';
import { quotaLimit } from './quota-limit.ts';

interface Details {
  readonly owner: string;
  readonly used: number;
}

/** What is particular to one quota. The texts besides `message` (over the limit): `atLimit`, and `raise`, the title of the fix. */
interface QuotaDefinition extends Pick<RuleDefinition<Details>, 'code' | 'name' | 'sources' | 'examples'> {
  readonly quota: QuotaName;
  readonly texts: {
    readonly [L in keyof Rule['texts']]: RuleTexts & { readonly atLimit: string; readonly raise: string };
  };
  /** Calls `count` with every object that has the quota, in the order of the plan, and how much of it is used. */
  readonly usage: (network: Network, count: (owner: string, used: number) => void) => void;
}

/** A rule about one quota: an error over the limit, a notice at it, silent where no limit is known. */
export function defineQuotaRule({ quota, usage, ...definition }: QuotaDefinition): Rule {
  const { code } = definition;
  return defineRule<Details>({
    ...definition,
    severity: 'error',
    severities: ['error', 'notice'],
    check(network, report) {
      usage(network, (owner, used) => {
        const limit = quotaLimit(network, quota, owner);
        if (limit === undefined || used === 0 || used < limit) return;
        const params = { name: nameOf(network, owner), used, limit };
        const details = { owner, used };
        if (used > limit) report({ subjects: [owner], params, details });
        else report({ subjects: [owner], text: 'atLimit', severity: 'notice', params, details });
      });
    },
    // Room for one more: at the very limit the rule would speak again.
    fixes(network, { owner, used }) {
      if (network.pack.quotas[quota].adjustable === false) return [];
      const limit = used + 1;
      const params = { name: nameOf(network, owner), limit };
      return [
        { title: { key: `${code}:raise`, params }, safe: false, patch: raiseQuota(network.plan, quota, owner, limit) },
      ];
    },
  });
}
