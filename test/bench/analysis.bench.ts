import { analyze } from '../../shared/analysis.ts';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { compile } from '../../shared/network/compile.ts';
import { rules } from '../../shared/rules/registry.ts';
import { runRules } from '../../shared/rules/run.ts';
import { largePlan } from '../support/large-plan.ts';
import { naiveChecks, naiveCidrChecks } from './naive-cidr-checks.ts';

const plan = largePlan();
const sameRules = rules.filter(({ code }) => naiveChecks.includes(code));
const naive = { label: 'ipaddr.js, pair by pair, overlaps alone', run: () => naiveCidrChecks(plan).length };

export default [
  {
    name: 'analysis: 1,000 VPCs, 3,000 vSwitches, 2,000 peerings',
    note: 'ours is everything: compiling the plan and all checks',
    sides: [{ label: 'analyze, all checks', run: () => analyze(plan, '2019-08-14').findings.length }, naive],
  },
  {
    name: 'analysis: the checks for overlaps of the same plan',
    note: `both do ${naiveChecks.join(', ')} from the text of the plan, and find the same`,
    sides: [
      {
        label: 'compile, sort and sweep',
        run: () => runRules(compile(plan, defaultRulePack, '2019-08-14'), sameRules).length,
      },
      naive,
    ],
  },
];
