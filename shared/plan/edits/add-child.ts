import type { RulePack } from '../../catalog/rule-pack.ts';
import { formatCidr } from '../../net/cidr.ts';
import { nextFreeBlock } from '../../net/free-block.ts';
import { type Message, message } from '../../messages/message.ts';
import { failure, type Result, success } from '../../result.ts';
import { readable } from '../address-use.ts';
import { startDraft } from '../draft.ts';
import { idMaker } from '../ids.ts';
import { nextNumberedName } from '../names.ts';
import type { ObjectTable, Plan, Rows } from '../plan.ts';
import type { Added } from './add-account.ts';
import { freeAddress } from './free-address.ts';

/** `baseName` is what the new object is called before its number, in the user's language; no two in a plan get one name. */
export interface NewChild {
  readonly baseName: string;
}

/** What an object is made from for which the pack's ranges count. */
export interface NewCloudChild extends NewChild {
  readonly pack: RulePack;
}

/** Adds a vSwitch to a VPC: the next free /24 of its blocks (less where they are smaller), in the next zone; refused when there is no room. */
export function addVSwitch(plan: Plan, vpcId: string, { baseName, pack }: NewCloudChild): Result<Added, Message> {
  const vpc = rowOf(plan, 'vpcs', vpcId);
  const siblings = plan.vSwitches.filter((row) => row.vpc === vpcId);
  const used = readable(siblings.map(({ cidr }) => cidr));
  const { min, max } = pack.addressing.vSwitchPrefixLength;
  for (let prefix = Math.max(min, usualVSwitchPrefix); prefix <= max; prefix += 1) {
    const block = nextFreeBlock(readable(vpc.cidrs), used, prefix);
    if (block === undefined) continue;
    const name = nextNumberedName(baseName, namesOf(plan.vSwitches));
    const zone = nextZone(
      vpc.region,
      siblings.map((row) => row.zone),
    );
    return added(plan, 'vSwitches', (id) => ({ id, vpc: vpcId, name, zone, cidr: formatCidr(block) }));
  }
  return failure(message('edits:noRoomForVSwitch', { name: vpc.name, blocks: vpc.cidrs.join(', ') }));
}

/**
 * Adds an instance to a vSwitch: the next address that neither another instance nor the cloud has, in the VPC's security group where it has
 * exactly one; refused when there is no address left.
 */
export function addInstance(plan: Plan, vSwitchId: string, { baseName, pack }: NewCloudChild): Result<Added, Message> {
  const vSwitch = rowOf(plan, 'vSwitches', vSwitchId);
  const siblings = plan.instances.filter((row) => row.vSwitch === vSwitchId);
  const { first, last } = pack.addressing.reservedAddresses;
  const ip = freeAddress([vSwitch.cidr], siblings, first, last);
  if (ip === undefined)
    return failure(message('edits:noAddressInVSwitch', { name: vSwitch.name, block: vSwitch.cidr }));
  const name = nextNumberedName(baseName, namesOf(plan.instances));
  const groups = plan.securityGroups.filter((group) => group.vpc === vSwitch.vpc);
  return added(plan, 'instances', (id) => ({
    id,
    vSwitch: vSwitchId,
    name,
    ip,
    ...(groups.length === 1 ? { securityGroups: groups.map((group) => group.id) } : {}),
  }));
}

/** Adds a host to a data center: the next address of its blocks but the first and the last of each; refused when there is none left. */
export function addHost(plan: Plan, dataCenterId: string, { baseName }: NewChild): Result<Added, Message> {
  const dataCenter = rowOf(plan, 'dataCenters', dataCenterId);
  const siblings = plan.hosts.filter((row) => row.dataCenter === dataCenterId);
  const ip = freeAddress(dataCenter.cidrs, siblings, 1, 1);
  if (ip === undefined)
    return failure(
      message('edits:noAddressInDataCenter', { name: dataCenter.name, blocks: dataCenter.cidrs.join(', ') }),
    );
  const name = nextNumberedName(baseName, namesOf(plan.hosts));
  return added(plan, 'hosts', (id) => ({ id, dataCenter: dataCenterId, name, ip }));
}

/** Adds a security group without rules to a VPC. */
export function addSecurityGroup(plan: Plan, vpcId: string, { baseName }: NewChild): Added {
  const vpc = rowOf(plan, 'vpcs', vpcId);
  const name = nextNumberedName(baseName, namesOf(plan.securityGroups));
  return adding(plan, 'securityGroups', (id) => ({ id, vpc: vpc.id, name, rules: [] }));
}

const usualVSwitchPrefix = 24;

/** The guide's zones are a region's id and a letter; its own example is in `-b`, so the search begins there. */
const zoneLetters = Array.from('bcdefghijklmnopqrstuvwxyza');

function nextZone(region: string, taken: readonly (string | undefined)[]): string {
  const letter = zoneLetters.find((candidate) => !taken.includes(`${region}-${candidate}`));
  return `${region}-${letter ?? 'b'}`;
}

function added<T extends ObjectTable>(plan: Plan, table: T, make: (id: string) => Rows[T]): Result<Added, Message> {
  return success(adding(plan, table, make));
}

function adding<T extends ObjectTable>(plan: Plan, table: T, make: (id: string) => Rows[T]): Added {
  const draft = startDraft(plan);
  const id = idMaker(plan)(table);
  draft.add(table, make(id));
  return { patch: draft.patch(), id };
}

function rowOf<T extends ObjectTable>(plan: Plan, table: T, id: string): Rows[T] {
  const row = (plan[table] as readonly Rows[T][]).find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`no row ${id} in ${table}`);
  return row;
}

function namesOf(rows: readonly { readonly name: string }[]): string[] {
  return rows.map(({ name }) => name);
}
