import { describe, expect, it } from 'vitest';
import { overlaps } from '../../shared/diagram/geometry.ts';
import { linkState } from '../../shared/diagram/links.ts';
import { type Scene, sceneOf } from '../../shared/diagram/scene.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { plan } from '../support/plan-builder.ts';
import { networkOf } from './network-of.ts';

const draw = (drawn: Plan, options: Parameters<typeof sceneOf>[2] = {}): Scene =>
  sceneOf(drawn, networkOf(drawn), options);
const nodeOf = (scene: Scene, id: string) => scene.nodes.find((node) => node.id === id);
const edgeOf = (scene: Scene, id: string) => scene.edges.find((edge) => edge.id === id);

describe('the scene of a plan', () => {
  it('shows every data center, physical connection, VBR, VPC and note once', () => {
    const scene = draw(
      plan()
        .dataCenter('dc', ['172.16.0.0/12'])
        .physicalConnection('pc', { dataCenter: 'dc' })
        .vbr('vbr', { physicalConnection: 'pc' })
        .vpc('vpc', ['10.0.0.0/8'])
        .row('vpcs', { id: 'vpc', name: 'again', account: 'acct-a', region: 'cn-beijing', cidrs: [] })
        .note('note', 'hello')
        .build(),
    );
    expect(scene.nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ['dc', 'dataCenter'],
      ['pc', 'physicalConnection'],
      ['vbr', 'vbr'],
      ['vpc', 'vpc'],
      ['note', 'note'],
    ]);
    expect(nodeOf(scene, 'vpc')?.title).toBe('vpc');
  });

  it('is empty for an empty plan', () => {
    expect(draw(plan().build())).toMatchObject({
      nodes: [],
      edges: [],
      frames: [],
      bounds: { x: 0, y: 0, width: 0, height: 0 },
    });
  });

  it('puts an object where the layout says, in whole units, and below the others what lies off the canvas', () => {
    const scene = draw(
      plan()
        .vpc('a', ['10.0.0.0/16'])
        .vpc('b', ['10.1.0.0/16'])
        .vpc('c', ['10.2.0.0/16'])
        .at('a', 100.4, -50.6, { pinned: true })
        .at('b', 1e308, -1e308, { pinned: true })
        .at('c', 1_000_000, -1_000_000)
        .build(),
    );
    expect(nodeOf(scene, 'a')).toMatchObject({ x: 100, y: -51, pinned: true, placed: true });
    expect(nodeOf(scene, 'c')).toMatchObject({ x: 1_000_000, y: -1_000_000, placed: true });
    const { x = 0, y = 0, ...b } = nodeOf(scene, 'b') ?? {};
    expect(b).toMatchObject({ pinned: false, placed: false });
    // Below `a`, the lowest, and as far left as the leftmost.
    expect([x >= 96 && x <= 112, y > 0 && y < 1000]).toEqual([true, true]);
  });

  it('puts objects without a layout where nothing else is', () => {
    const builder = plan().dataCenter('dc', []).note('note', 'text');
    for (let at = 0; at < 20; at++) builder.vpc(`vpc-${at}`, ['10.0.0.0/16']);
    for (let at = 0; at < 10; at++) builder.at(`vpc-${at}`, at * 240, 0);
    const { nodes } = draw(builder.build());
    expect(nodes.filter(({ placed }) => placed)).toHaveLength(10);
    for (const [at, a] of nodes.entries())
      for (const b of nodes.slice(at + 1)) expect(overlaps(a, b), `${a.id} ${b.id}`).toBe(false);
  });

  it('shows four vSwitches and how many more there are, so that a VPC stays a card', () => {
    const builder = plan().vpc('vpc', ['10.0.0.0/16', '10.1.0.0/16']);
    for (let at = 0; at < 200; at++) builder.vSwitch(`vsw-${at}`, 'vpc', `10.0.${at}.0/24`);
    builder.instance('ecs-1', 'vsw-7', '10.0.7.9').instance('ecs-2', 'vsw-150', '10.0.150.9');
    const vpc = nodeOf(draw(builder.build()), 'vpc');
    expect(vpc?.lines).toEqual([
      { kind: 'region', region: 'cn-hangzhou' },
      { kind: 'block', cidr: '10.0.0.0/16' },
      { kind: 'block', cidr: '10.1.0.0/16' },
      { kind: 'vSwitch', name: 'vsw-0', cidr: '10.0.0.0/24' },
      { kind: 'vSwitch', name: 'vsw-1', cidr: '10.0.1.0/24' },
      { kind: 'vSwitch', name: 'vsw-2', cidr: '10.0.2.0/24' },
      { kind: 'vSwitch', name: 'vsw-3', cidr: '10.0.3.0/24' },
      { kind: 'more', of: 'vSwitches', count: 196 },
      { kind: 'members', of: 'instances', count: 2 },
    ]);
    // A header of 40, nine lines of 16, a margin of 8.
    expect(vpc).toMatchObject({ width: 208, height: 192 });
  });

  it('shows VLAN and gateways of a VBR, access point and bandwidth of a physical connection', () => {
    const scene = draw(
      plan()
        .account('acct-x', { name: 'X' })
        .account('acct-y', { name: 'Y' })
        .physicalConnection('pc', { accessPoint: 'ap-cn-beijing-dx-A', bandwidthMbps: 1000, account: 'acct-y' })
        .vbr('vbr', { physicalConnection: 'pc', vlan: 7, localGatewayIp: '10.0.0.1', peerGatewayIp: '10.0.0.2' })
        .build(),
    );
    expect(nodeOf(scene, 'pc')).toMatchObject({
      width: 176,
      height: 48,
      region: 'cn-beijing',
      account: { id: 'acct-y', name: 'Y', color: 1 },
      lines: [{ kind: 'access', accessPoint: 'ap-cn-beijing-dx-A', bandwidthMbps: 1000 }],
    });
    expect(nodeOf(scene, 'vbr')?.lines).toContainEqual({ kind: 'vlan', vlan: 7 });
    expect(nodeOf(scene, 'vbr')?.lines).toContainEqual({ kind: 'gateways', local: '10.0.0.1', peer: '10.0.0.2' });
  });

  it('cuts texts that no card can hold', () => {
    const scene = draw(
      plan()
        .vpc('vpc', [], { name: 'x'.repeat(1_000_000) })
        .note('note', 'word '.repeat(100_000))
        .build(),
    );
    expect(nodeOf(scene, 'vpc')?.title).toHaveLength(120);
    expect(nodeOf(scene, 'note')?.lines).toHaveLength(16);
  });

  it('draws a peering from its initiator to its acceptor, and physical attachments', () => {
    const scene = draw(
      plan()
        .dataCenter('dc', [])
        .physicalConnection('pc', { dataCenter: 'dc' })
        .vbr('vbr', { physicalConnection: 'pc' })
        .vpc('vpc', ['10.0.0.0/8'])
        .peering('peer', 'vbr', 'vpc', { bandwidthMbps: 1000, state: 'activated' })
        .peering('nowhere', 'vbr', 'gone')
        .at('vbr', 0, 0)
        .at('vpc', 600, 0)
        .build(),
      { forbidden: new Set(), findings: new Map([['peer', { error: 1, warning: 0, notice: 2 }]]) },
    );
    expect(scene.edges.map(({ id, kind, from, to }) => [id, kind, from, to])).toEqual([
      ['pc', 'physical', 'dc', 'pc'],
      ['vbr', 'physical', 'pc', 'vbr'],
      ['peer', 'peering', 'vbr', 'vpc'],
    ]);
    const peer = edgeOf(scene, 'peer');
    expect(peer).toMatchObject({ state: 'activated', findings: { error: 1, warning: 0, notice: 2 } });
    expect(peer?.label).toMatchObject({ bandwidth: '1 Gbit/s', states: ['activated'] });
    expect(peer?.initiatorPoint.x).toBe(176);
    expect(peer?.acceptorPoint.x).toBe(600);
  });

  it('says what the overlays choose, and nothing without any', () => {
    const drawn = plan().vpc('a', []).vpc('b', []).peering('peer', 'a', 'b').build();
    const extra = new Map([['peer', '¥ 12']]);
    const priced = draw(drawn, { overlays: { bandwidth: false, state: false, extra } });
    expect(edgeOf(priced, 'peer')?.label).toMatchObject({ extra: '¥ 12' });
    expect(edgeOf(priced, 'peer')?.label).not.toHaveProperty('bandwidth');
    const bare = draw(drawn, { overlays: { bandwidth: false, state: false } });
    expect(edgeOf(bare, 'peer')).not.toHaveProperty('label');
    expect(edgeOf(draw(drawn, { forbidden: new Set(['peer']) }), 'peer')?.state).toBe('forbidden');
  });

  it('keeps the objects of the scene before that did not change', () => {
    const builder = plan().vpc('a', []).vpc('b', []).vpc('c', []).vpc('d', []);
    builder.peering('ab', 'a', 'b').peering('cd', 'c', 'd');
    builder.at('a', 0, 0).at('b', 480, 0).at('c', 0, 800);
    const network = networkOf(builder.build());
    const before = sceneOf(builder.at('d', 480, 800).build(), network);
    const moved = { ...builder.build(), layout: network.plan.layout.concat({ id: 'd', x: 480, y: 960 }) };
    const after = sceneOf(moved, network, { previous: before });
    expect(after).toEqual(sceneOf(moved, network));
    expect(nodeOf(after, 'a')).toBe(nodeOf(before, 'a'));
    expect(edgeOf(after, 'ab')).toBe(edgeOf(before, 'ab'));
    expect(nodeOf(after, 'd')).not.toBe(nodeOf(before, 'd'));
    expect(edgeOf(after, 'cd')).not.toBe(edgeOf(before, 'cd'));
  });

  it('made from the scene before is the one made afresh, and covers no node with a label', () => {
    const builder = plan();
    for (let at = 0; at < 12; at++) builder.vpc(`v${at}`, []).at(`v${at}`, (at % 4) * 400, Math.floor(at / 4) * 300);
    for (let at = 1; at < 12; at++) builder.peering(`p${at}`, 'v0', `v${at}`);
    const drawn = builder.build();
    const network = networkOf(drawn);
    let scene = sceneOf(drawn, network);
    for (let step = 1; step <= 12; step++) {
      const layout = drawn.layout.map((row, at) => (at === step % 12 ? { ...row, x: 2000 - step * 120, y: 200 } : row));
      scene = sceneOf({ ...drawn, layout }, network, { previous: scene });
      const fresh = sceneOf({ ...drawn, layout }, network);
      expect(scene.edges).toEqual(fresh.edges);
      const labels = scene.edges.flatMap(({ label }) => label ?? []);
      expect(labels.length).toBeGreaterThan(5);
      for (const label of labels) for (const node of scene.nodes) expect(overlaps(label, node), node.id).toBe(false);
    }
  });

  it('is the same for the same plan, whatever the case', () => {
    for (const name of caseNames) {
      const drawn = casePlan(name);
      expect(draw(drawn), name).toEqual(draw(drawn));
      expect(draw(drawn).nodes.length, name).toBeGreaterThan(1);
    }
  });
});

describe('the line of a peering', () => {
  it('is solid only when both ends are activated', () => {
    expect(linkState('activated', 'activated')).toBe('activated');
    expect(linkState('activated', 'planned')).toBe('planned');
    expect(linkState('created', 'planned')).toBe('planned');
  });

  it('moves while the ends connect or come back, and is dimmed while they are suspended', () => {
    expect(linkState('connecting', 'accepting')).toBe('connecting');
    expect(linkState('activating', 'activating')).toBe('connecting');
    expect(linkState('suspending', 'suspending')).toBe('suspended');
    expect(linkState('suspended', 'suspended')).toBe('suspended');
  });
});
