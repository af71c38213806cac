import { adviceRules } from './advice/advice-rules.ts';
import { billRules } from './bill/bill-rules.ts';
import { cidrRules } from './cidr/cidr-rules.ts';
import { fileRules } from './file/file-rules.ts';
import { intentRules } from './intent/intent-rules.ts';
import { lifeRules } from './life/life-rules.ts';
import { peerRules } from './peer/peer-rules.ts';
import { placeRules } from './place/place-rules.ts';
import { quotaRules } from './quota/quota-rules.ts';
import { routeRules } from './route/route-rules.ts';
import type { Rule } from './rule.ts';
import { secRules } from './sec/sec-rules.ts';

/** Every rule, area by area, in the order of their codes. */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...cidrRules,
  ...peerRules,
  ...placeRules,
  ...lifeRules,
  ...routeRules,
  ...secRules,
  ...quotaRules,
  ...billRules,
  ...intentRules,
  ...adviceRules,
];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

export function findRule(code: string): Rule | undefined {
  return byCode.get(code);
}
