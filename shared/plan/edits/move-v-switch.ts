import { type Cidr, formatCidr, parseCidr } from '../../net/cidr.ts';
import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { shiftedAddress, shiftedBlock } from './shifted-addresses.ts';

/** Gives a vSwitch another block, and moves its instances and the route entries that lead over a peering to exactly this vSwitch along. */
export function moveVSwitch(plan: Plan, vSwitchId: string, to: Cidr): Patch {
  const draft = startDraft(plan);
  const vSwitch = plan.vSwitches.find(({ id }) => id === vSwitchId);
  if (vSwitch === undefined) throw new Error(`no vSwitch ${vSwitchId}`);
  draft.set('vSwitches', vSwitchId, { cidr: formatCidr(to) });
  const before = parseCidr(vSwitch.cidr);
  if (!before.ok) return draft.patch();
  const moves = [{ from: before.value, to }];
  plan.instances.forEach((instance, at) => {
    if (instance.vSwitch === vSwitchId) draft.setAt('instances', at, { ip: shiftedAddress(instance.ip, moves) });
  });
  const leadingHere = new Set(
    plan.peerings
      .filter(({ initiator, acceptor }) => initiator.router === vSwitch.vpc || acceptor.router === vSwitch.vpc)
      .map(({ id }) => id),
  );
  plan.routes.forEach(({ router, destination, nextHop }, at) => {
    if (router === vSwitch.vpc || destination !== vSwitch.cidr) return;
    if (nextHop.peering !== undefined && leadingHere.has(nextHop.peering)) {
      draft.setAt('routes', at, { destination: shiftedBlock(destination, moves) });
    }
  });
  return draft.patch();
}
