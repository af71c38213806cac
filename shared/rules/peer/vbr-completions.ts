import { accessPointsOf, regionOfAccessPoint } from '../../catalog/access-points.ts';
import { containsAddress, overlap } from '../../net/cidr.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import {
  type Block,
  nameOf,
  type Network,
  otherEnd,
  type PhysicalConnectionNode,
  type RouterNode,
  type VbrNode,
} from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { attachObjects } from '../../plan/edits/attach-objects.ts';
import type { Fix } from '../finding.ts';
import { nextFreeVlan } from './vlans.ts';

/** What is missing: at the VBR itself, or at the physical connection that it uses. */
export interface Incompleteness {
  readonly lacks: 'physicalConnection' | 'vlan' | 'accessPoint' | 'dataCenter';
  readonly vbr: string;
}

/** More candidates than these are no help: choosing among them is what the inspector is for. */
const mostCandidates = 4;

/** Ways to complete a VBR with what the plan and the catalog have, those left out that would break another rule. */
export function completions(network: Network, { lacks, vbr }: Incompleteness): readonly Fix[] {
  const node = network.vbrs.get(vbr);
  if (node === undefined) return [];
  const fixes = fixesOf(network, node, lacks);
  return fixes.length > mostCandidates ? [] : fixes;
}

function fixesOf(network: Network, vbr: VbrNode, lacks: Incompleteness['lacks']): Fix[] {
  const connection = vbr.physicalConnection;
  if (lacks === 'physicalConnection')
    return [...network.physicalConnections.values()]
      .filter((candidate) => canCarry(candidate, vbr, network.pack.vlan.untagged))
      .map((candidate) => useConnection(network, vbr, candidate));
  if (lacks === 'vlan') return useVlan(network, vbr);
  if (connection === undefined) return [];
  if (lacks === 'accessPoint')
    return accessPointsOf(vbr.row.region).map(({ id }) => useAccessPoint(network, connection, id));
  return [...network.dataCenters.values()]
    .filter(({ blocks }) => connection.vbrs.every((user) => canReach(user, blocks)))
    .map(({ row }) => useDataCenter(network, connection, row.id));
}

/** A complete connection of the same account and region on which the VBR's VLAN is free. */
function canCarry(candidate: PhysicalConnectionNode, vbr: VbrNode, untagged: number | null): boolean {
  const { account, accessPoint } = candidate.row;
  const { row } = vbr;
  if (candidate.dataCenter === undefined || accessPoint === undefined || accessPoint.trim() === '') return false;
  if (account !== row.account || (regionOfAccessPoint(accessPoint) ?? row.region) !== row.region) return false;
  const vlans = candidate.vbrs.map((other) => other.row.vlan).filter((vlan) => vlan !== undefined);
  if (row.vlan !== undefined && vlans.includes(row.vlan)) return false;
  // A VBR without a tag has its physical connection to itself.
  if (candidate.vbrs.length > 0 && [...vlans, row.vlan].some((vlan) => vlan === untagged)) return false;
  return canReach(vbr, candidate.dataCenter.blocks);
}

/** Whether a data center with these blocks shares no address with what the VBR reaches, nor with what lies beside it at a VPC. */
function canReach(vbr: VbrNode, blocks: readonly Block[]): boolean {
  const gateways = [vbr.row.localGatewayIp, vbr.row.peerGatewayIp].flatMap((text) => parseIpv4(text ?? '') ?? []);
  const reached = vbr.peerings.map((peering) => otherEnd(peering, vbr));
  const beside = reached.flatMap((router) =>
    router.peerings.map((peering) => otherEnd(peering, router)).filter((other) => other !== vbr),
  );
  const taken = new Set([...reached, ...beside].flatMap(blocksBehind));
  for (const block of blocks) taken.delete(block);
  return blocks.every(
    ({ cidr }) =>
      !gateways.some((address) => containsAddress(cidr, address)) &&
      ![...taken].some((block) => overlap(block.cidr, cidr)),
  );
}

/** What a router leads to: a VPC's own blocks, or those of the data center behind a VBR. */
function blocksBehind(router: RouterNode): readonly Block[] {
  return router.kind === 'vpc' ? router.blocks : (router.physicalConnection?.dataCenter?.blocks ?? []);
}

/** The tag after the highest one there, as people number them; the guide's 1000 where there is none. */
function useVlan(network: Network, vbr: VbrNode): Fix[] {
  const taken = (vbr.physicalConnection?.vbrs ?? []).flatMap(({ row }) => row.vlan ?? []);
  const { untagged } = network.pack.vlan;
  // A port without tags has one VBR alone, so that no tag would help.
  if (taken.some((vlan) => vlan === untagged)) return [];
  const vlan = nextFreeVlan(
    network,
    vbr.row.id,
    taken.reduce((highest, tag) => Math.max(highest, tag), firstVlan - 1) + 1,
  );
  if (vlan === undefined) return [];
  const draft = startDraft(network.plan);
  draft.set('vbrs', vbr.row.id, { vlan });
  const params = { vbr: nameOf(network, vbr.row.id), vlan };
  return [{ title: { key: 'PEER307:useVlan', params }, safe: false, patch: draft.patch() }];
}

/** The VLAN ID of the guide's section 10. */
const firstVlan = 1000;

function useConnection(network: Network, vbr: VbrNode, connection: PhysicalConnectionNode): Fix {
  const [vbrId, physicalConnectionId] = [vbr.row.id, connection.row.id];
  return {
    title: {
      key: 'PEER307:useConnection',
      params: { vbr: nameOf(network, vbrId), connection: nameOf(network, physicalConnectionId) },
    },
    safe: false,
    patch: attachObjects(network.plan, { kind: 'attach-vbr', vbrId, physicalConnectionId }),
  };
}

function useAccessPoint(network: Network, { row }: PhysicalConnectionNode, accessPoint: string): Fix {
  const draft = startDraft(network.plan);
  draft.set('physicalConnections', row.id, { accessPoint });
  const params = { connection: nameOf(network, row.id), accessPoint };
  return { title: { key: 'PEER307:useAccessPoint', params }, safe: false, patch: draft.patch() };
}

function useDataCenter(network: Network, { row }: PhysicalConnectionNode, dataCenterId: string): Fix {
  return {
    title: {
      key: 'PEER307:useDataCenter',
      params: { connection: nameOf(network, row.id), dataCenter: nameOf(network, dataCenterId) },
    },
    safe: false,
    patch: attachObjects(network.plan, { kind: 'attach-data-center', dataCenterId, physicalConnectionId: row.id }),
  };
}
