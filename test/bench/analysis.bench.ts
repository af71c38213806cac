import { analyze } from '../../shared/analysis.ts';
import { largePlan } from '../support/large-plan.ts';
import { naiveCidrChecks } from './naive-cidr-checks.ts';

const plan = largePlan();

export default [
  {
    name: 'analysis: 1,000 VPCs, 3,000 vSwitches, 2,000 peerings',
    note: 'ours is everything (compiling the plan and all checks); ipaddr.js does the checks for overlaps alone',
    sides: [
      { label: 'analyze, all checks', run: () => analyze(plan, '2019-08-14').findings.length },
      { label: 'ipaddr.js, block by block', run: () => naiveCidrChecks(plan).length },
    ],
  },
];
