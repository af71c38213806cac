import { quotaNames } from '../../catalog/rule-pack.ts';
import type { Translator } from '../../messages/translator.ts';
import { emptyPlan, type Plan, type RaisedQuotas } from '../../plan/plan.ts';
import type { Billing, PeeringEnd, QuoteSettings, SecurityRule } from '../../plan/rows.ts';
import type { CopyFlags } from './copy-flags.ts';
import { createReplacements, type Replacements } from './replacements.ts';

/** A plan that can be shown to others, and what its objects were called before. */
export interface CustomerCopy {
  readonly plan: Plan;
  /** The id in the copy of an object of the plan. */
  readonly idOf: (id: string) => string;
}

/**
 * A plan that can be shown to others: what the flags name is replaced by aliases or dropped, and what is computed from the rest (findings, routes,
 * who reaches whom) stays the same. Every field is copied by name, so that a field which this version does not know is dropped. Stored quotes,
 * scenarios and marks of steps, which tell of the work and not of the design, are always dropped; of regions, zones, access points, vendors,
 * protocols and ports nothing is hidden.
 */
export function customerCopy(plan: Plan, flags: CopyFlags, speak: Translator): CustomerCopy {
  const to = createReplacements(plan, flags, speak);
  return { plan: copiedPlan(plan, flags, to, speak), idOf: to.id };
}

function copiedPlan(plan: Plan, flags: CopyFlags, to: Replacements, speak: Translator): Plan {
  const { name, rulePack, asOf, quotas, quote } = plan;
  return {
    ...emptyPlan({
      name: to.planName(name),
      rulePack,
      ...given({ asOf, quotas: quotas && copiedQuotas(quotas, to) }),
      ...given({ quote: flags.prices ? undefined : quote && copiedQuote(quote, flags, to) }),
    }),
    ...addressedTables(plan, to),
    ...cloudTables(plan, flags, to),
    ...workTables(plan, flags, to, speak),
    priceBooks: flags.prices ? [] : plan.priceBooks,
    layout: plan.layout.map(({ id, x, y, pinned }) => ({ id: to.id(id), x, y, ...given({ pinned }) })),
    spelledOut: plan.spelledOut,
  };
}

/** Who owns what, and the customer's side of the lines. */
function addressedTables(plan: Plan, to: Replacements) {
  return {
    accounts: plan.accounts.map(({ id, name, uid }) => ({
      id: to.id(id),
      name: to.name(name, 'accounts'),
      ...given({ uid: to.uid(uid) }),
    })),
    dataCenters: plan.dataCenters.map(({ id, name, cidrs, device }) => ({
      id: to.id(id),
      name: to.name(name, 'dataCenters'),
      cidrs: cidrs.map(to.block),
      ...given({ device: device && given({ vendor: device.vendor }) }),
    })),
    hosts: plan.hosts.map(({ id, dataCenter, name, ip }) => ({
      id: to.id(id),
      dataCenter: to.id(dataCenter),
      name: to.name(name, 'hosts'),
      ip: to.address(ip),
    })),
    physicalConnections: plan.physicalConnections.map(
      ({ id, name, account, dataCenter, accessPoint, bandwidthMbps, cloudId }) => ({
        id: to.id(id),
        name: to.name(name, 'physicalConnections'),
        account: to.id(account),
        ...given({
          dataCenter: mapped(dataCenter, to.id),
          accessPoint,
          bandwidthMbps,
          cloudId: to.cloudId(cloudId, 'pc'),
        }),
      }),
    ),
    vbrs: plan.vbrs.map(({ id, name, account, region, ...vbr }) => ({
      id: to.id(id),
      name: to.name(name, 'vbrs'),
      account: to.id(account),
      region,
      ...given({
        cloudId: to.cloudId(vbr.cloudId, 'vbr'),
        physicalConnection: mapped(vbr.physicalConnection, to.id),
        vlan: vbr.vlan,
        localGatewayIp: mapped(vbr.localGatewayIp, to.address),
        peerGatewayIp: mapped(vbr.peerGatewayIp, to.address),
        prefixLength: vbr.prefixLength,
      }),
    })),
  };
}

/** What lies in the cloud, and what joins it. */
function cloudTables(plan: Plan, flags: CopyFlags, to: Replacements) {
  return {
    vpcs: plan.vpcs.map(({ id, name, account, region, cidrs, cloudId, routerId }) => ({
      id: to.id(id),
      name: to.name(name, 'vpcs'),
      account: to.id(account),
      region,
      cidrs: cidrs.map(to.block),
      ...given({ cloudId: to.cloudId(cloudId, 'vpc'), routerId: to.cloudId(routerId, 'vrt') }),
    })),
    vSwitches: plan.vSwitches.map(({ id, vpc, name, zone, cidr }) => ({
      id: to.id(id),
      vpc: to.id(vpc),
      name: to.name(name, 'vSwitches'),
      ...given({ zone }),
      cidr: to.block(cidr),
    })),
    securityGroups: plan.securityGroups.map(({ id, vpc, name, rules }) => ({
      id: to.id(id),
      vpc: to.id(vpc),
      name: to.name(name, 'securityGroups'),
      rules: rules.map((rule) => copiedRule(rule, to)),
    })),
    instances: plan.instances.map(({ id, vSwitch, name, ip, securityGroups }) => ({
      id: to.id(id),
      vSwitch: to.id(vSwitch),
      name: to.name(name, 'instances'),
      ip: to.address(ip),
      ...given({ securityGroups: securityGroups?.map(to.id) }),
    })),
    peerings: plan.peerings.map(({ id, name, initiator, acceptor, bandwidthMbps, billing }) => ({
      id: to.id(id),
      name: to.name(name, 'peerings'),
      initiator: copiedEnd(initiator, to),
      acceptor: copiedEnd(acceptor, to),
      bandwidthMbps,
      ...given({ billing: mapped(billing, copiedBilling) }),
    })),
    routes: plan.routes.map(({ id, router, destination, nextHop }) => ({
      id: to.id(id),
      router: to.id(router),
      destination: to.block(destination),
      nextHop: given({
        peering: mapped(nextHop.peering, to.id),
        physicalConnection: mapped(nextHop.physicalConnection, to.id),
        ip: mapped(nextHop.ip, to.address),
      }),
    })),
    intents: plan.intents.map(({ id, from, to: target, protocol, expect, note }) => ({
      id: to.id(id),
      from: to.id(from),
      to: to.id(target),
      ...given({ protocol }),
      expect,
      ...given({ note: note === undefined || flags.notes || to.tells(note) ? undefined : note }),
    })),
  };
}

/** What people wrote beside the design. */
function workTables(plan: Plan, flags: CopyFlags, to: Replacements, speak: Translator) {
  const isHidden = (text: string): boolean => flags.notes || to.tells(text);
  return {
    notes: plan.notes.map(({ id, text }) => ({
      id: to.id(id),
      text: isHidden(text) ? speak.t('exportDialog:customerCopy.note') : text,
    })),
    accepted: plan.accepted.map(({ rule, subjects, reason, until, by }) => ({
      rule: /^[A-Z]{2,8}\d{3}$/u.test(rule) ? rule : '',
      subjects: subjects.map(to.id),
      reason: isHidden(reason) ? speak.t('exportDialog:customerCopy.reason') : reason,
      ...given({ until, by: by === undefined || flags.names || isHidden(by) ? undefined : by }),
    })),
  };
}

function copiedRule(
  { direction, policy, protocol, ports, priority, source }: SecurityRule,
  to: Replacements,
): SecurityRule {
  return {
    ...given({ direction }),
    policy,
    protocol,
    ports,
    priority,
    ...given({
      source:
        source &&
        given({
          cidr: mapped(source.cidr, to.block),
          securityGroup: mapped(source.securityGroup, to.id),
          account: mapped(source.account, to.id),
        }),
    }),
  };
}

function copiedEnd({ router, state, interfaceId, billing }: PeeringEnd, to: Replacements): PeeringEnd {
  return {
    router: to.id(router),
    state,
    ...given({ interfaceId: to.cloudId(interfaceId, 'ri'), billing: mapped(billing, copiedBilling) }),
  };
}

function copiedBilling({ method, term, autoRenew, startsOn }: Billing): Billing {
  return {
    method,
    ...given({ term: term && { unit: term.unit, count: term.count }, autoRenew, startsOn }),
  };
}

function copiedQuotas(quotas: RaisedQuotas, to: Replacements): RaisedQuotas {
  return Object.fromEntries(
    quotaNames.flatMap((name) => {
      const raised = Object.hasOwn(quotas, name) ? quotas[name] : undefined;
      if (raised === undefined) return [];
      return [[name, Object.fromEntries(Object.entries(raised).map(([id, limit]) => [to.id(id), limit]))]];
    }),
  );
}

/** How the plan is priced stays; for whom and by whom is a matter of names, what is remarked of notes. */
function copiedQuote(quote: QuoteSettings, flags: CopyFlags, to: Replacements): QuoteSettings {
  const person = (text: string | undefined) => (text === undefined || flags.names || to.tells(text) ? undefined : text);
  const remark = (text: string | undefined) => (text === undefined || flags.notes || to.tells(text) ? undefined : text);
  const { books, months, currency, rates, validUntil, tax, discounts, extras } = quote;
  return given({
    books: books?.map(({ id, edition }) => ({ id, ...given({ edition }) })),
    months,
    currency,
    rates: rates?.map(({ from, to: target, rate, on }) => ({ from, to: target, rate, on })),
    number: person(quote.number),
    customer: person(quote.customer),
    preparedBy: person(quote.preparedBy),
    validUntil,
    tax: tax && { name: tax.name, percent: tax.percent },
    discounts: discounts?.map(({ kind, value, peering, account, reason }) => ({
      kind,
      ...given({ value, peering: mapped(peering, to.id), account: mapped(account, to.id), reason: remark(reason) }),
    })),
    extras: extras?.map(({ id, row, account, quantity, note }) => ({
      id,
      row,
      account: to.id(account),
      quantity,
      ...given({ note: remark(note) }),
    })),
    notes: remark(quote.notes),
  });
}

function mapped<T>(value: T | undefined, map: (value: T) => T): T | undefined {
  return value === undefined ? undefined : map(value);
}

type Given<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The fields that have a value: a file has no others. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
