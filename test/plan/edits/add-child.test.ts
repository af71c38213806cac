import { describe, expect, it } from 'vitest';
import { defaultRulePack as pack } from '../../../shared/catalog/rule-packs.ts';
import type { Message } from '../../../shared/messages/message.ts';
import type { Added } from '../../../shared/plan/edits/add-account.ts';
import { addHost, addInstance, addSecurityGroup, addVSwitch } from '../../../shared/plan/edits/add-child.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Result } from '../../../shared/result.ts';
import { plan } from '../../support/plan-builder.ts';

function applied(start: Plan, result: Result<Added, Message>): Plan {
  if (!result.ok) throw new Error(result.error.key);
  return mustApply(start, result.value.patch);
}

function refusal(result: Result<Added, Message>): Message | undefined {
  return result.ok ? undefined : result.error;
}

const vSwitchNamed = { baseName: 'vSwitch', pack };
const instanceNamed = { baseName: 'ECS', pack };

it('gives no two objects of a kind one name, wherever they lie', () => {
  const start = plan().vpc('vpc-1', ['192.168.0.0/16']).vpc('vpc-2', ['172.16.0.0/16']).build();
  const [first, second] = ['vpc-1', 'vpc-2'];
  const one = applied(start, addVSwitch(start, first, vSwitchNamed));
  const two = applied(one, addVSwitch(one, second, vSwitchNamed));
  const three = applied(two, addInstance(two, 'vsw-1', instanceNamed));
  const four = applied(three, addInstance(three, 'vsw-2', instanceNamed));
  expect(four.vSwitches.map(({ name }) => name)).toEqual(['vSwitch 1', 'vSwitch 2']);
  expect(four.instances.map(({ name }) => name)).toEqual(['ECS 1', 'ECS 2']);
});

describe('adding a vSwitch', () => {
  it('takes the next free /24 of the VPC in the next zone', () => {
    const start = plan().vpc('vpc-1', ['192.168.0.0/16']).vSwitch('x', 'vpc-1', '192.168.1.0/24').build();
    const one = applied(start, addVSwitch(start, 'vpc-1', vSwitchNamed));
    const two = applied(one, addVSwitch(one, 'vpc-1', vSwitchNamed));
    expect(two.vSwitches.slice(1)).toEqual([
      { id: 'vsw-1', vpc: 'vpc-1', name: 'vSwitch 2', zone: 'cn-hangzhou-b', cidr: '192.168.0.0/24' },
      { id: 'vsw-2', vpc: 'vpc-1', name: 'vSwitch 3', zone: 'cn-hangzhou-c', cidr: '192.168.2.0/24' },
    ]);
  });

  it('goes on in the secondary block and with smaller blocks where no /24 is left', () => {
    const start = plan()
      .vpc('vpc-1', ['192.168.0.0/24', '10.0.0.0/25'])
      .vSwitch('x', 'vpc-1', '192.168.0.0/24')
      .build();
    const next = applied(start, addVSwitch(start, 'vpc-1', vSwitchNamed));
    expect(next.vSwitches[1]?.cidr).toBe('10.0.0.0/25');
  });

  it('is refused when the VPC is full, or has no block that can be read', () => {
    const full = plan().vpc('vpc-1', ['192.168.0.0/24']).vSwitch('x', 'vpc-1', '192.168.0.0/24').build();
    expect(refusal(addVSwitch(full, 'vpc-1', vSwitchNamed))).toEqual({
      key: 'edits:noRoomForVSwitch',
      params: { name: 'vpc-1', blocks: '192.168.0.0/24' },
    });
    const unreadable = plan().vpc('vpc-1', ['192.168']).build();
    expect(refusal(addVSwitch(unreadable, 'vpc-1', vSwitchNamed))?.key).toBe('edits:noRoomForVSwitch');
  });
});

describe('adding an instance', () => {
  it('takes the next address that the cloud does not keep for itself, in the only security group', () => {
    const start = plan()
      .vpc('vpc-1', ['192.168.0.0/16'])
      .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24')
      .securityGroup('sg-1', 'vpc-1')
      .instance('x', 'vsw-1', '192.168.1.2')
      .build();
    const one = applied(start, addInstance(start, 'vsw-1', instanceNamed));
    const two = applied(one, addInstance(one, 'vsw-1', instanceNamed));
    expect(two.instances.slice(1)).toEqual([
      { id: 'ecs-1', vSwitch: 'vsw-1', name: 'ECS 2', ip: '192.168.1.1', securityGroups: ['sg-1'] },
      { id: 'ecs-2', vSwitch: 'vsw-1', name: 'ECS 3', ip: '192.168.1.3', securityGroups: ['sg-1'] },
    ]);
  });

  it('leaves the security group open where there is a choice', () => {
    const start = plan()
      .vpc('vpc-1', ['192.168.0.0/16'])
      .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24')
      .securityGroup('sg-1', 'vpc-1')
      .securityGroup('sg-2', 'vpc-1')
      .build();
    expect(applied(start, addInstance(start, 'vsw-1', instanceNamed)).instances[0]).not.toHaveProperty(
      'securityGroups',
    );
  });

  it('is refused in a /29 after four: the first address and the last three are kept', () => {
    let current = plan().vpc('vpc-1', ['192.168.0.0/16']).vSwitch('vsw-1', 'vpc-1', '192.168.1.0/29').build();
    for (let count = 0; count < 4; count += 1) {
      current = applied(current, addInstance(current, 'vsw-1', instanceNamed));
    }
    expect(current.instances.map(({ ip }) => ip)).toEqual(['192.168.1.1', '192.168.1.2', '192.168.1.3', '192.168.1.4']);
    expect(refusal(addInstance(current, 'vsw-1', instanceNamed))?.key).toBe('edits:noAddressInVSwitch');
  });
});

describe('adding a host', () => {
  it('takes the next address of the blocks of the data center, in their order', () => {
    const start = plan().dataCenter('dc-1', ['10.200.0.0/30', '10.201.0.0/16']).host('x', 'dc-1', '10.200.0.1').build();
    const one = applied(start, addHost(start, 'dc-1', { baseName: 'Host' }));
    const two = applied(one, addHost(one, 'dc-1', { baseName: 'Host' }));
    expect(two.hosts.map(({ ip, name }) => [ip, name])).toEqual([
      ['10.200.0.1', 'x'],
      ['10.200.0.2', 'Host 2'],
      ['10.201.0.1', 'Host 3'],
    ]);
  });

  it('is refused in a data center without a block', () => {
    const start = plan().dataCenter('dc-1', []).build();
    expect(refusal(addHost(start, 'dc-1', { baseName: 'Host' }))?.key).toBe('edits:noAddressInDataCenter');
  });
});

describe('adding a security group', () => {
  it('makes an empty one', () => {
    const start = plan().vpc('vpc-1', ['192.168.0.0/16']).build();
    const { patch, id } = addSecurityGroup(start, 'vpc-1', { baseName: 'Group' });
    expect(mustApply(start, patch).securityGroups).toEqual([{ id, vpc: 'vpc-1', name: 'Group 1', rules: [] }]);
  });
});

describe('adding to a parent that is not there', () => {
  it('is a broken invariant', () => {
    expect(() => addVSwitch(plan().build(), 'vpc-1', vSwitchNamed)).toThrow('no row vpc-1 in vpcs');
  });
});
