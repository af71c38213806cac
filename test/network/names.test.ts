import { describe, expect, it } from 'vitest';
import { nameOf } from '../../shared/network/network.ts';
import { networkOf } from '../lifecycle/connections.ts';
import { plan } from '../support/plan-builder.ts';

describe('the name of an object', () => {
  it('is its own as long as no other of its kind has it', () => {
    const network = networkOf(
      plan()
        .vpc('vpc-1', ['192.168.0.0/16'], { name: 'Office' })
        .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24', { name: 'app' })
        .instance('ecs-1', 'vsw-1', '192.168.1.10', { name: 'app' })
        .build(),
    );
    expect(nameOf(network, 'vsw-1')).toBe('app');
    expect(nameOf(network, 'ecs-1')).toBe('app');
  });

  it('says in which VPC or data center its object lies where another has the same, and its address where even that is shared', () => {
    const network = networkOf(
      plan()
        .vpc('vpc-1', ['192.168.0.0/16'], { name: 'Office' })
        .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24', { name: 'floor' })
        .instance('ecs-1', 'vsw-1', '192.168.1.10', { name: 'app' })
        .instance('ecs-2', 'vsw-1', '192.168.1.11', { name: 'app' })
        .vpc('vpc-2', ['172.16.0.0/16'], { name: 'Branch' })
        .vSwitch('vsw-2', 'vpc-2', '172.16.1.0/24', { name: 'app' })
        .instance('ecs-3', 'vsw-2', '172.16.1.10', { name: 'app' })
        .build(),
    );
    expect(['ecs-1', 'ecs-2', 'ecs-3', 'vsw-2'].map((id) => nameOf(network, id))).toEqual([
      'Office / app (192.168.1.10)',
      'Office / app (192.168.1.11)',
      'Branch / app',
      'app',
    ]);
  });
});
