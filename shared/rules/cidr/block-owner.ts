import { type Block, nameOf, type Network } from '../../network/network.ts';

/** A block's owner as a reader looks for it: `VPC / vSwitch` for the block of a vSwitch. */
export function ownerName(network: Network, { owner }: Block): string {
  const object = network.objects.get(owner);
  return object?.table === 'vSwitches' ? vSwitchName(network, owner, object.row.vpc) : nameOf(network, owner);
}

/** A vSwitch behind its VPC, for names of vSwitches repeat from VPC to VPC. */
function vSwitchName(network: Network, vSwitch: string, vpc: string): string {
  return `${nameOf(network, vpc)} / ${nameOf(network, vSwitch)}`;
}
