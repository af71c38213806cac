import { describe, expect, it } from 'vitest';
import type { DeviceCommands } from '../../shared/devices/commands.ts';
import { deviceVendors } from '../../shared/devices/dialects.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { buildRunbook, changeRunbook, decommissionRunbook } from '../../shared/runbook/plan-runbook.ts';
import type { Runbook } from '../../shared/runbook/runbook.ts';
import { networkOf } from '../lifecycle/connections.ts';
import { plan } from '../support/plan-builder.ts';

// The domain guide's section 11 adds things; the forms that take them out are those of the vendors' command references.

const built = {
  initiator: { router: 'vbr-1', state: 'activated' },
  acceptor: { router: 'vpc-a', state: 'activated' },
} as const;

/** Section 11's own values: VLAN 1000, 10.100.0.1 on the cloud's side, 10.100.0.2/30 on the customer's, 192.168.0.0/16 in the cloud. */
function behind(vendor: string, vlan = 1000, localGatewayIp = '10.100.0.1'): Plan {
  return plan()
    .account('acct-a')
    .dataCenter('dc-1', ['172.16.0.0/12'], { device: { vendor } })
    .physicalConnection('pc-1', { account: 'acct-a', dataCenter: 'dc-1', cloudId: 'pc-11' })
    .vbr('vbr-1', {
      account: 'acct-a',
      physicalConnection: 'pc-1',
      vlan,
      localGatewayIp,
      peerGatewayIp: '10.100.0.2',
      prefixLength: 30,
      cloudId: 'vbr-11',
    })
    .vpc('vpc-a', ['192.168.0.0/16'], { account: 'acct-a', cloudId: 'vpc-11', routerId: 'vrt-11' })
    .peering('peer-1', 'vbr-1', 'vpc-a', { ...built, bandwidthMbps: 2 })
    .route('dc-1', '192.168.0.0/16', { ip: localGatewayIp })
    .build();
}

function commands({ steps }: Runbook, kind: Runbook['steps'][number]['kind']): DeviceCommands {
  const found = steps.find((step) => step.kind === kind)?.commands;
  if (found === undefined) throw new Error(`no commands in a step ${kind}`);
  return found;
}

const tornDown = (of: Plan): Runbook => decommissionRunbook(networkOf(of), ['pc-1']);

describe('what is typed on the router of a data center', () => {
  it.each([
    ['cisco-ios', 'no ip route 192.168.0.0 255.255.0.0 10.100.0.1', 'no interface GigabitEthernet0/0/1.1000'],
    ['cisco-nxos', 'no ip route 192.168.0.0/16 10.100.0.1', 'no interface Ethernet1/1.1000'],
    ['huawei-vrp', 'undo ip route-static 192.168.0.0 16 10.100.0.1', 'undo interface GigabitEthernet0/0/1.1000'],
    ['h3c-comware', 'undo ip route-static 192.168.0.0 16 10.100.0.1', 'undo interface GigabitEthernet1/0/1.1000'],
    ['juniper-junos', 'delete routing-options static route 192.168.0.0/16', 'delete interfaces ge-0/0/1 unit 1000'],
    ['linux', 'ip route del 192.168.0.0/16 via 10.100.0.1', 'ip link del eth1.1000'],
    ['frr', 'no ip route 192.168.0.0/16 10.100.0.1', 'ip link del eth1.1000'],
  ])('takes a route and a sub-interface out in the words of %s', (vendor, route, subinterface) => {
    const runbook = tornDown(behind(vendor));
    expect(commands(runbook, 'remove-route').lines).toEqual([route]);
    expect(commands(runbook, 'remove-device').lines.at(-1)).toBe(subinterface);
  });

  it.each([
    ['cisco-ios', ['interface GigabitEthernet0/0/1', ' no ip address']],
    ['cisco-nxos', ['interface Ethernet1/1', '  no ip address']],
    ['huawei-vrp', ['interface GigabitEthernet0/0/1', ' undo ip address', 'quit']],
    ['h3c-comware', ['interface GigabitEthernet1/0/1', ' undo ip address', 'quit']],
    ['juniper-junos', ['delete interfaces ge-0/0/1 unit 0']],
    ['linux', ['ip addr del 10.100.0.2/30 dev eth1']],
    ['frr', ['interface eth1', ' no ip address 10.100.0.2/30', 'exit']],
  ])('takes the address off the port of an untagged line in the words of %s', (vendor, lines) => {
    expect(commands(tornDown(behind(vendor, 0)), 'remove-device').lines).toEqual(lines);
  });

  it.each(deviceVendors)('of %s says with each step how to take it back: what one adds the other removes', (vendor) => {
    const adding = buildRunbook(networkOf(behind(vendor)), 'nothing');
    const removing = tornDown(behind(vendor));
    for (const [added, removed] of [
      ['add-route', 'remove-route'],
      ['configure-device', 'remove-device'],
    ] as const) {
      const { system, lines, undo } = commands(adding, added);
      expect(lines.length).toBeGreaterThan(0);
      expect(commands(removing, removed)).toEqual({ system, lines: undo, undo: lines });
    }
  });

  it('takes the old sub-interface out where a VBR gets another VLAN ID', () => {
    const way = changeRunbook(networkOf(behind('linux', 1000)), networkOf(behind('linux', 2000)));
    const { lines, undo } = commands(way, 'configure-device');
    expect(lines[0]).toBe('ip link del eth1.1000');
    expect(lines).toContain('ip link add link eth1 name eth1.2000 type vlan id 2000');
    expect(undo[0]).toBe('ip link del eth1.2000');
    expect(undo).toContain('ip link add link eth1 name eth1.1000 type vlan id 1000');
  });

  it('replaces a route whose gateway changes: the old one out, the new one in, in this order', () => {
    const way = changeRunbook(networkOf(behind('cisco-ios')), networkOf(behind('cisco-ios', 1000, '10.100.0.3')));
    const typed = way.steps
      .filter(({ kind }) => kind === 'remove-route' || kind === 'add-route')
      .flatMap((step) => step.commands?.lines ?? []);
    expect(typed).toEqual([
      'no ip route 192.168.0.0 255.255.0.0 10.100.0.1',
      'ip route 192.168.0.0 255.255.0.0 10.100.0.3',
    ]);
  });
});
