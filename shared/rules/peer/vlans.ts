import type { VlanRange } from '../../catalog/rule-pack.ts';
import type { Network } from '../../network/network.ts';

/** Whether a VBR can have this VLAN ID: a tag of the range, or the number that stands for a port without tags. */
export function isVlan(vlan: number, { min, max, untagged }: VlanRange): boolean {
  return (Number.isInteger(vlan) && vlan >= min && vlan <= max) || vlan === untagged;
}

/** The first tag from this one on that no other VBR of the physical connection has; from the start of the range where it is outside. */
export function nextFreeVlan({ vbrs, pack }: Network, vbr: string, from: number): number | undefined {
  const { min, max, untagged } = pack.vlan;
  const node = vbrs.get(vbr);
  const taken = new Set(
    (node?.physicalConnection?.vbrs ?? []).filter((other) => other !== node).map(({ row }) => row.vlan),
  );
  const start = from >= min && from <= max && Number.isInteger(from) ? from : min;
  for (let step = 0; step <= max - min; step += 1) {
    const candidate = min + ((start - min + step) % (max - min + 1));
    if (candidate !== untagged && !taken.has(candidate)) return candidate;
  }
  return undefined;
}
