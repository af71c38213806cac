// A device's second way is derived, not planned. ROUTE505 lets a data center route a destination once, so the standby route comes from the
// route table of another VBR that leads to the same VPC. It is marked as such, and its preference yields to the planned one.
import { message } from '../../messages/message.ts';
import { contains, formatCidr, parseCidr } from '../../net/cidr.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import { type DataCenterNode, nameOf, type Network, type RouteNode, type VbrNode } from '../../network/network.ts';
import type { StaticRoute } from '../../devices/device.ts';
import type { DeviceProblem } from '../../devices/device-ports.ts';
import { vbrsOf } from '../../network/vbrs-of.ts';

/** Above what any vendor gives a static route of itself (1 to 60), and below 255, which IOS takes for unreachable. */
const firstStandbyPreference = 200;
const lastStandbyPreference = 254;

/**
 * The static routes of a data center's device. What the plan routes comes first: of several entries to one destination the first counts, the
 * others are its second ways. Then the ways that the plan has ready without saying so at the data center: another VBR of it whose own table
 * leads the destination to the same VPC.
 */
export function routesOf(network: Network, dataCenter: DataCenterNode) {
  const problems: DeviceProblem[] = [];
  const planned: Way[] = [];
  const nodes = new Map((network.routes.get(dataCenter.row.id) ?? []).map((node) => [node.row, node]));
  for (const row of network.plan.routes) {
    if (row.router !== dataCenter.row.id || network.objects.get(row.id)?.row !== row) continue;
    const params = { dataCenter: nameOf(network, dataCenter.row.id), destination: row.destination };
    const destination = parseCidr(row.destination);
    if (!destination.ok) {
      problems.push({ rules: ['CIDR101'], reason: message('devices:destination', params), subjects: [row.id] });
      continue;
    }
    const target = nodes.get(row)?.target;
    const vbr = target?.kind === 'gateway' ? target.vbr : undefined;
    const nextHop = parseIpv4(vbr?.row.localGatewayIp ?? '');
    if (vbr === undefined || nextHop === undefined)
      problems.push({ rules: ['ROUTE504'], reason: message('devices:nextHop', params), subjects: [row.id] });
    else planned.push({ destination: destination.value, vbr, nextHop, origin: 'planned' });
  }
  const vbrs = vbrsOf(dataCenter);
  const standby = planned.flatMap((way) => vbrs.flatMap((vbr) => standbyBy(network, way, vbr)));
  return { routes: inOrder(network, dataCenter, [...planned, ...standby], problems), problems };
}

interface Way extends Omit<StaticRoute, 'vbr' | 'preference'> {
  readonly vbr: VbrNode;
}

/** The same destination by another VBR, where that one's table leads all of it to a VPC that the planned way leads to as well. */
function standbyBy(network: Network, { destination, vbr: first }: Way, vbr: VbrNode): Way[] {
  const nextHop = parseIpv4(vbr.row.localGatewayIp ?? '');
  if (vbr === first || nextHop === undefined) return [];
  const targetOf = (router: VbrNode): RouteNode['target'] | undefined =>
    (network.routes.get(router.row.id) ?? [])
      .filter((route) => contains(route.destination, destination))
      .reduce<RouteNode | undefined>(
        (best, route) => (best === undefined || route.destination.prefix > best.destination.prefix ? route : best),
        undefined,
      )?.target;
  const [own, firsts] = [targetOf(vbr), targetOf(first)];
  const leadsToSame =
    own?.kind === 'peering' && firsts?.kind === 'peering' && own.to.kind === 'vpc' && own.to === firsts.to;
  return leadsToSame ? [{ destination, vbr, nextHop, origin: 'standby' }] : [];
}

/** Each way once, with its preference: none for the first to a destination, then one number after the other. */
function inOrder(
  network: Network,
  dataCenter: DataCenterNode,
  ways: readonly Way[],
  problems: DeviceProblem[],
): StaticRoute[] {
  const seen = new Map<string, Set<number>>();
  return ways.flatMap((way) => {
    const text = formatCidr(way.destination);
    const nextHops = seen.get(text) ?? new Set();
    if (nextHops.has(way.nextHop)) return [];
    seen.set(text, nextHops.add(way.nextHop));
    const preference = nextHops.size === 1 ? undefined : firstStandbyPreference + nextHops.size - 2;
    if (preference !== undefined && preference > lastStandbyPreference) {
      const params = { dataCenter: nameOf(network, dataCenter.row.id), destination: text };
      problems.push({
        rules: [],
        reason: message('devices:tooManyWays', params),
        subjects: [dataCenter.row.id],
      });
      return [];
    }
    return [{ ...way, vbr: way.vbr.row, preference }];
  });
}
