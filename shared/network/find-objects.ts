import { type Cidr, cidrAt, contains, overlap, parseCidr, sizeOf } from '../net/cidr.ts';
import { parseIpv4 } from '../net/ipv4.ts';
import { objectTables } from '../plan/plan.ts';
import { nameOf, type Network, type PlanObject } from './network.ts';

/** An object that a search found, and how: it carries the words itself, or one of its blocks has the address or meets the block. */
export interface FoundObject {
  readonly object: PlanObject;
  readonly by: 'words' | 'address' | 'block';
}

/**
 * Finds objects by a part of their name, id, block, address or VLAN, and by an address or a block that lies in theirs, the narrowest block
 * first. At most `limit`, in the order of the tables within each way of finding; an empty query finds nothing.
 */
export function findObjects(network: Network, query: string, limit: number): FoundObject[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const block = blockOf(wanted);
  const byBlock = block === undefined ? [] : holdersOf(network, block);
  const taken = new Set(byBlock.map(({ object }) => object));
  const byWords: FoundObject[] = [];
  for (const table of objectTables) {
    for (const row of network.plan[table]) {
      if (byBlock.length + byWords.length >= limit) return [...byBlock, ...byWords].slice(0, limit);
      const object = network.objects.get(row.id);
      // Of a repeated id the network knows the first object alone.
      if (object?.row !== row || taken.has(object)) continue;
      if (wordsOf(network, object).some((words) => words.toLowerCase().includes(wanted)))
        byWords.push({ object, by: 'words' });
    }
  }
  return [...byBlock, ...byWords].slice(0, limit);
}

function blockOf(text: string): Cidr | undefined {
  const address = parseIpv4(text);
  if (address !== undefined) return cidrAt(address, 32);
  const parsed = parseCidr(text);
  return parsed.ok ? parsed.value : undefined;
}

/** What has the address, or has blocks that contain or meet the block; the narrowest first. */
function holdersOf(network: Network, wanted: Cidr): FoundObject[] {
  const isAddress = wanted.prefix === 32;
  const holders: { readonly id: string; readonly size: number }[] = [];
  const look = (id: string, block: Cidr): void => {
    if (isAddress ? contains(block, wanted) : overlap(block, wanted)) holders.push({ id, size: sizeOf(block) });
  };
  const lookAtAddress = (id: string, text: string): void => {
    const address = parseIpv4(text);
    if (address !== undefined) look(id, cidrAt(address, 32));
  };
  for (const { blocks, vSwitches } of network.vpcs.values()) {
    for (const { owner, cidr } of blocks) look(owner, cidr);
    for (const { row, block, instances } of vSwitches) {
      if (block) look(row.id, block.cidr);
      for (const { id, ip } of instances) lookAtAddress(id, ip);
    }
  }
  for (const { blocks, hosts } of network.dataCenters.values()) {
    for (const { owner, cidr } of blocks) look(owner, cidr);
    for (const { id, ip } of hosts) lookAtAddress(id, ip);
  }
  for (const { row } of network.vbrs.values()) {
    for (const ip of [row.localGatewayIp, row.peerGatewayIp]) if (ip !== undefined) lookAtAddress(row.id, ip);
  }
  const found = new Map<string, FoundObject>();
  for (const { id, size } of holders.sort((a, b) => a.size - b.size)) {
    const object = network.objects.get(id);
    if (object === undefined || found.has(id)) continue;
    // One address that equals the wanted one is the object's own.
    const by = !isAddress ? 'block' : size === 1 ? 'words' : 'address';
    found.set(id, { object, by });
  }
  return [...found.values()];
}

/** A VLAN as it is called in every language. */
export function vlanWords(vlan: number): string {
  return `VLAN ${vlan}`;
}

/** What a user may remember of an object. */
function wordsOf(network: Network, { table, row }: PlanObject): string[] {
  const own = table === 'notes' ? [row.text, row.id] : [nameOf(network, row.id), row.id];
  switch (table) {
    case 'vpcs':
      return [...own, ...row.cidrs, row.cloudId ?? ''];
    case 'dataCenters':
      return [...own, ...row.cidrs];
    case 'vSwitches':
      return [...own, row.cidr, row.cloudId ?? ''];
    case 'instances':
      return [...own, row.ip, row.cloudId ?? ''];
    case 'hosts':
      return [...own, row.ip];
    case 'vbrs':
      return [
        ...own,
        row.cloudId ?? '',
        row.localGatewayIp ?? '',
        row.peerGatewayIp ?? '',
        ...(row.vlan === undefined ? [] : [vlanWords(row.vlan)]),
      ];
    case 'physicalConnections':
      return [...own, row.cloudId ?? '', row.accessPoint ?? ''];
    case 'peerings':
      return [...own, row.initiator.interfaceId ?? '', row.acceptor.interfaceId ?? ''];
    case 'accounts':
      return [...own, row.uid ?? ''];
    case 'routes':
      return [...own, row.destination];
    case 'securityGroups':
      return [...own, row.cloudId ?? ''];
    case 'intents':
    case 'notes':
      return own;
  }
}
