import { overlap } from '../../net/cidr.ts';
import { dataCenterBlocks, readable } from '../address-use.ts';
import { type Draft, startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { SecurityRule } from '../rows.ts';
import { moveRoutesAlong } from './routes-along.ts';
import { type BlockMove, shiftedAddress, shiftedBlock } from './shifted-addresses.ts';

/**
 * Moves blocks of a VPC elsewhere, together with its vSwitches, its instances and the route entries that mean it, at VBRs and data centers, too.
 * Security group rules follow, unless their addresses could just as well mean another VPC or a data center: then peered VPCs get a second rule
 * for the new addresses, and every rule stays.
 */
export function renumberVpc(plan: Plan, vpcId: string, moves: readonly BlockMove[]): Patch {
  const draft = startDraft(plan);
  const vpc = plan.vpcs.find(({ id }) => id === vpcId);
  if (vpc === undefined) throw new Error(`no VPC ${vpcId}`);
  draft.set('vpcs', vpcId, { cidrs: vpc.cidrs.map((cidr) => shiftedBlock(cidr, moves)) });
  const vSwitches = new Set<string>();
  for (const vSwitch of plan.vSwitches) {
    if (vSwitch.vpc !== vpcId || vSwitches.has(vSwitch.id)) continue;
    vSwitches.add(vSwitch.id);
    draft.set('vSwitches', vSwitch.id, { cidr: shiftedBlock(vSwitch.cidr, moves) });
  }
  plan.instances.forEach(({ vSwitch, ip }, at) => {
    if (vSwitches.has(vSwitch)) draft.setAt('instances', at, { ip: shiftedAddress(ip, moves) });
  });
  moveRoutesAlong(draft, plan, { vpc: vpcId, moves, isOnlyOwner: isOnlyOwner(plan, vpcId, moves), staying: [] });
  moveSecurityRules(draft, plan, vpcId, moves);
  return draft.patch();
}

function moveSecurityRules(draft: Draft, plan: Plan, vpcId: string, moves: readonly BlockMove[]): void {
  const every = isOnlyOwner(plan, vpcId, moves);
  const peers = new Set(
    plan.peerings.flatMap(({ initiator, acceptor }) => {
      if (initiator.router === vpcId) return acceptor.router;
      return acceptor.router === vpcId ? initiator.router : [];
    }),
  );
  plan.securityGroups.forEach(({ vpc, rules }, at) => {
    if (!every && !peers.has(vpc)) return;
    const next = rules.flatMap((rule) => {
      const moved = shiftedRule(rule, moves);
      return every || moved === rule ? [moved] : [rule, moved];
    });
    draft.setAt('securityGroups', at, { rules: next });
  });
}

function shiftedRule(rule: SecurityRule, moves: readonly BlockMove[]): SecurityRule {
  const { source } = rule;
  if (source?.cidr === undefined) return rule;
  const cidr = shiftedBlock(source.cidr, moves);
  return cidr === source.cidr ? rule : { ...rule, source: { ...source, cidr } };
}

function isOnlyOwner(plan: Plan, vpcId: string, moves: readonly BlockMove[]): boolean {
  const others = readable(plan.vpcs.filter(({ id }) => id !== vpcId).flatMap(({ cidrs }) => cidrs));
  return ![...others, ...dataCenterBlocks(plan)].some((block) => moves.some(({ from }) => overlap(from, block)));
}
