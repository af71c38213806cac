import { analyze } from '../../shared/analysis.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { sceneOf } from '../../shared/diagram/scene.ts';
const ip = (n: number): string => `${(n >>> 24) & 255}.${(n >>> 16) & 255}.${(n >>> 8) & 255}.${n & 255}`;
const range = <T>(n: number, f: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => f(i));
const head = { format: 'peerscape', version: 1, name: 'x', rulePack: 'express-connect-2019-08-14', asOf: '2019-08-14', accounts: [{ id: 'a', name: 'A', uid: '12345678' }] };
const vpc = (id: string, ...cidrs: string[]) => ({ id, name: id, account: 'a', region: 'cn-hangzhou', cidrs });
const end = (router: string) => ({ router, state: 'activated' });
const peer = (id: string, a: string, b: string) => ({ id, name: id, initiator: end(a), acceptor: end(b), bandwidthMbps: 2, billing: { method: 'pay-as-you-go' } });
const kinds: Record<string, (n: number) => object> = {
  'vpc blocks ok': (n) => ({ vpcs: [vpc('v', ...range(n, (i) => `${ip((10 << 24) + i * 256)}/24`))] }),
  'vpc blocks public': (n) => ({ vpcs: [vpc('v', ...range(n, (i) => `${ip((11 << 24) + i * 256)}/24`))] }),
  'vpc blocks reserved': (n) => ({ vpcs: [vpc('v', ...range(n, (i) => `${ip((100 << 24) + (64 << 16) + i * 16)}/28`))] }),
  'vpc blocks equal': (n) => ({ vpcs: [vpc('v', ...range(n, () => '10.0.0.0/16'))] }),
  'vpc blocks nested': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8', ...range(n, (i) => `${ip((10 << 24) + i * 256)}/24`))] }),
  'vpc blocks bad': (n) => ({ vpcs: [vpc('v', ...range(n, (i) => `x${i}`))] }),
  'vpc blocks host bits': (n) => ({ vpcs: [vpc('v', ...range(n, (i) => `${ip((10 << 24) + i * 256 + 1)}/24`))] }),
  'dc blocks': (n) => ({ dataCenters: [{ id: 'd', name: 'd', cidrs: range(n, (i) => `${ip((10 << 24) + i * 256)}/24`) }] }),
  'two vpcs peered, blocks equal': (n) => ({ vpcs: [vpc('v', ...range(n, (i) => `${ip((10 << 24) + i * 256)}/24`)), vpc('w', ...range(n, (i) => `${ip((10 << 24) + i * 256)}/24`))], peerings: [peer('p', 'v', 'w')] }),
  'vpcs': (n) => ({ vpcs: range(n, (i) => vpc(`v${i}`, `${ip((10 << 24) + i * 256)}/24`)) }),
  'vpcs equal names and ids': (n) => ({ vpcs: range(n, () => vpc('v', '10.0.0.0/16')) }),
  'vpcs no account': (n) => ({ vpcs: range(n, (i) => ({ ...vpc(`v${i}`, `${ip((10 << 24) + i * 256)}/24`), account: 'zz' })) }),
  'vSwitches': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8')], vSwitches: range(n, (i) => ({ id: `s${i}`, vpc: 'v', name: `s${i}`, zone: 'z', cidr: `${ip((10 << 24) + i * 256)}/24` })) }),
  'vSwitches equal': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8')], vSwitches: range(n, (i) => ({ id: `s${i}`, vpc: 'v', name: `s${i}`, zone: 'z', cidr: '10.0.0.0/24' })) }),
  'vSwitches outside': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8')], vSwitches: range(n, (i) => ({ id: `s${i}`, vpc: 'v', name: `s${i}`, zone: 'z', cidr: `${ip((11 << 24) + i * 256)}/24` })) }),
  'instances same ip': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8')], vSwitches: [{ id: 's', vpc: 'v', name: 's', zone: 'z', cidr: '10.0.0.0/12' }], instances: range(n, (i) => ({ id: `i${i}`, vSwitch: 's', name: `i${i}`, ip: '10.0.0.9', securityGroups: [] })) }),
  'instances': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8')], vSwitches: [{ id: 's', vpc: 'v', name: 's', zone: 'z', cidr: '10.0.0.0/12' }], instances: range(n, (i) => ({ id: `i${i}`, vSwitch: 's', name: `i${i}`, ip: ip((10 << 24) + 10 + i), securityGroups: [] })) }),
  'hosts': (n) => ({ dataCenters: [{ id: 'd', name: 'd', cidrs: ['10.0.0.0/8'] }], hosts: range(n, (i) => ({ id: `h${i}`, dataCenter: 'd', name: `h${i}`, ip: ip((10 << 24) + 10 + i) })) }),
  'routes': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8'), vpc('w', '192.168.0.0/16')], peerings: [peer('p', 'v', 'w')], routes: range(n, (i) => ({ id: `r${i}`, router: 'v', destination: `${ip((172 << 24) + i * 256)}/24`, nextHop: { peering: 'p' } })) }),
  'routes equal': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8'), vpc('w', '192.168.0.0/16')], peerings: [peer('p', 'v', 'w')], routes: range(n, (i) => ({ id: `r${i}`, router: 'v', destination: '192.168.0.0/16', nextHop: { peering: 'p' } })) }),
  'routes dangling': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8')], routes: range(n, (i) => ({ id: `r${i}`, router: 'v', destination: `${ip((172 << 24) + i * 256)}/24`, nextHop: { peering: `p${i}` } })) }),
  'peerings parallel': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8'), vpc('w', '192.168.0.0/16')], peerings: range(n, (i) => peer(`p${i}`, 'v', 'w')) }),
  'peerings hub': (n) => ({ vpcs: [vpc('h', '192.168.0.0/16'), ...range(n, (i) => vpc(`v${i}`, `${ip((10 << 24) + i * 256)}/24`))], peerings: range(n, (i) => peer(`p${i}`, 'h', `v${i}`)) }),
  'peerings self': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8')], peerings: range(n, (i) => peer(`p${i}`, 'v', 'v')) }),
  'peerings dangling': (n) => ({ peerings: range(n, (i) => peer(`p${i}`, 'x', 'y')) }),
  'rules in a group': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8')], securityGroups: [{ id: 'g', vpc: 'v', name: 'g', rules: range(n, (i) => ({ direction: 'ingress', policy: 'accept', protocol: 'tcp', ports: '443/443', priority: 1 + (i % 100), source: { cidr: `${ip((172 << 24) + i * 256)}/24` } })) }] }),
  'groups': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8')], securityGroups: range(n, (i) => ({ id: `g${i}`, vpc: 'v', name: 'g', rules: [{ direction: 'ingress', policy: 'accept', protocol: 'tcp', ports: '443/443', priority: 1, source: { securityGroup: `g${(i + 1) % n}` } }] })) }),
  'accounts': (n) => ({ accounts: range(n, (i) => ({ id: `a${i}`, name: 'A', uid: '12345678' })) }),
  'notes': (n) => ({ notes: range(n, (i) => ({ id: `n${i}`, text: 'x' })) }),
  'notes same id': (n) => ({ notes: range(n, () => ({ id: 'n', text: 'x' })) }),
  'vbrs on one line': (n) => ({ dataCenters: [{ id: 'd', name: 'd', cidrs: ['172.16.0.0/12'] }], physicalConnections: [{ id: 'l', name: 'l', account: 'a', dataCenter: 'd' }], vbrs: range(n, (i) => ({ id: `b${i}`, name: 'b', account: 'a', region: 'cn-hangzhou', physicalConnection: 'l', vlan: i % 3000, localGatewayIp: ip((10 << 24) + 4 * i + 1), peerGatewayIp: ip((10 << 24) + 4 * i + 2), prefixLength: 30 })) }),
  'vbrs equal': (n) => ({ dataCenters: [{ id: 'd', name: 'd', cidrs: ['172.16.0.0/12'] }], physicalConnections: [{ id: 'l', name: 'l', account: 'a', dataCenter: 'd' }], vbrs: range(n, (i) => ({ id: `b${i}`, name: 'b', account: 'a', region: 'cn-hangzhou', physicalConnection: 'l', vlan: 5, localGatewayIp: '10.0.0.1', peerGatewayIp: '10.0.0.2', prefixLength: 30 })) }),
  'intents': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8'), vpc('w', '192.168.0.0/16')], intents: range(n, (i) => ({ id: `i${i}`, from: 'v', to: 'w', protocol: 'icmp', expect: 'reachable' })) }),
  'accepted': (n) => ({ vpcs: [vpc('v', '10.0.0.0/8')], accepted: range(n, (i) => ({ rule: 'CIDR201', subjects: ['v'], reason: 'x' })) }),
  'layout far': (n) => ({ notes: range(n, (i) => ({ id: `n${i}`, text: 'x' })), layout: Object.fromEntries(range(n, (i) => [`n${i}`, { x: 1e300, y: i }])) }),
  'notes stacked': (n) => ({ notes: range(n, (i) => ({ id: `n${i}`, text: 'x' })), layout: Object.fromEntries(range(n, (i) => [`n${i}`, { x: 0, y: 0 }])) }),
};
const only = process.argv[2];
const sizes = process.argv[3] ? process.argv[3].split(',').map(Number) : [2000, 8000];
for (const [kind, make] of Object.entries(kinds)) {
  if (only && only !== '-' && !kind.includes(only)) continue;
  const times = sizes.map((n) => {
    const text = JSON.stringify({ ...head, ...make(n) });
    const t0 = performance.now(); const parsed = parsePlan(text); if (!parsed.ok) throw new Error(kind + JSON.stringify(parsed.error));
    const t1 = performance.now(); const a = analyze(parsed.value, '2019-08-14');
    const t2 = performance.now(); let s = ''; try { sceneOf(parsed.value, a.network); } catch (e) { s = String(e); }
    const t3 = performance.now();
    return { parse: Math.round(t1 - t0), analyse: Math.round(t2 - t1), scene: Math.round(t3 - t2), found: a.findings.length, s };
  });
  console.log(kind.padEnd(32), times.map((t) => `${t.parse}/${t.analyse}/${t.scene} (${t.found})${t.s}`).join('   '));
}
