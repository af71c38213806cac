import * as ecs from '@alicloud/ecs20140526';
import * as vpc from '@alicloud/vpc20160428';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import openApi from '../../shared/catalog/data/openapi-params.json' with { type: 'json' };
import { buildRunbook, changeRunbook, decommissionRunbook } from '../../shared/runbook/plan-runbook.ts';
import type { Step } from '../../shared/runbook/runbook.ts';
import { networkOf } from '../lifecycle/connections.ts';
import { anyDesign, change } from './random-plans.ts';

interface Request {
  names: () => Readonly<Record<string, string>>;
}

/** The request types of the cloud's own SDK, by the action's name without regard to case: the SDK writes DeleteVswitch. */
const requests = {
  vpc: new Map(
    Object.entries(vpc as unknown as Record<string, Request>).map(([name, type]) => [name.toLowerCase(), type]),
  ),
  ecs: new Map(
    Object.entries(ecs as unknown as Record<string, Request>).map(([name, type]) => [name.toLowerCase(), type]),
  ),
};

const described = openApi.apis as Readonly<
  Record<string, { parameters: readonly { name: string; required: boolean }[] }>
>;

function faultsOf(steps: readonly Step[]): string[] {
  return steps.flatMap(({ calls }) =>
    calls.flatMap(({ product, action, parameters }) => {
      const names = parameters.map(({ name }) => name);
      const request = requests[product].get(`${action.toLowerCase()}request`);
      if (request === undefined) return [`${product} has no ${action}`];
      const known = new Set(Object.values(request.names()));
      const required = described[`${product}:${action}`]?.parameters.filter((one) => one.required) ?? [];
      return [
        ...names.filter((name) => !known.has(name)).map((name) => `${action} has no ${name}`),
        ...required.filter(({ name }) => !names.includes(name)).map(({ name }) => `${action} lacks ${name}`),
      ];
    }),
  );
}

describe('the calls of a runbook', () => {
  it('are known to the SDK by name and parameter, and have all that the API requires', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyDesign, change, (of, { before, after }) => {
        const network = networkOf(of);
        const steps = [
          ...buildRunbook(network, 'nothing').steps,
          ...changeRunbook(networkOf(before), networkOf(after)).steps,
          ...decommissionRunbook(
            network,
            [...of.vpcs, ...of.physicalConnections].map(({ id }) => id),
          ).steps,
        ];
        for (const { calls } of steps) for (const { action } of calls) seen.add(action);
        expect(faultsOf(steps)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    // A check that sees nothing would be green.
    expect(seen.size).toBeGreaterThan(20);
  });
});
