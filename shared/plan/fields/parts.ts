import type { ObjectTable } from '../plan.ts';
import type { Billing, NextHop, PeeringEnd, SecurityRule } from '../rows.ts';
import type { FieldsOf } from './field.ts';

/** What rows of several tables, or one row several times, have in them. */

/** A pointer at rows of these tables; without them its row makes no sense. */
export const ownedBy = <Tables extends readonly ObjectTable[]>(...to: Tables) =>
  ({ kind: 'reference', to, owned: true }) as const;

/** A pointer at rows of these tables that its row can do without. */
export const pointsAt = <Tables extends readonly ObjectTable[]>(...to: Tables) =>
  ({ kind: 'reference', to, owned: false }) as const;

export const ownId = { kind: 'id', word: 'fields:id' } as const;
export const ownName = { kind: 'name', word: 'fields:name' } as const;
export const ownAccount = { ...ownedBy('accounts'), word: 'kinds:accounts' } as const;
export const cloudId = { kind: 'cloudId', word: 'fields:cloudId' } as const;
export const region = { kind: 'region', word: 'fields:region' } as const;
export const bandwidth = { kind: 'bandwidth', word: 'fields:bandwidthMbps' } as const;
export const blocks = { kind: 'list', of: { kind: 'block' }, word: 'fields:cidrs' } as const;

const billing: FieldsOf<Billing> = {
  method: {
    kind: 'choice',
    words: { subscription: 'fields:method.subscription', 'pay-as-you-go': 'fields:method.pay-as-you-go' },
    word: 'fields:method',
  },
  term: {
    kind: 'record',
    word: 'fields:term',
    fields: {
      unit: {
        kind: 'choice',
        words: { month: 'fields:unit.month', year: 'fields:unit.year' },
        word: 'fields:unit',
      },
      count: { kind: 'integer', word: 'fields:count' },
    },
  },
  autoRenew: { kind: 'yesNo', word: 'fields:autoRenew' },
  startsOn: { kind: 'date', word: 'fields:startsOn' },
};

export const billed = { kind: 'record', fields: billing } as const;

export const peeringEnd: FieldsOf<PeeringEnd> = {
  router: { ...ownedBy('vpcs', 'vbrs'), word: 'fields:router' },
  state: {
    kind: 'choice',
    words: {
      planned: 'fields:state.planned',
      created: 'fields:state.created',
      connecting: 'fields:state.connecting',
      accepting: 'fields:state.accepting',
      activated: 'fields:state.activated',
      suspending: 'fields:state.suspending',
      suspended: 'fields:state.suspended',
      activating: 'fields:state.activating',
      deleted: 'fields:state.deleted',
    },
    word: 'fields:state',
  },
  interfaceId: { kind: 'cloudId', word: 'fields:interfaceId' },
  billing: billed,
};

export const nextHop: FieldsOf<NextHop> = {
  peering: { ...ownedBy('peerings'), word: 'kinds:peerings' },
  physicalConnection: { ...ownedBy('physicalConnections'), word: 'kinds:physicalConnections' },
  ip: { kind: 'address', word: 'fields:ip' },
};

export const securityRule: FieldsOf<SecurityRule> = {
  direction: {
    kind: 'choice',
    words: { ingress: 'fields:direction.ingress', egress: 'fields:direction.egress' },
    // "Meaning" in the description of the plan file.
    absent: 'ingress',
    word: 'fields:direction',
  },
  policy: {
    kind: 'choice',
    words: { accept: 'fields:policy.accept', drop: 'fields:policy.drop' },
    word: 'fields:policy',
  },
  protocol: { kind: 'code', word: 'fields:protocol' },
  ports: { kind: 'code', word: 'fields:ports' },
  priority: { kind: 'integer', word: 'fields:priority' },
  source: {
    kind: 'record',
    word: 'fields:source',
    fields: {
      cidr: { kind: 'block', word: 'fields:cidr' },
      securityGroup: { ...pointsAt('securityGroups'), word: 'kinds:securityGroups' },
      account: { ...pointsAt('accounts'), word: 'kinds:accounts' },
    },
  },
};
