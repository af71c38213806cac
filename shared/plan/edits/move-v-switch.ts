import { type Cidr, formatCidr, parseCidr } from '../../net/cidr.ts';
import { readable } from '../address-use.ts';
import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { moveRoutesAlong } from './routes-along.ts';
import { shiftedAddress } from './shifted-addresses.ts';

/** Gives a vSwitch another block, and takes its instances and the route entries that mean it along; what another vSwitch needs as well stays. */
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
  const neighbors = plan.vSwitches.filter(({ id, vpc }) => vpc === vSwitch.vpc && id !== vSwitchId);
  moveRoutesAlong(draft, plan, {
    vpc: vSwitch.vpc,
    moves,
    isOnlyOwner: false,
    staying: readable(neighbors.map(({ cidr }) => cidr)),
  });
  return draft.patch();
}
