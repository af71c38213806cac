import type { MessageParams } from '../../messages/message.ts';
import { type Cidr, containsAddress, sizeOf } from '../../net/cidr.ts';
import { formatIpv4, type Ipv4, parseIpv4 } from '../../net/ipv4.ts';
import { type Block, type DataCenterNode, nameOf, type Network, type VpcNode } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleDataCenter, exampleHost, exampleInstance, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { defineRule, type Report } from '../rule.ts';
import { ownerName } from './block-owner.ts';

interface Details {
  readonly table: 'instances' | 'hosts';
  readonly id: string;
  /** The VPC or the data center around it. */
  readonly network: string;
}

/** How many addresses a block keeps for itself, at its start and at its end. */
interface Reserved {
  readonly first: number;
  readonly last: number;
}

export const addressNotUsable = defineRule<Details>({
  code: 'CIDR105',
  name: 'address-not-usable',
  severity: 'error',
  fields: ['fields:ip'],
  sources: [{ document: 'openapi-meta', at: 'CreateVSwitch' }],
  texts: {
    en: {
      title: 'Address that cannot be used',
      message: '{{name}} has the address "{{ip}}", which is not an IPv4 address of the form a.b.c.d.',
      outside: '{{name}} has the address {{ip}}, which is outside {{owner}} ({{blocks}}).',
      reserved:
        '{{name}} has the address {{ip}}, which is one of the first {{first}} or last {{last}} of {{owner}} ({{blocks}}).',
      usedTwice: '{{name}} has the address {{ip}}, which {{other}} has already.',
      why: 'The cloud or the network there does not give out this address, and tests against it mean nothing.',
      how: 'Choose an address that is inside the block, not reserved and not taken.',
      useFree: 'Give {{name}} the free address {{free}}',
    },
    'zh-CN': {
      title: '地址不可用',
      message: '{{name}} 的地址“{{ip}}”不是 a.b.c.d 形式的 IPv4 地址。',
      outside: '{{name}} 的地址 {{ip}} 不在 {{owner}}（{{blocks}}）内。',
      reserved: '{{name}} 的地址 {{ip}} 是 {{owner}}（{{blocks}}）保留的前 {{first}} 个或后 {{last}} 个地址之一。',
      usedTwice: '{{name}} 的地址 {{ip}} 已被 {{other}} 使用。',
      why: '云平台或所在网络不会分配该地址，针对它的连通性判断没有意义。',
      how: '请选择位于网段内、未被保留且未被占用的地址。',
      useFree: '将 {{name}} 的地址改为空闲地址 {{free}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'Instances outside the vSwitch, on its first address and on its third last one',
        plan: () =>
          inOneVSwitch(
            exampleInstance('ecs-a', 'vsw-a', '192.168.2.10'),
            exampleInstance('ecs-b', 'vsw-a', '192.168.1.0'),
            exampleInstance('ecs-c', 'vsw-a', '192.168.1.253'),
          ),
      },
      {
        shows: 'Two instances with one address, and one with none',
        plan: () =>
          inOneVSwitch(
            exampleInstance('ecs-a', 'vsw-a', '192.168.1.10'),
            exampleInstance('ecs-b', 'vsw-a', '192.168.1.10'),
            exampleInstance('ecs-c', 'vsw-a', ''),
          ),
      },
      {
        shows: 'Hosts outside the data center, on its network address, and with one address for two',
        plan: () =>
          examplePlan({
            dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
            hosts: [
              exampleHost('host-1', 'dc-1', '10.0.0.1'),
              exampleHost('host-2', 'dc-1', '172.16.0.0'),
              exampleHost('host-3', 'dc-1', '172.16.0.1'),
              exampleHost('host-4', 'dc-1', '172.16.0.1'),
            ],
          }),
      },
    ],
    good: [
      {
        shows: 'The first and the last usable address of a vSwitch',
        plan: () =>
          inOneVSwitch(
            exampleInstance('ecs-a', 'vsw-a', '192.168.1.1'),
            exampleInstance('ecs-b', 'vsw-a', '192.168.1.252'),
          ),
      },
      {
        shows: 'The same address in two VPCs, and hosts on both addresses of a /31',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '192.168.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24'),
              exampleVSwitch('vsw-b', 'vpc-b', '192.168.1.0/24'),
            ],
            instances: [
              exampleInstance('ecs-a', 'vsw-a', '192.168.1.10'),
              exampleInstance('ecs-b', 'vsw-b', '192.168.1.10'),
            ],
            dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/31')],
            hosts: [exampleHost('host-1', 'dc-1', '172.16.0.0'), exampleHost('host-2', 'dc-1', '172.16.0.1')],
          }),
      },
    ],
  },
  check(network, report) {
    for (const vpc of network.vpcs.values()) checkInstances(network, vpc, report);
    for (const dataCenter of network.dataCenters.values()) checkHosts(network, dataCenter, report);
  },
  fixes(network, details) {
    const free = freeAddress(network, details);
    if (free === undefined) return [];
    const draft = startDraft(network.plan);
    draft.set(details.table, details.id, { ip: formatIpv4(free) });
    const params = { name: nameOf(network, details.id), free: formatIpv4(free) };
    return [{ title: { key: 'CIDR105:useFree', params }, safe: false, patch: draft.patch() }];
  },
});

function checkInstances(network: Network, vpc: VpcNode, report: Report<Details>): void {
  const { reservedAddresses } = network.pack.addressing;
  let takenBy: Map<Ipv4, string> | undefined;
  for (const { row: vSwitch, block, instances } of vpc.vSwitches) {
    for (const { id, ip } of instances) {
      takenBy ??= new Map();
      const blocks = block === undefined ? [] : [block];
      const fault = faultOf(network, ip, blocks, block !== undefined, () => reservedAddresses, takenBy);
      if (fault === undefined) takenBy.set(parseIpv4(ip) ?? -1, id);
      else {
        report({
          subjects: [id, fault.other ?? vSwitch.id],
          text: fault.text,
          params: { name: nameOf(network, id), ip, ...fault.params },
          details: { table: 'instances', id, network: vpc.row.id },
        });
      }
    }
  }
}

function checkHosts(
  network: Network,
  { row, blocks, allBlocksKnown, hosts }: DataCenterNode,
  report: Report<Details>,
): void {
  const takenBy = new Map<Ipv4, string>();
  for (const { id, ip } of hosts) {
    const fault = faultOf(network, ip, blocks, allBlocksKnown && blocks.length > 0, ofDataCenter, takenBy);
    if (fault === undefined) takenBy.set(parseIpv4(ip) ?? -1, id);
    else {
      report({
        subjects: [id, fault.other ?? row.id],
        text: fault.text,
        params: { name: nameOf(network, id), ip, ...fault.params },
        details: { table: 'hosts', id, network: row.id },
      });
    }
  }
}

interface Fault {
  readonly text: string;
  readonly params: MessageParams;
  /** The object that has the address already. */
  readonly other?: string;
}

function faultOf(
  network: Network,
  ip: string,
  blocks: readonly Block[],
  allKnown: boolean,
  reservedOf: (cidr: Cidr) => Reserved,
  takenBy: ReadonlyMap<Ipv4, string>,
): Fault | undefined {
  const address = parseIpv4(ip);
  if (address === undefined) return { text: 'message', params: {} };
  const around = blocks.filter(({ cidr }) => containsAddress(cidr, address));
  const [block] = blocks;
  if (around.length === 0 && allKnown && block !== undefined) {
    return {
      text: 'outside',
      params: { owner: ownerName(network, block), blocks: blocks.map(({ text }) => text).join(', ') },
    };
  }
  for (const one of around) {
    const { first, last } = reservedOf(one.cidr);
    if (!isReserved(one.cidr, address, { first, last })) continue;
    return { text: 'reserved', params: { owner: ownerName(network, one), blocks: one.text, first, last } };
  }
  const other = takenBy.get(address);
  return other === undefined ? undefined : { text: 'usedTwice', params: { other: nameOf(network, other) }, other };
}

function isReserved({ first, last }: Cidr, address: Ipv4, reserved: Reserved): boolean {
  return address < first + reserved.first || address > last - reserved.last;
}

/**
 * However a data center cuts its block into subnets, the first address is a network address and the last a broadcast address, but for /31 and /32
 * (RFC 3021).
 */
function ofDataCenter(cidr: Cidr): Reserved {
  return cidr.prefix <= 30 ? { first: 1, last: 1 } : { first: 0, last: 0 };
}

/** The lowest address that an object could have instead. */
function freeAddress(network: Network, { table, id, network: around }: Details): Ipv4 | undefined {
  if (table === 'hosts') {
    const dataCenter = network.dataCenters.get(around);
    const cidrs = dataCenter?.blocks.map(({ cidr }) => cidr) ?? [];
    const taken = readable(dataCenter?.hosts ?? []);
    for (const cidr of cidrs) {
      // A block may lie in another one of the same data center.
      const free = lowestFree(cidr, ofDataCenter(cidr), (address) => {
        return (
          taken.has(address) ||
          cidrs.some((one) => containsAddress(one, address) && isReserved(one, address, ofDataCenter(one)))
        );
      });
      if (free !== undefined) return free;
    }
    return undefined;
  }
  const vSwitches = network.vpcs.get(around)?.vSwitches ?? [];
  const block = vSwitches.find(({ instances }) => instances.some((row) => row.id === id))?.block;
  const taken = readable(vSwitches.flatMap(({ instances }) => instances));
  return block && lowestFree(block.cidr, network.pack.addressing.reservedAddresses, (address) => taken.has(address));
}

/** Ends after at most as many steps as addresses are taken. */
function lowestFree(cidr: Cidr, { first, last }: Reserved, isTaken: (address: Ipv4) => boolean): Ipv4 | undefined {
  if (sizeOf(cidr) <= first + last) return undefined;
  for (let address = cidr.first + first; address <= cidr.last - last; address++) {
    if (!isTaken(address)) return address;
  }
  return undefined;
}

function readable(rows: readonly { readonly ip: string }[]): ReadonlySet<Ipv4> {
  return new Set(rows.flatMap(({ ip }) => parseIpv4(ip) ?? []));
}

function inOneVSwitch(...instances: readonly ReturnType<typeof exampleInstance>[]): ReturnType<typeof examplePlan> {
  return examplePlan({
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
    vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24')],
    instances,
  });
}
