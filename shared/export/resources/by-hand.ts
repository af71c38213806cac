import { type Message, message } from '../../messages/message.ts';
import type { Network } from '../../network/network.ts';
import { labelOf, type Making } from './making.ts';

/** What the plan holds and code can't build: ordered, installed, or configured by people elsewhere. */
export function byHand(network: Network, { network: { plan } }: Making): Message[] {
  const routes = plan.routes.filter(({ router }) => network.dataCenters.has(router)).length;
  return [
    ...plan.physicalConnections.map((row) => message('code:byHand.physicalConnection', { connection: labelOf(row) })),
    ...plan.dataCenters.map((row) => message('code:byHand.dataCenter', { dataCenter: labelOf(row) })),
    ...(routes > 0 ? [message('code:byHand.dataCenterRoutes', { count: routes })] : []),
    ...(plan.hosts.length > 0 ? [message('code:byHand.hosts', { count: plan.hosts.length })] : []),
    ...(plan.instances.length > 0 ? [message('code:byHand.instances', { count: plan.instances.length })] : []),
  ];
}
