import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casePlan } from '../../support/cases.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { plannedHybrid } from '../code-export.ts';
import { arbitraryCodePlan } from '../arbitrary-code-plan.ts';
import { canRunScripts, isChange, startScripts } from './scripts.ts';
import { judgedCalls } from './sdk.ts';

const top = temporaryFolder();
const two = casePlan('section-09-two-accounts');
const circuit = casePlan('section-10-shared-physical-connection');
/** Every call is a process, and the machine may be busy with others. */
const timeout = 300_000;
const circuitId = { vbr_1_physical_connection_id: 'pc-0001' };

// Needs bash and jq.
describe.skipIf(!canRunScripts)('the scripts, run against a cloud that refuses what comes too early', () => {
  it('build a plan of one account in one go, with the calls in the order of the guide', async () => {
    const scripts = await startScripts(top, casePlan('section-08-same-account'), { rebuild: true });
    expect(scripts.inTurns('.sh')).toBe(1);
    expect(scripts.things('interface').map(({ Role, Status }) => [Role, Status])).toEqual([
      ['InitiatingSide', 'Active'],
      ['AcceptingSide', 'Active'],
    ]);
    expect(scripts.things('route').map(({ to }) => to)).toEqual(['172.16.0.0/16', '192.168.0.0/16']);
    expect(
      scripts
        .calls()
        .filter(isChange)
        .map(({ api }) => api),
    ).toEqual([
      'CreateVpc',
      'CreateVpc',
      'CreateVSwitch',
      'CreateVSwitch',
      'CreateSecurityGroup',
      'CreateSecurityGroup',
      'CreateRouterInterface',
      'CreateRouterInterface',
      'ModifyRouterInterfaceAttribute',
      'ModifyRouterInterfaceAttribute',
      'ConnectRouterInterface',
      'CreateRouteEntry',
      'CreateRouteEntry',
      'AuthorizeSecurityGroup',
      'AuthorizeSecurityGroup',
    ]);
  });

  it('build two accounts in turns, the second time change nothing, and take all of it back', { timeout }, async () => {
    const scripts = await startScripts(top, two, { rebuild: true });
    expect(scripts.inTurns('.sh')).toBeLessThanOrEqual(3);
    expect(scripts.things('interface').every(({ Status }) => Status === 'Active')).toBe(true);
    expect(scripts.things('route')).toHaveLength(two.routes.length);
    expect(judgedCalls(scripts.calls())).toEqual([]);

    expect(scripts.inTurns('.sh')).toBe(1);
    expect(scripts.calls().filter(isChange)).toEqual([]);

    expect(scripts.inTurns('-teardown.sh')).toBeLessThanOrEqual(4);
    expect([...scripts.things('route'), ...scripts.things('interface')]).toEqual([]);
    expect(scripts.things('group').flatMap(({ rules }) => rules)).toEqual([]);
    expect(scripts.things('vpc')).toHaveLength(2);
    expect(judgedCalls(scripts.calls())).toEqual([]);
    expect(scripts.inTurns('-teardown.sh')).toBe(1);
    expect(scripts.calls().filter(isChange)).toEqual([]);
  });

  it('build a VBR with a VPC of each of two accounts', { timeout }, async () => {
    const scripts = await startScripts(top, circuit, { rebuild: true }, circuitId);
    expect(scripts.inTurns('.sh')).toBeLessThanOrEqual(3);
    expect(scripts.things('interface').map(({ Status }) => Status)).toEqual(['Active', 'Active', 'Active', 'Active']);
    expect(
      scripts
        .things('route')
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['10.10.0.0/16', '172.16.0.0/12', '172.16.0.0/12', '172.16.0.0/12', '192.168.0.0/16']);
    expect(judgedCalls(scripts.calls())).toEqual([]);
  });

  it('print in a dry run what they would do, in order, and do nothing', async () => {
    const scripts = await startScripts(top, circuit, { rebuild: true }, circuitId);
    const { status, out } = scripts.run('acct_a.sh', { DRY_RUN: '1' });
    expect(status).toBe(0);
    expect(scripts.calls().filter(isChange)).toEqual([]);
    expect([...out.matchAll(/^\+ aliyun \w+ (\w+)/gmu)].map(([, api]) => api)).toEqual([
      'CreateVpc',
      'CreateVSwitch',
      'CreateSecurityGroup',
      'CreateVirtualBorderRouter',
      'CreateRouterInterface',
      'CreateRouterInterface',
      'CreateRouterInterface',
      'ModifyRouterInterfaceAttribute',
      'ModifyRouterInterfaceAttribute',
      'ConnectRouterInterface',
      'ModifyRouterInterfaceAttribute',
      'ConnectRouterInterface',
      'CreateRouteEntry',
      'CreateRouteEntry',
      'CreateRouteEntry',
      'CreateRouteEntry',
      'AuthorizeSecurityGroup',
    ]);
  });

  it('ask for what only a person knows, all of it at once', async () => {
    const { status, err } = (await startScripts(top, circuit, { rebuild: true }, { acct_a_profile: '' })).run(
      'acct_a.sh',
    );
    expect(status).toBe(64);
    expect(err).toContain('acct_a_profile');
    expect(err).toContain('vbr_1_physical_connection_id');
  });

  it('do not act for an account that the profile does not belong to', async () => {
    const scripts = await startScripts(top, two, { rebuild: true });
    const { status, err } = scripts.run('acct_a.sh', { acct_a_profile: 'profile-acct_b' });
    expect([status, err]).toEqual([1, 'The profile does not belong to account 1111111111111111\n']);
    expect(scripts.calls().filter(isChange)).toEqual([]);
  });

  it('do not take a hand-off for an id that is none', async () => {
    const scripts = await startScripts(top, two, { rebuild: true }, { peer_1_acceptor__id: 'ri-1; touch pwned' });
    const { status, err } = scripts.run('acct_a.sh');
    expect([status, err]).toEqual([1, expect.stringContaining('This hand-off holds no id: peer_1_acceptor__id')]);
  });

  it('build what is planned beside what exists, once somebody said what that is', { timeout }, async () => {
    const scripts = await startScripts(
      top,
      plannedHybrid(),
      { rebuild: true },
      {
        vbr_1_physical_connection_id: 'pc-0001',
        vbr_1_vlan_id: '7',
        vsw_hub_2_zone: 'cn-beijing-b',
      },
    );
    scripts.inTurns('.sh');
    expect(scripts.things('route')).toHaveLength(7);
    expect(scripts.things('vpc').flatMap(({ blocks }) => blocks)).toEqual(['10.9.0.0/16']);
    expect(judgedCalls(scripts.calls())).toEqual([]);
  });

  it('build whatever plan there is, and take it back', { timeout }, async () => {
    // A few plans only: every call is a process of its own.
    for (const plan of fc.sample(arbitraryCodePlan({ vpcs: 3, onlyPlanned: true }), { numRuns: 2, seed: 11 })) {
      const circuits = Object.fromEntries(
        plan.vbrs.map(({ id }) => [`${id.replace('-', '_')}_physical_connection_id`, `pc-${id}`]),
      );
      const scripts = await startScripts(top, plan, {}, circuits);
      scripts.inTurns('.sh');
      expect(scripts.things('route')).toHaveLength(plan.routes.length);
      expect(scripts.things('interface')).toHaveLength(2 * plan.peerings.length);
      expect(judgedCalls(scripts.calls())).toEqual([]);
      scripts.inTurns('-teardown.sh');
      expect([...scripts.things('route'), ...scripts.things('interface')]).toEqual([]);
    }
  });
});
