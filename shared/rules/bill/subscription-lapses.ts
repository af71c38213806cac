import { daysBetween } from '../../calendar/iso-date.ts';
import { billingPhase } from '../../catalog/billing-phase.ts';
import { guide } from '../../catalog/source.ts';
import { message } from '../../messages/message.ts';
import { nameOf, type Network, type PeeringNode } from '../../network/network.ts';
import { removeObjects } from '../../plan/edits/remove-objects.ts';
import { peeringItem } from '../../pricing/billable-items.ts';
import { examplePlan } from '../example-plan.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { renewals } from './renewals.ts';
import { billedPeering } from './example-terms.ts';

interface Details {
  readonly peering: string;
}

const month = { method: 'subscription', term: { unit: 'month', count: 1 }, startsOn: '2019-07-10' } as const;

export const subscriptionLapses = defineRule<Details>({
  code: 'BILL803',
  name: 'subscription-lapses',
  severity: 'warning',
  severities: ['error', 'warning'],
  fields: ['fields:term', 'fields:autoRenew'],
  sources: [guide(2)],
  texts: {
    en: {
      title: 'A subscription has run out',
      message:
        'The term of {{name}} ended on {{due}}; {{asOf}} is day {{day}} after it. {{reminders}} Forwarding stops on {{stops}} (day {{stopDay}}), and the connection is released on {{released}}.',
      stopped:
        'The term of {{name}} ended on {{due}}, and forwarding stopped on {{stops}} (day {{stopDay}}); {{asOf}} is day {{day}}. {{reminders}} The connection is released on {{released}}.',
      released:
        'The term of {{name}} ended on {{due}}, forwarding stopped on {{stops}}, and the connection was released on {{released}}; its configuration is gone.',
      why: 'An unpaid connection forwards for some days more, then traffic stops, and later the connection and its configuration are lost. Renewing before that restores it at once.',
      how: 'Renew the subscription, or let it renew itself. One that has been released has to be bought and configured anew: delete it from the plan, or set a new start when that is done.',
      autoRenew: 'Let {{name}} renew itself',
      renew: 'Renew {{name}} without a gap: the term that began on {{start}}',
      remove: 'Delete {{name}} and the routes over it',
    },
    'zh-CN': {
      title: '包年包月已到期',
      message:
        '{{name}} 已于 {{due}} 到期；{{asOf}} 是到期后第 {{day}} 天。{{reminders}}{{stops}}（第 {{stopDay}} 天）停止转发，{{released}} 释放连接。',
      stopped:
        '{{name}} 已于 {{due}} 到期，并于 {{stops}}（第 {{stopDay}} 天）停止转发；{{asOf}} 是到期后第 {{day}} 天。{{reminders}}{{released}} 释放连接。',
      released: '{{name}} 已于 {{due}} 到期，{{stops}} 停止转发，{{released}} 已释放；其配置已丢失。',
      why: '欠费的连接还能转发若干天，随后流量中断，再之后连接及其配置都会丢失；在此之前续费可立即恢复。',
      how: '请续费，或启用自动续费。已释放的连接需要重新购买和配置：请从方案中删除，或在重新购买后设置新的开始日期。',
      autoRenew: '为 {{name}} 启用自动续费',
      renew: '为 {{name}} 无缝续费：新周期自 {{start}} 起',
      remove: '删除 {{name}} 及经过它的路由条目',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A month that ended four days ago: traffic still passes',
        plan: () => examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { billing: month })),
      },
      {
        shows: 'A month that ended twenty days ago: forwarding has stopped',
        plan: () => ({
          ...examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { billing: month })),
          asOf: '2019-08-30',
        }),
      },
      {
        shows: 'A month that ended more than thirty days ago: the connection is released',
        plan: () => ({
          ...examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { billing: month })),
          asOf: '2019-10-01',
        }),
      },
    ],
    good: [
      {
        shows: 'A subscription that renews itself',
        plan: () =>
          examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { billing: { ...month, autoRenew: true } })),
      },
      {
        shows: 'A term that is still running',
        plan: () =>
          examplePlan(billedPeering(['cn-beijing', 'cn-beijing'], { billing: { ...month, startsOn: '2019-08-01' } })),
      },
    ],
  },
  check(network, report) {
    const { overdue } = network.pack.billing;
    for (const peering of network.peerings) {
      const item = peeringItem(network, peering);
      const phase = billingPhase(item, overdue, network.asOf);
      if (phase.kind === 'fine') continue;
      const { due, stops, released } = phase;
      const since = phase.kind === 'overdue' ? due : stops;
      report({
        subjects: [item.id],
        ...(phase.kind !== 'overdue' && { text: phase.kind, severity: 'error' as const }),
        params: {
          name: item.name,
          due,
          stops,
          released,
          asOf: network.asOf,
          day: daysBetween(due, network.asOf),
          stopDay: overdue.stopsAfterDays,
          reminders: remindersLeft(overdue.reminderDays, daysBetween(since, network.asOf)),
        },
        details: { peering: item.id },
      });
    }
  },
  fixes(network, { peering }) {
    const node = network.peerings.find(({ row }) => row.id === peering);
    return node === undefined ? [] : [...renewals(network, node, 'BILL803', 'name'), ...removal(network, node)];
  },
});

/** What is released is gone, with its configuration. */
function removal(network: Network, { row, billing }: PeeringNode): Fix[] {
  if (billing.kind !== 'released') return [];
  const title = { key: 'BILL803:remove', params: { name: nameOf(network, row.id) } } as const;
  return [{ title, safe: false, patch: removeObjects(network.plan, [row.id]) }];
}

/** The reminders that are still to come, counted from the due date or from the stop; nothing where the edition names none. */
function remindersLeft(days: readonly number[] | null, today: number) {
  const left = (days ?? []).filter((day) => day >= today);
  return left.length === 0 ? '' : message('timeline:remindersLeft', { days: left.join(', ') });
}
