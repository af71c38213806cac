import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { compileAfter } from '../../shared/network/compile-after.ts';
import { compile } from '../../shared/network/compile.ts';
import { reach, reachAfter } from '../../shared/network/reach.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { naiveReach } from './naive-reach.ts';
import { reachPlan } from './reach-plan.ts';

const today = '2019-08-14';

/** Of the sources, the other side asks each so many-th: all of them would take minutes. */
const everySource = { 1000: 20, 5000: 1000 } as const;

export default [1000, 5000].flatMap((vpcs) => {
  const plan = reachPlan(vpcs);
  const every = vpcs === 1000 ? everySource[1000] : everySource[5000];
  const size = `${vpcs} VPCs, ${plan.peerings.length} peerings, ${plan.routes.length} routes`;
  return [
    {
      name: `reach: all pairs there and back, ${size}`,
      note: `both from the plan; ours answers and counts all ordered pairs, the other side those of every ${every}th source alone: multiply its time by ${every}`,
      sides: [
        { label: 'compile, all pairs', run: () => reach(compile(plan, defaultRulePack, today)).counts.reachable },
        { label: `ipaddr.js, 1 of ${every} sources, pair by pair`, run: () => naiveReach(plan, every) },
      ],
    },
    {
      name: `reach: one route edited, ${size}`,
      note: 'compiled and reached again, from the answer before; counting the pairs is not in it',
      sides: [
        { label: 'a VPC’s route, incremental', run: editor(plan, 'vpc-') },
        { label: 'a VBR’s route, incremental', run: editor(plan, 'vbr-') },
        { label: 'a data center’s route, incremental', run: editor(plan, 'dc-') },
        { label: 'in full', run: () => reach(compile(plan, defaultRulePack, today)).endpoints.length },
      ],
    },
  ];
});

/** Takes half of a block out of one route of such a router, and puts it back the next time. */
function editor(plan: Plan, router: string): () => number {
  const at = plan.routes.findIndex((route) => route.router.startsWith(router) && route.destination.endsWith('/21'));
  const edited = plan.routes.map((route, place) =>
    place === at ? { ...route, destination: route.destination.replace('/21', '/22') } : route,
  );
  const plans = [{ ...plan, routes: edited }, plan];
  let network = compile(plan, defaultRulePack, today);
  let answer = reach(network);
  let turn = 0;
  return () => {
    const next = plans[turn % 2] ?? plan;
    turn++;
    network = compileAfter(network, next, defaultRulePack, today);
    answer = reachAfter(answer, network);
    return answer.endpoints.length;
  };
}
