import { type Message, message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { RouteScope } from '../../../shared/routing/missing-routes.ts';
import { objectWords } from '../../answers/canvas-objects.ts';

/** A part of the plan whose missing routes can be asked for. */
export interface ScopeChoice {
  readonly value: 'table' | 'router' | 'peering' | 'plan';
  readonly title: Message;
  readonly scope: RouteScope;
}

/** The scopes to choose between when one was asked for: that one, the wider ones around it, the plan. */
export function scopesAround(network: Network, asked: RouteScope): readonly ScopeChoice[] {
  const plan: ScopeChoice = { value: 'plan', title: message('routes:missing.scope.plan'), scope: 'plan' };
  if (asked === 'plan') return [plan];
  const id = 'peering' in asked ? asked.peering : 'router' in asked ? asked.router : asked.table;
  if (!network.objects.has(id)) return [plan];
  const { name } = objectWords(network, id);
  if ('peering' in asked)
    return [{ value: 'peering', title: message('routes:missing.scope.peering', { name }), scope: asked }, plan];
  return [
    { value: 'table', title: message('routes:missing.scope.table', { name }), scope: { table: id } },
    { value: 'router', title: message('routes:missing.scope.router', { name }), scope: { router: id } },
    plan,
  ];
}
