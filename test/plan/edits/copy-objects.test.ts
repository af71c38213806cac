import { describe, expect, it } from 'vitest';
import { defaultRulePack as pack } from '../../../shared/catalog/rule-packs.ts';
import { planText } from '../../../shared/plan/canonical.ts';
import { copyText } from '../../../shared/plan/edits/copy-objects.ts';
import { duplicateObjects, pasteFragment } from '../../../shared/plan/edits/paste-fragment.ts';
import { mostPasted } from '../../../shared/plan/fragment.ts';
import { invertPatch, mustApply } from '../../../shared/plan/patch.ts';
import { objectTables, type Plan } from '../../../shared/plan/plan.ts';
import { caseNames, casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';

const section10 = casePlan('section-10-shared-physical-connection');

const twoVpcs = plan()
  .account('acct-a', { name: 'Account A', uid: '111' })
  .account('acct-b', { name: 'Account B' })
  .vpc('vpc-1', ['192.168.0.0/16', '10.8.0.0/20'], { name: 'Shop', cloudId: 'vpc-cloud', routerId: 'vrt-cloud' })
  .vpc('vpc-2', ['172.16.0.0/16'], { name: 'Stock', account: 'acct-b' })
  .vSwitch('vsw-1', 'vpc-1', '192.168.3.0/24', { name: 'app' })
  .vSwitch('vsw-2', 'vpc-1', '10.8.1.0/24', { name: 'db' })
  .securityGroup('sg-1', 'vpc-1', {
    rules: [
      {
        policy: 'accept',
        protocol: 'tcp',
        ports: '443/443',
        priority: 1,
        source: { securityGroup: 'sg-2', account: 'acct-b' },
      },
      { policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, source: { cidr: '172.16.4.0/24' } },
    ],
  })
  .securityGroup('sg-2', 'vpc-2')
  .instance('ecs-1', 'vsw-1', '192.168.3.9', { securityGroups: ['sg-1'] })
  .instance('ecs-2', 'vsw-2', '10.8.1.7')
  .peering('peer-1', 'vpc-1', 'vpc-2', {
    name: 'Shop to Stock',
    initiator: { router: 'vpc-1', state: 'activated', interfaceId: 'ri-1' },
    acceptor: { router: 'vpc-2', state: 'activated', interfaceId: 'ri-2' },
  })
  .route('vpc-1', '172.16.4.0/24', { peering: 'peer-1' })
  .route('vpc-2', '192.168.3.0/24', { peering: 'peer-1' })
  .intent('int-1', 'ecs-1', 'vpc-2')
  .at('vpc-1', 100, 40)
  .at('vpc-2', 500, 80, { pinned: true })
  .build();

function pasted(target: Plan, text: string, options?: Parameters<typeof pasteFragment>[2]) {
  const result = pasteFragment(target, text, options);
  if (!result.ok) throw new Error(result.error.code);
  return { plan: mustApply(target, result.value.patch), ...result.value };
}

describe('copying', () => {
  it('takes along what lies inside and what holds between the copied objects', () => {
    const fragment = JSON.parse(copyText(twoVpcs, ['vpc-1', 'vpc-2'])) as Record<string, { id: string }[]>;
    const ids = Object.fromEntries(
      objectTables.flatMap((table) => (fragment[table] ? [[table, fragment[table].map(({ id }) => id)]] : [])),
    );
    expect(ids).toEqual({
      accounts: ['acct-a', 'acct-b'],
      vpcs: ['vpc-1', 'vpc-2'],
      vSwitches: ['vsw-1', 'vsw-2'],
      securityGroups: ['sg-1', 'sg-2'],
      instances: ['ecs-1', 'ecs-2'],
      peerings: ['peer-1'],
      routes: ['rte-1', 'rte-2'],
      intents: ['int-1'],
    });
    expect(fragment).toMatchObject({ format: 'peerscape-fragment', version: 1 });
  });

  it('leaves a peering and its routes behind when one of its ends is', () => {
    const fragment = JSON.parse(copyText(twoVpcs, ['vpc-1', 'peer-1'])) as object;
    expect(fragment).not.toHaveProperty('peerings');
    expect(fragment).not.toHaveProperty('routes');
    expect(fragment).not.toHaveProperty('intents');
  });

  it('copies no id that exists once in the cloud, and no state with it', () => {
    const text = copyText(twoVpcs, ['vpc-1', 'vpc-2']);
    expect(text).not.toMatch(/vpc-cloud|vrt-cloud|ri-1|ri-2|activated/u);
    expect(text).toMatch(/planned/u);
  });

  it('copies a route to a gateway only with the VBR whose gateway it is', () => {
    const alone = JSON.parse(copyText(section10, ['dc-1'])) as object;
    expect(alone).not.toHaveProperty('routes');
    const together = JSON.parse(copyText(section10, ['dc-1', 'vbr-1'])) as { routes: { id: string }[] };
    expect(together.routes.map(({ id }) => id)).toEqual(['rte-6', 'rte-7']);
  });
});

describe('pasting into another plan', () => {
  const text = copyText(twoVpcs, ['vpc-1', 'vpc-2']);

  it('keeps addresses and names, makes new ids and adds the accounts that are not there', () => {
    const target = plan().account('acct-b', { name: 'Somebody', uid: '999' }).vpc('vpc-1', ['10.0.0.0/16']).build();
    const { plan: next, ids } = pasted(target, text);
    expect(ids).toEqual(['vpc-2', 'vpc-3']);
    expect(next.vpcs.slice(1).map(({ name, cidrs }) => [name, cidrs])).toEqual([
      ['Shop', ['192.168.0.0/16', '10.8.0.0/20']],
      ['Stock', ['172.16.0.0/16']],
    ]);
    expect(next.accounts.map(({ name, uid }) => [name, uid])).toEqual([
      ['Somebody', '999'],
      ['Account A', '111'],
      ['Account B', undefined],
    ]);
    expect(next.vSwitches.map(({ vpc }) => vpc)).toEqual(['vpc-2', 'vpc-2']);
    expect(next.peerings[0]).toMatchObject({ initiator: { router: 'vpc-2' }, acceptor: { router: 'vpc-3' } });
    expect(next.routes.map(({ router, nextHop }) => [router, nextHop.peering])).toEqual([
      ['vpc-2', 'peer-1'],
      ['vpc-3', 'peer-1'],
    ]);
    const source = next.securityGroups[0]?.rules[0]?.source;
    expect(source?.securityGroup).toBe(next.securityGroups[1]?.id);
    expect(source?.account).toBe(next.vpcs[2]?.account);
  });

  it('finds an account by its uid before its name, and never joins two whose uids differ', () => {
    const target = plan()
      .account('x', { name: 'Renamed', uid: '111' })
      .account('y', { name: 'Account A', uid: '222' })
      .build();
    const { plan: next } = pasted(target, copyText(twoVpcs, ['vpc-1']));
    expect(next.vpcs[0]?.account).toBe('x');
    const other = plan().account('acct-a', { name: 'Account A', uid: '222' }).build();
    const added = pasted(other, copyText(twoVpcs, ['vpc-1'])).plan;
    expect(added.accounts[1]).toEqual({ id: 'acct-1', name: 'Account A (2)', uid: '111' });
    expect(added.vpcs[0]?.account).toBe('acct-1');
  });

  it('drops an optional reference to what the plan lacks, and a row that is nothing without it', () => {
    const { plan: next } = pasted(plan().build(), copyText(section10, ['vbr-1']));
    expect(next.vbrs[0]).not.toHaveProperty('physicalConnection');
    const inside = pasteFragment(plan().build(), copyText(section10, ['vsw-a']));
    expect(inside).toEqual({ ok: false, error: { code: 'nothing-fits' } });
  });

  it('keeps a reference to what the plan has, of the same kind', () => {
    const has = plan().physicalConnection('pc-AAA').build();
    expect(pasted(has, copyText(section10, ['vbr-1'])).plan.vbrs[0]?.physicalConnection).toBe('pc-AAA');
    const otherKind = plan().vpc('pc-AAA', ['10.0.0.0/16']).build();
    expect(pasted(otherKind, copyText(section10, ['vbr-1'])).plan.vbrs[0]).not.toHaveProperty('physicalConnection');
  });

  it('numbers names that are taken', () => {
    const once = pasted(twoVpcs, text).plan;
    const twice = pasted(once, text).plan;
    expect(twice.vpcs.map(({ name }) => name)).toEqual([
      'Shop',
      'Stock',
      'Shop (2)',
      'Stock (2)',
      'Shop (3)',
      'Stock (3)',
    ]);
    expect(twice.vSwitches.map(({ name }) => name)).toEqual(['app', 'db', 'app', 'db', 'app', 'db']);
  });

  it('puts the top left corner of the whole at the asked point, else a little beside the originals', () => {
    const there = pasted(plan().build(), text, { at: { x: 10.4, y: -20 } }).plan;
    expect(there.layout.map(({ x, y }) => [x, y])).toEqual([
      [10, -20],
      [410, 20],
    ]);
    const aside = pasted(plan().build(), text).plan;
    expect(aside.layout.map(({ x, y }) => [x, y])).toEqual([
      [132, 72],
      [532, 112],
    ]);
  });

  it('is taken back by the inverse patch, to the byte', () => {
    for (const name of caseNames) {
      const start = casePlan(name);
      const everything = objectTables.flatMap((table) => start[table].map(({ id }) => id));
      const { plan: next, patch } = pasted(start, copyText(start, everything));
      expect(planText(mustApply(next, invertPatch(patch)))).toBe(planText(start));
    }
  });
});

describe('a hostile fragment', () => {
  const fragment = (fields: object): string => JSON.stringify({ format: 'peerscape-fragment', version: 1, ...fields });
  const failureOf = (text: string) => {
    const result = pasteFragment(twoVpcs, text);
    return result.ok ? 'pasted' : result.error.code;
  };

  it('is refused by name', () => {
    expect(failureOf('hello')).toBe('not-a-fragment');
    expect(failureOf('{"format":"peerscape"}')).toBe('not-a-fragment');
    expect(failureOf('null')).toBe('not-a-fragment');
    expect(failureOf(fragment({ version: 2 }))).toBe('newer-version');
    const notes = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `n-${at}`, text: '' }));
    expect(failureOf(fragment({ notes: notes(mostPasted) }))).toBe('pasted');
    expect(failureOf(fragment({ notes: notes(mostPasted + 1) }))).toBe('too-many');
    // Beyond a length nothing is parsed: what it begins with tells what it is.
    expect(failureOf(fragment({ notes: [{ id: 'n', text: 'x'.repeat(5_000_000) }] }))).toBe('too-many');
    expect(failureOf('['.repeat(5_000_000))).toBe('not-a-fragment');
    expect(failureOf(fragment({ version: '1' }))).toBe('invalid');
    expect(failureOf(fragment({ vpcs: [{ id: 7 }] }))).toBe('invalid');
    expect(failureOf(fragment({ vpcs: {} }))).toBe('invalid');
    expect(failureOf(fragment({ extra: JSON.parse('['.repeat(999) + ']'.repeat(999)) as unknown }))).toBe('invalid');
    expect(failureOf(fragment({}))).toBe('nothing-fits');
  });

  it('can neither repeat an id nor point at itself nor bring a prototype', () => {
    const text = fragment({
      vpcs: [
        { id: '__proto__', name: 'constructor', account: 'toString', region: 'r', cidrs: ['x'] },
        { id: '__proto__', name: 'again', account: 'toString', region: 'r', cidrs: [] },
      ],
      vSwitches: [{ id: 'vsw-1', vpc: 'vsw-1', name: 'loop', cidr: '10.0.0.0/24' }],
      peerings: [
        {
          id: 'p',
          name: 'p',
          initiator: { router: '__proto__', state: 'planned' },
          acceptor: { router: '__proto__', state: 'planned' },
          bandwidthMbps: 1,
        },
      ],
    });
    const { plan: next, ids } = pasted(plan().build(), text, { renumber: pack });
    expect(ids).toEqual(['vpc-1']);
    expect(next.vpcs).toEqual([{ id: 'vpc-1', name: 'constructor', account: 'acct-1', region: 'r', cidrs: ['x'] }]);
    expect(next.accounts).toEqual([{ id: 'acct-1', name: 'toString' }]);
    expect(next.vSwitches).toEqual([]);
    expect(next.peerings[0]).toMatchObject({ initiator: { router: 'vpc-1' }, acceptor: { router: 'vpc-1' } });
  });
});

describe('duplicating', () => {
  it('moves every block to the next free one of its size, and vSwitches, addresses, routes and rules along', () => {
    const { patch, ids } = duplicateObjects(twoVpcs, ['vpc-1', 'vpc-2'], { pack });
    const next = mustApply(twoVpcs, patch);
    expect(ids).toEqual(['vpc-3', 'vpc-4']);
    // 192.168.0.0/16 and 172.16.0.0/16 are taken; the next /16 is 172.17, the first free /20 thereafter 172.18.0.0.
    expect(next.vpcs.slice(2).map(({ name, cidrs }) => [name, cidrs])).toEqual([
      ['Shop (2)', ['172.17.0.0/16', '172.18.0.0/20']],
      ['Stock (2)', ['172.19.0.0/16']],
    ]);
    expect(next.vSwitches.slice(2).map(({ cidr }) => cidr)).toEqual(['172.17.3.0/24', '172.18.1.0/24']);
    expect(next.instances.slice(2).map(({ ip }) => ip)).toEqual(['172.17.3.9', '172.18.1.7']);
    expect(next.routes.slice(2).map(({ destination }) => destination)).toEqual(['172.19.4.0/24', '172.17.3.0/24']);
    expect(next.securityGroups[2]?.rules[1]?.source).toEqual({ cidr: '172.19.4.0/24' });
    expect(next.accounts).toEqual(twoVpcs.accounts);
    expect(next.vpcs.slice(0, 2)).toEqual(twoVpcs.vpcs);
  });

  it('gives a VBR its own VLAN and gateway addresses on the same physical connection, and routes follow', () => {
    const { patch } = duplicateObjects(section10, ['dc-1', 'vbr-1', 'vpc-a'], { pack });
    const next = mustApply(section10, patch);
    expect(next.vbrs[1]).toMatchObject({
      physicalConnection: 'pc-AAA',
      vlan: 1,
      localGatewayIp: '10.100.0.5',
      peerGatewayIp: '10.100.0.6',
    });
    const [dataCenter, host] = [next.dataCenters[1], next.hosts[1]];
    // The first whole /12 at or above 10.200.0.0.
    expect(dataCenter?.cidrs).toEqual(['10.208.0.0/12']);
    expect(host).toMatchObject({ dataCenter: dataCenter?.id, ip: '10.208.5.5' });
    const toGateway = next.routes.filter(({ router }) => router === dataCenter?.id);
    expect(toGateway.map(({ nextHop }) => nextHop.ip)).toEqual(['10.100.0.5', '10.100.0.5']);
  });

  it('finds room for lone vSwitches, instances and hosts beside the original', () => {
    const { patch, ids } = duplicateObjects(section10, ['vsw-a', 'ecs-b', 'host-1'], { pack });
    const next = mustApply(section10, patch);
    expect(next.vSwitches[2]).toMatchObject({ vpc: 'vpc-a', cidr: '10.10.0.0/24', name: 'vSwitch a (2)' });
    expect(next.instances[2]).toMatchObject({ vSwitch: next.vSwitches[2]?.id, ip: '10.10.0.10', name: 'ECS a' });
    expect(next.instances[3]).toMatchObject({ vSwitch: 'vsw-b', ip: '192.168.1.1', securityGroups: ['sg-b'] });
    expect(next.hosts[1]).toMatchObject({ dataCenter: 'dc-1', ip: '172.16.0.1' });
    expect(ids).toEqual([next.hosts[1]?.id, next.vSwitches[2]?.id, next.instances[3]?.id]);
  });

  it('leaves what finds no room where it is', () => {
    const full = plan().dataCenter('dc-1', ['10.0.0.0/8', '172.16.0.0/12']).vpc('vpc-1', ['192.168.0.0/16']).build();
    expect(mustApply(full, duplicateObjects(full, ['vpc-1'], { pack }).patch).vpcs[1]?.cidrs).toEqual([
      '192.168.0.0/16',
    ]);
  });

  it('of nothing is no change', () => {
    expect(duplicateObjects(twoVpcs, [], { pack })).toEqual({ patch: { changes: [] }, ids: [] });
  });
});

describe('places in what is pasted', () => {
  it('get their ids where they are called by a name, in either language; what nobody knows stays as it is', () => {
    const named = plan()
      .vpc('vpc-1', ['10.1.0.0/16'], { region: 'China (Hangzhou)' })
      .vpc('vpc-2', ['10.2.0.0/16'], { region: '华北2（北京）' })
      .vpc('vpc-3', ['10.3.0.0/16'], { region: 'cn-nowhere' })
      .vSwitch('vsw-1', 'vpc-1', '10.1.1.0/24', { zone: 'CN-HANGZHOU-B' })
      .build();
    const { plan: after } = pasted(plan().build(), copyText(named, ['vpc-1', 'vpc-2', 'vpc-3']));
    expect(after.vpcs.map(({ region }) => region)).toEqual(['cn-hangzhou', 'cn-beijing', 'cn-nowhere']);
    expect(after.vSwitches.map(({ zone }) => zone)).toEqual(['cn-hangzhou-b']);
  });
});
