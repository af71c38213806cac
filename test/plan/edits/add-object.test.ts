import { describe, expect, it } from 'vitest';
import { defaultRulePack as pack } from '../../../shared/catalog/rule-packs.ts';
import type { Added } from '../../../shared/plan/edits/add-account.ts';
import {
  addDataCenter,
  addNote,
  addPhysicalConnection,
  addVbr,
  addVpc,
  type NewRouter,
} from '../../../shared/plan/edits/add-object.ts';
import { invertPatch, mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { plan } from '../../support/plan-builder.ts';

const at = { x: 96.4, y: 39.6 };
const vpcAt: NewRouter = { at, baseName: 'VPC', accountBaseName: 'Account', pack };
const vbrAt: NewRouter = { ...vpcAt, baseName: 'VBR' };
const cableAt = { at, baseName: 'Physical connection', accountBaseName: 'Account' };

function repeated(start: Plan, times: number, add: (plan: Plan) => Added): Plan {
  return Array.from({ length: times }).reduce<Plan>((current) => mustApply(current, add(current).patch), start);
}

describe('adding a VPC', () => {
  it('makes the account, a first block of 192.168.0.0/16 and a rounded place in an empty plan', () => {
    const empty = plan().build();
    const { patch, id } = addVpc(empty, vpcAt);
    const next = mustApply(empty, patch);
    expect(next.accounts).toEqual([{ id: 'acct-1', name: 'Account A' }]);
    expect(next.vpcs).toEqual([
      { id, name: 'VPC 1', account: 'acct-1', region: 'cn-hangzhou', cidrs: ['192.168.0.0/16'] },
    ]);
    expect(next.layout).toEqual([{ id, x: 96, y: 40 }]);
    expect(mustApply(next, invertPatch(patch))).toEqual(empty);
  });

  it('goes on with 172.16.0.0/16 to 172.31.0.0/16 and then 10.0.0.0/16', () => {
    const next = repeated(plan().build(), 19, (current) => addVpc(current, vpcAt));
    const blocks = next.vpcs.map(({ cidrs }) => cidrs[0]);
    expect(blocks.slice(0, 3)).toEqual(['192.168.0.0/16', '172.16.0.0/16', '172.17.0.0/16']);
    expect(blocks.slice(16)).toEqual(['172.31.0.0/16', '10.0.0.0/16', '10.1.0.0/16']);
    expect(next.vpcs.map(({ name }) => name).slice(0, 3)).toEqual(['VPC 1', 'VPC 2', 'VPC 3']);
    expect(next.accounts).toHaveLength(1);
  });

  it('keeps clear of data centers, vSwitches and gateway addresses', () => {
    const start = plan()
      .dataCenter('dc-1', ['172.16.0.0/12'])
      .vpc('vpc-1', ['192.168.0.0/24'])
      .vSwitch('vsw-1', 'vpc-1', '10.0.3.0/24')
      .vbr('vbr-1', { localGatewayIp: '10.1.0.1', peerGatewayIp: '10.1.0.2', prefixLength: 30 })
      .build();
    expect(mustApply(start, addVpc(start, vpcAt).patch).vpcs[1]?.cidrs).toEqual(['10.2.0.0/16']);
  });

  it('takes a smaller block where no /16 is left, and one of a data center only when nothing else is', () => {
    const tight = plan().dataCenter('dc-1', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/17']).build();
    expect(mustApply(tight, addVpc(tight, vpcAt).patch).vpcs[0]?.cidrs).toEqual(['192.168.128.0/17']);
    const full = plan()
      .dataCenter('dc-1', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'])
      .vpc('vpc-1', ['192.168.0.0/16'])
      .build();
    expect(mustApply(full, addVpc(full, vpcAt).patch).vpcs[1]?.cidrs).toEqual(['172.16.0.0/16']);
  });

  it('belongs to the account and region that were used last, or to those that are asked for', () => {
    const start = plan()
      .account('acct-a')
      .account('acct-b')
      .vpc('vpc-1', ['192.168.0.0/16'], { account: 'acct-b', region: 'cn-beijing' })
      .build();
    expect(mustApply(start, addVpc(start, vpcAt).patch).vpcs[1]).toMatchObject({
      account: 'acct-b',
      region: 'cn-beijing',
    });
    const asked = addVpc(start, { ...vpcAt, account: 'acct-a', region: 'cn-shanghai' });
    expect(mustApply(start, asked.patch).vpcs[1]).toMatchObject({ account: 'acct-a', region: 'cn-shanghai' });
  });

  it('skips names and ids that are taken, also ids that are only mentioned', () => {
    const start = plan()
      .vpc('vpc-7', ['10.0.0.0/16'], { name: 'VPC 2' })
      .vSwitch('vsw-1', 'vpc-1', '10.9.0.0/24')
      .at('vpc-2', 0, 0)
      .build();
    const { patch, id } = addVpc(start, vpcAt);
    expect(id).toBe('vpc-3');
    expect(mustApply(start, patch).vpcs[1]?.name).toBe('VPC 3');
  });
});

describe('adding a VBR', () => {
  it('takes the lowest free VLAN and the next /30 after the one of the guide', () => {
    const next = repeated(plan().build(), 3, (current) => addVbr(current, vbrAt));
    expect(next.vbrs.map(({ vlan }) => vlan)).toEqual([1, 2, 3]);
    expect(next.vbrs[0]).toMatchObject({
      localGatewayIp: '10.100.0.1',
      peerGatewayIp: '10.100.0.2',
      prefixLength: 30,
    });
    expect(next.vbrs[2]).toMatchObject({ localGatewayIp: '10.100.0.9', peerGatewayIp: '10.100.0.10' });
  });

  it('hangs on the only physical connection of its account, in the region of its access point', () => {
    const start = plan().physicalConnection('pc-1', { accessPoint: 'ap-cn-beijing-dx-A' }).build();
    expect(mustApply(start, addVbr(start, vbrAt).patch).vbrs[0]).toMatchObject({
      physicalConnection: 'pc-1',
      region: 'cn-beijing',
    });
  });

  it('prefers the one without a VBR, and stays unattached where there is a choice', () => {
    const busyAndIdle = plan()
      .physicalConnection('pc-1')
      .physicalConnection('pc-2')
      .vbr('vbr-1', { physicalConnection: 'pc-1', vlan: 1 })
      .build();
    expect(mustApply(busyAndIdle, addVbr(busyAndIdle, vbrAt).patch).vbrs[1]?.physicalConnection).toBe('pc-2');
    const twoIdle = plan().physicalConnection('pc-1').physicalConnection('pc-2').build();
    expect(mustApply(twoIdle, addVbr(twoIdle, vbrAt).patch).vbrs[0]).not.toHaveProperty('physicalConnection');
    const foreign = plan()
      .account('acct-a')
      .account('acct-b')
      .physicalConnection('pc-1', { account: 'acct-b' })
      .build();
    const asked = addVbr(foreign, { ...vbrAt, account: 'acct-a' });
    expect(mustApply(foreign, asked.patch).vbrs[0]).not.toHaveProperty('physicalConnection');
  });

  it('moves its gateway addresses out of blocks that are in use', () => {
    const start = plan().vpc('vpc-1', ['10.100.0.0/16']).build();
    expect(mustApply(start, addVbr(start, vbrAt).patch).vbrs[0]?.localGatewayIp).toBe('10.0.0.1');
  });
});

describe('adding what stands outside the cloud', () => {
  it('gives data centers 10.200.0.0/16 and on', () => {
    const next = repeated(plan().build(), 2, (current) => addDataCenter(current, { at, baseName: 'Data center' }));
    expect(next.dataCenters).toEqual([
      { id: 'dc-1', name: 'Data center 1', cidrs: ['10.200.0.0/16'] },
      { id: 'dc-2', name: 'Data center 2', cidrs: ['10.201.0.0/16'] },
    ]);
  });

  it('ends a physical connection in the only data center, and in none where there are two', () => {
    const one = plan().dataCenter('dc-1', ['10.200.0.0/16']).build();
    expect(mustApply(one, addPhysicalConnection(one, cableAt).patch).physicalConnections[0]?.dataCenter).toBe('dc-1');
    const two = plan().dataCenter('dc-1', ['10.200.0.0/16']).dataCenter('dc-2', ['10.201.0.0/16']).build();
    expect(mustApply(two, addPhysicalConnection(two, cableAt).patch).physicalConnections[0]).not.toHaveProperty(
      'dataCenter',
    );
  });

  it('writes a note', () => {
    const empty = plan().build();
    const { patch, id } = addNote(empty, { at, text: 'Renumber in Q3' });
    expect(mustApply(empty, patch).notes).toEqual([{ id, text: 'Renumber in Q3' }]);
  });
});
