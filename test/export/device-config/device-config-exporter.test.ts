import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceConfigExporter } from '../../../shared/export/device-config/device-config-exporter.ts';
import { deviceVendors } from '../../../shared/devices/dialects.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { casePlan } from '../../support/cases.ts';
import { cpuTimeMs } from '../../support/cpu-time.ts';
import { plan } from '../../support/plan-builder.ts';
import { hostileName } from '../hostile-names.ts';
import { filesOf, reasonsOf, runExport, textOf } from '../run-export.ts';
import { twoVbrs, withVendor } from './device-plans.ts';
import { parsers } from './parsers/parsers.ts';

const section10 = casePlan('section-10-shared-physical-connection');

function export_(of: Plan, options = {}) {
  return runExport(deviceConfigExporter, of, options);
}

function configured(of: Plan, vendor: string, options = {}) {
  const parser = parsers[vendor];
  if (parser === undefined) throw new Error(`no parser for ${vendor}`);
  return parser.read(textOf(filesOf(export_(withVendor(of, vendor), options)), parser.suffix));
}

describe('the device configuration', () => {
  it('has a reader here for every vendor', () => {
    expect(Object.keys(parsers).sort()).toEqual([...deviceVendors].sort());
  });

  it.each(deviceVendors)('of %s reads as the VLAN, the address and the routes of the guide, section 10', (vendor) => {
    expect(configured(section10, vendor)).toEqual({
      interfaces: [{ vlan: 1000, address: '10.100.0.2/30' }],
      routes: [
        { destination: '10.10.0.0/16', nextHop: '10.100.0.1' },
        { destination: '192.168.0.0/16', nextHop: '10.100.0.1' },
      ],
    });
  });

  it.each(deviceVendors)('of %s has the second VBR with its own VLAN and a standby route that yields', (vendor) => {
    expect(configured(twoVbrs(), vendor)).toEqual({
      interfaces: [
        { vlan: 1000, address: '10.100.0.2/30' },
        { vlan: 1001, address: '10.100.0.6/30' },
      ],
      routes: [
        { destination: '192.168.0.0/16', nextHop: '10.100.0.1' },
        { destination: '192.168.0.0/16', nextHop: '10.100.0.5', preference: 200 },
      ],
    });
  });

  it.each(deviceVendors)('of %s is written as in the golden files', async (vendor) => {
    for (const [name, of] of [
      ['section-10', section10],
      ['two-vbrs', twoVbrs()],
    ] as const)
      for (const { path, content } of filesOf(export_(withVendor(of, vendor))))
        if (path !== 'README.md') await expect(content).toMatchFileSnapshot(`golden/${name}/${path}`);
  });

  it('comes with a README in the language of the user', async () => {
    const english = textOf(filesOf(export_(twoVbrs())), 'README.md');
    await expect(english).toMatchFileSnapshot('golden/two-vbrs/README.md');
    const chinese = textOf(filesOf(runExport(deviceConfigExporter, twoVbrs(), {}, 'zh-CN')), 'README.md');
    expect(chinese).toContain('# 设备配置');
  });

  it('takes a second route of the plan to the same destination as the second way, and derives it once', () => {
    const both = twoVbrs();
    const routes = [
      ...both.routes,
      { id: 'rte-second', router: 'dc-1', destination: '192.168.0.0/16', nextHop: { ip: '10.100.0.5' } },
    ];
    expect(configured({ ...both, routes }, 'cisco-ios').routes).toEqual([
      { destination: '192.168.0.0/16', nextHop: '10.100.0.1' },
      { destination: '192.168.0.0/16', nextHop: '10.100.0.5', preference: 200 },
    ]);
  });

  it('derives no standby by a VBR whose own table does not lead there', () => {
    const both = twoVbrs();
    const routes = both.routes.filter(({ router, nextHop }) => router !== 'vbr-2' || nextHop.peering === undefined);
    const { routes: written } = configured({ ...both, routes }, 'cisco-ios');
    expect(written).toEqual([{ destination: '192.168.0.0/16', nextHop: '10.100.0.1' }]);
  });

  it.each(deviceVendors)('of %s puts the address on the port itself for VLAN 0', (vendor) => {
    const untagged: Plan = {
      ...twoVbrs({ vlan: 0 }),
      rulePack: 'express-connect-2026',
    };
    expect(configured(untagged, vendor).interfaces).toEqual([
      { vlan: 1000, address: '10.100.0.2/30' },
      { vlan: 0, address: '10.100.0.6/30' },
    ]);
  });

  it('marks placeholders of ports, and writes the names that the user gives', () => {
    const file = (options: object): string => textOf(filesOf(export_(twoVbrs(), options)), '.cisco-ios.cfg');
    expect(file({})).toContain(
      '! REPLACE GigabitEthernet0/0/1: a placeholder for the port of physical connection pc-1',
    );
    const named = file({ interfaces: { 'pc-1': 'TenGigE0/1/0/3', 'pc-2': 'TenGigE0/1/0/4' } });
    expect(named).not.toContain('REPLACE');
    expect(named).toContain('interface TenGigE0/1/0/3.1000\n');
  });

  it('names a Linux VLAN interface otherwise where the kernel would refuse the name as too long', () => {
    const options = { interfaces: { 'pc-1': 'enp175s0f1np1', 'pc-2': 'enp175s0f0np0' } };
    for (const vendor of ['linux', 'frr'])
      expect(configured(twoVbrs(), vendor, options).interfaces.map(({ vlan }) => vlan)).toEqual([1000, 1001]);
    const script = textOf(filesOf(export_(withVendor(twoVbrs(), 'linux'), options)), '.linux.sh');
    expect(script).toContain('ip link add link enp175s0f1np1 name port1.1000 type vlan id 1000\n');
  });

  it('gives every data center a file of its own', () => {
    const offices = twoVbrs();
    const [first] = offices.dataCenters;
    const connections = offices.physicalConnections.map((row) =>
      row.id === 'pc-2' ? { ...row, dataCenter: 'dc-2' } : row,
    );
    const two: Plan = {
      ...offices,
      dataCenters: [
        ...offices.dataCenters,
        { id: 'dc-2', name: first?.name ?? '', cidrs: ['10.20.0.0/16'], device: { vendor: 'linux' } },
      ],
      physicalConnections: connections,
      routes: [
        ...offices.routes.filter(({ router, destination }) => router !== 'vbr-2' || destination === '192.168.0.0/16'),
        { id: 'r-1', router: 'vbr-2', destination: '10.20.0.0/16', nextHop: { physicalConnection: 'pc-2' } },
        { id: 'r-2', router: 'vpc-a', destination: '10.20.0.0/16', nextHop: { peering: 'peer-2' } },
        { id: 'r-3', router: 'dc-2', destination: '192.168.0.0/16', nextHop: { ip: '10.100.0.5' } },
      ],
    };
    expect(filesOf(export_(two)).map(({ path }) => path)).toEqual([
      'head-office.cisco-ios.cfg',
      'head-office-2.linux.sh',
      'README.md',
    ]);
  });
});

describe('a device that cannot be configured', () => {
  it.each([
    ['no vendor', withVendor(section10, undefined), /^Whose device stands in On-premises data center is not said/],
    ['an unknown vendor', withVendor(section10, 'acme-os'), /“acme-os”.*cisco-ios, cisco-nxos, huawei-vrp/],
    ['no data center', casePlan('section-08-same-account'), /no device to configure/],
    ['no VLAN', twoVbrs({ vlan: undefined }), /^VBR vbr-2 has no VLAN ID/],
    ['no gateway address', twoVbrs({ peerGatewayIp: undefined }), /^VBR vbr-2 lacks a gateway address/],
    [
      'subnets that overlap',
      twoVbrs({ localGatewayIp: '10.100.0.3', peerGatewayIp: '10.100.0.4', prefixLength: 29 }),
      /overlap/,
    ],
  ])('says so: %s', (_what, of, reason) => {
    expect(reasonsOf(export_(of)).join('\n')).toMatch(reason);
  });

  it('names the finding in the way, once, with its subjects', () => {
    const vlan = export_(twoVbrs({ physicalConnection: 'pc-1', vlan: 1000 }));
    expect(vlan).toMatchObject({
      kind: 'blocked',
      blockers: [{ finding: { rule: 'PEER308' }, subjects: ['vbr-2', 'vbr-1', 'pc-1'] }],
    });
    const lost: Plan = { ...section10, routes: section10.routes.filter(({ id }) => id !== 'rte-7') };
    expect(export_(lost)).toMatchObject({ kind: 'blocked', blockers: [{ finding: { rule: 'ROUTE503' } }] });
    const astray = section10.routes.map((row) =>
      row.id === 'rte-7' ? { ...row, nextHop: { ip: '10.100.0.9' } } : row,
    );
    const outcome = export_({ ...section10, routes: astray });
    expect(outcome.kind === 'blocked' && outcome.blockers.map(({ finding }) => finding?.rule)).toEqual(['ROUTE504']);
  });

  it.each(['Gi0/1 shutdown', 'eth1;reboot', 'eth1\nreboot', '-x', '', 'x'.repeat(64)])(
    'takes no name of a port that is more than a name: %j',
    (name) => {
      const outcome = export_(section10, { interfaces: { 'pc-AAA': name } });
      expect(reasonsOf(outcome)).toEqual([expect.stringMatching(/^The name given to the port of pc-AAA/)]);
    },
  );

  it('takes no port for two physical connections', () => {
    const outcome = export_(twoVbrs(), { interfaces: { 'pc-1': 'Gi0/1', 'pc-2': 'gi0/1' } });
    expect(reasonsOf(outcome)).toEqual(['pc-2 and pc-1 are given one port.']);
  });
});

describe('hostile names', () => {
  it('stay in comments, whatever the vendor', () => {
    const expected = new Map(deviceVendors.map((vendor) => [vendor, configured(twoVbrs(), vendor)]));
    fc.assert(
      fc.property(fc.array(hostileName, { minLength: 6, maxLength: 6 }), (names) => {
        const base = twoVbrs();
        let at = 0;
        const renamed = <Row extends object>(row: Row): Row => ({ ...row, name: names[at++ % names.length] ?? '' });
        const of: Plan = {
          ...base,
          name: names[5] ?? '',
          dataCenters: base.dataCenters.map(renamed),
          physicalConnections: base.physicalConnections.map(renamed),
          vbrs: base.vbrs.map(renamed),
        };
        for (const vendor of deviceVendors) {
          expect(configured(of, vendor)).toEqual(expected.get(vendor));
          for (const { path } of filesOf(export_(withVendor(of, vendor))))
            expect(path).toMatch(/^[a-z0-9.-]+$|^README\.md$/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are no commands to a shell', () => {
    const base = withVendor(twoVbrs(), 'linux');
    const of = { ...base, dataCenters: base.dataCenters.map((row) => ({ ...row, name: '$(exit 1)\nfi; "`' })) };
    const script = textOf(filesOf(export_(of)), '.linux.sh');
    expect(() => execFileSync('bash', ['-n'], { input: script })).not.toThrow();
  });
});

describe('a large device', () => {
  it('is written in seconds', () => {
    const builder = plan()
      .dataCenter('dc', ['172.16.0.0/12'], { device: { vendor: 'juniper-junos' } })
      .physicalConnection('pc', { dataCenter: 'dc', accessPoint: 'ap' })
      .vbr('vbr', {
        physicalConnection: 'pc',
        vlan: 7,
        localGatewayIp: '10.255.0.1',
        peerGatewayIp: '10.255.0.2',
        prefixLength: 30,
      });
    for (let n = 0; n < 1000; n++) {
      builder.vpc(`vpc-${n}`, [`10.${n >> 4}.${(n & 15) << 4}.0/20`]);
      builder.route('dc', `10.${n >> 4}.${(n & 15) << 4}.0/20`, { ip: '10.255.0.1' });
    }
    const started = cpuTimeMs();
    expect(configured(builder.build(), 'juniper-junos').routes).toHaveLength(1000);
    expect(cpuTimeMs() - started).toBeLessThan(5000);
  });
});
