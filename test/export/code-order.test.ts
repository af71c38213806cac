import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliyunCliExporter } from '../../shared/export/aliyun-cli/aliyun-cli-exporter.ts';
import { rosExporter } from '../../shared/export/ros/ros-exporter.ts';
import { terraformExporter } from '../../shared/export/terraform/terraform-exporter.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { arbitraryCodePlan } from './arbitrary-code-plan.ts';
import { written } from './code-export.ts';
import { judgedTemplates, needs, readTemplates, type StackTemplate } from './ros/templates.ts';
import { comesAfter, readConfiguration, resourcesOfType } from './terraform/configuration.ts';

const runs = { numRuns: 40 };

// Written from sections 1, 5, 9 and 10 of the domain notes, without a look at how the exporters do it: acceptor first, then initiator, then
// routes, one after another in a VBR's table; taking back goes the other way.

describe('the order of a plan as Terraform', () => {
  it('is acceptor, initiator, routes, whatever the plan', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCodePlan(), async (plan) => {
        const configuration = await readConfiguration(written(terraformExporter, plan).files);
        expect(configuration.problems).toEqual([]);
        const addresses = new Set(configuration.blocks.keys());
        for (const peering of plan.peerings) {
          const key = peering.id.replace('-', '_');
          const [acceptor, initiator] = ['acceptor', 'initiator'].map(
            (role) => `alicloud_router_interface_connection.${key}_${role}_connection`,
          ) as [string, string];
          expect([addresses.has(acceptor), addresses.has(initiator)]).toEqual([
            isToConnect(plan, peering.id),
            isToConnect(plan, peering.id),
          ]);
          if (!addresses.has(initiator)) continue;
          expect(comesAfter(configuration, initiator, acceptor)).toBe(true);
          for (const route of routesOver(plan, peering.id))
            expect(comesAfter(configuration, `alicloud_route_entry.${route}`, initiator)).toBe(true);
        }
        const routes = resourcesOfType(configuration, 'alicloud_route_entry');
        for (const table of new Set(routes.map(([, body]) => body['route_table_id']))) {
          const entries = routes.filter(([, body]) => body['route_table_id'] === table).map(([address]) => address);
          if (!JSON.stringify(table).includes('border_router')) continue;
          for (const [at, one] of entries.entries())
            for (const other of entries.slice(at + 1))
              expect(comesAfter(configuration, one, other) || comesAfter(configuration, other, one)).toBe(true);
        }
        expect(routes).toHaveLength(plan.routes.length);
      }),
      runs,
    );
  });
});

describe('the order of a plan as ROS templates', () => {
  it('is acceptor, initiator, connection, routes, whatever the plan', () => {
    fc.assert(
      fc.property(arbitraryCodePlan(), (plan) => {
        const templates = readTemplates(written(rosExporter, plan).files);
        expect(judgedTemplates(templates)).toEqual([]);
        const found = templates.flatMap((template, stack) =>
          Object.entries(template.resources).map(([name, resource]) => ({ name, resource, template, stack })),
        );
        const ofType = (type: string) => found.filter(({ resource }) => resource['Type'] === type);
        const interfaceOf = ({ resource }: (typeof found)[number]) =>
          JSON.stringify((resource['Properties'] as { RouterInterfaceId: unknown }).RouterInterfaceId);
        const bindings = ofType('ALIYUN::VPC::PeeringRouterInterfaceBinding');
        const connections = ofType('ALIYUN::VPC::PeeringRouterInterfaceConnection');
        expect(connections).toHaveLength(plan.peerings.filter(({ id }) => isToConnect(plan, id)).length);
        expect(bindings).toHaveLength(2 * connections.length);
        for (const connection of connections) {
          const opposite = JSON.stringify(
            (connection.resource['Properties'] as { OppositeInterfaceId: unknown }).OppositeInterfaceId,
          );
          const own = bindings.find(
            (binding) => interfaceOf(binding) === interfaceOf(connection) && binding.stack === connection.stack,
          );
          const theirs = bindings.find((binding) => interfaceOf(binding) === opposite);
          expect(own !== undefined && needs(connection.template, connection.name, own.name)).toBe(true);
          expect(theirs?.stack).toBeLessThan(connection.stack);
        }
        const lastConnection = Math.max(-1, ...connections.map(({ stack }) => stack));
        const routes = ofType('ALIYUN::ECS::Route');
        expect(routes).toHaveLength(plan.routes.length);
        for (const { stack } of routes) expect(stack).toBeGreaterThan(lastConnection);
        for (const template of new Set(routes.map((route) => route.template))) expect(unordered(template)).toEqual([]);
      }),
      runs,
    );
  });
});

describe('the order of a plan as scripts', () => {
  it('is interfaces, acceptors, initiators, routes; and routes, suspended, deleted on the way back', () => {
    fc.assert(
      fc.property(arbitraryCodePlan(), (plan) => {
        const { files } = written(aliyunCliExporter, plan);
        for (const [path, content] of files) {
          if (!path.endsWith('.sh')) continue;
          const steps =
            content
              .slice(content.indexOf('\nneed '))
              .match(/^ *(\w+)/gmu)
              ?.map((word) => word.trim()) ?? [];
          const firstAndLast = (name: string): [number, number] => [steps.indexOf(name), steps.lastIndexOf(name)];
          const order = path.endsWith('-teardown.sh')
            ? ['remove_route', 'suspend', 'remove_interface']
            : ['ensure_vpc', 'ensure_interface', 'record_peer', 'ensure_route', 'ensure_rule'];
          const places = order.map(firstAndLast).filter(([first]) => first >= 0);
          places.slice(1).forEach(([first], at) => {
            const before = places[at]?.[1] ?? -1;
            // An acceptor's end may go as soon as both are suspended, while others still wait: only the routes come before everything.
            if (!path.endsWith('-teardown.sh') || at === 0) expect(first).toBeGreaterThan(before);
          });
          const connects = content.slice(content.indexOf('\n# connections')).split('\n# ')[1] ?? '';
          const lines = connects.split('\n');
          lines.forEach((line, at) => {
            const [, key] = /^ *connect '[^']*' "\$(\w+)_initiator__id"/u.exec(line) ?? [];
            if (key === undefined) return;
            const acceptor = lines.findIndex(
              (other) => /^ *record_peer /u.test(other) && other.includes(`"$${key}_acceptor__id" "$`),
            );
            const isAway = !lines.some((other) =>
              new RegExp(`^ *record_peer '[^']*' "\\$${key}_acceptor__id"`, 'u').test(other),
            );
            // The acceptor of another account says by a hand-off that it knows its initiator.
            const waits = lines.slice(0, at).some((other) => other.includes(`take ${key}_acceptor__recorded`));
            expect(isAway ? waits : acceptor >= 0 && acceptor < at).toBe(true);
          });
        }
      }),
      runs,
    );
  });
});

/** Two routes of one table that nothing orders. */
function unordered(template: StackTemplate): string[] {
  const routes = Object.entries(template.resources).filter(([, { Type }]) => Type === 'ALIYUN::ECS::Route');
  return routes.flatMap(([one, a], at) =>
    routes
      .slice(at + 1)
      .filter(([, b]) => tableOf(a) === tableOf(b))
      .filter(([other]) => !needs(template, one, other) && !needs(template, other, one))
      .map(([other]) => `${one} ${other}`),
  );
}

function tableOf(resource: Readonly<Record<string, unknown>>): string {
  return JSON.stringify((resource['Properties'] as { RouteTableId: unknown }).RouteTableId);
}

function isToConnect({ peerings }: Plan, id: string): boolean {
  const peering = peerings.find((one) => one.id === id);
  return [peering?.initiator.state, peering?.acceptor.state].every(
    (state) => state === 'planned' || state === 'created',
  );
}

/** The names of the route entries that use a peering. */
function routesOver({ routes }: Plan, peering: string): string[] {
  return routes
    .filter(({ nextHop }) => nextHop.peering === peering)
    .map(({ router, destination }) => `${router}_to_${destination}`.replaceAll(/[-./]/gu, '_'));
}
