import type { StatePair } from '../catalog/router-states.ts';
import { bandwidthLabel } from '../catalog/specifications.ts';
import type { LifecycleAction } from '../lifecycle/lifecycle-event.ts';
import { neverConnected, settlementOf } from '../lifecycle/transitions.ts';
import { message } from '../messages/message.ts';
import { nameOf, type PeeringNode } from '../network/network.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';
import type { Peering } from '../plan/rows.ts';
import { apiCall, fromPlace } from './api-call.ts';
import { type Connections, isMadeAtOnce, isReleased, wayTo } from './connections.ts';
import { billingTexts, formTexts } from './console-form.ts';
import { atPeerings } from './console.ts';
import { endsToActivate } from './ends-to-change.ts';
import { createBoth, createEnd, peerCall, specificationOf } from './interface-calls.ts';
import { accountParty } from './party.ts';
import type { PlannedValue } from './place.ts';
import { interfaceOf, type Site, type StepPlace } from './site.ts';
import { stepId } from '../plan/step-id.ts';
import { suspendEnds } from './suspension-steps.ts';

/** Steps that bring every peering to both ends activated, and change those that stay (guide, sections 4, 8 and 9). */
export function planPeerings(site: Site, connections: Connections): void {
  for (const peering of site.after.peerings) {
    if (isReleased(peering, site.statesOf(peering))) {
      noteReleased(site, peering);
      continue;
    }
    if (!connections.canBe(peering)) {
      site.remark(message('runbook:remark.peeringImpossible', { name: nameOf(site.after, peering.row.id) }));
      continue;
    }
    if (neverConnected(site.statesOf(peering))) {
      connect(site, connections, peering);
      if (site.isToStop(peering))
        stop(site, peering, activated, [connections.activeAfter(peering), ...entriesOver(site, peering)]);
      continue;
    }
    if (site.isToStop(peering)) stop(site, peering, site.statesOf(peering), []);
    else resume(site, peering);
    renew(site, peering);
    changeBandwidth(site, connections, peering);
    changeBilling(site, connections, peering);
  }
}

const activated: StatePair = { initiator: 'activated', acceptor: 'activated' };

/** A connection that is to be suspended stays with its routes: traffic stops, and comes back when it is activated again (guide, section 4). */
function stop(site: Site, peering: PeeringNode, states: StatePair, after: readonly (string | undefined)[]): void {
  suspendEnds(site, peering, 'after', { phase: 'removal', after, states });
}

/** The steps that add its routes at both ends: what is made new and suspended has them first, since none is added over what does not forward. */
function entriesOver({ after }: Site, peering: PeeringNode): string[] {
  return [peering.initiator, peering.acceptor]
    .flatMap((router) => after.routes.get(router.row.id) ?? [])
    .filter(({ target }) => target.kind === 'peering' && target.peering === peering)
    .map(({ row }) => stepId('route', row.id));
}

/** What the steps of one peering have in common. */
function common(site: Site, peering: PeeringNode) {
  const { row } = peering;
  const names = {
    peering: nameOf(site.after, row.id),
    initiator: nameOf(site.after, row.initiator.router),
    acceptor: nameOf(site.after, row.acceptor.router),
  };
  const doing = (...actions: LifecycleAction[]) => ({ peering: row.id, actions });
  const at = (role: PeeringRole) =>
    ({
      phase: 'connections',
      by: accountParty(peering[role].row.account),
      region: peering[role].row.region,
      subjects: [row.id],
      where: atPeerings(peering),
    }) as const satisfies StepPlace;
  const ids = {
    initiator: site.value(interfaceOf(row.id, 'initiator')),
    acceptor: site.value(interfaceOf(row.id, 'acceptor')),
  };
  return { row, names, doing, at, ids };
}

function connect(site: Site, connections: Connections, peering: PeeringNode): void {
  const { row, names, doing, at, ids } = common(site, peering);
  const states = site.statesOf(peering);
  const gone = connections.inTheWay(peering).flatMap(deletionsOf);
  if (isMadeAtOnce(peering, states)) {
    const made = createBoth(site, peering);
    site.addAt(at('initiator'), {
      lifecycle: doing({ kind: 'create', ends: 'both' }),
      id: stepId('create', row.id),
      kind: 'create-peering',
      after: [stepId('create', row.initiator.router), stepId('create', row.acceptor.router), ...gone],
      title: message('runbook:create-both.title', names),
      do: formTexts(site, peering, 'both'),
      verify: [message('runbook:activated.verify'), message('runbook:create-both.note')],
      undo: [message('runbook:create-both.undo')],
      calls: made.calls,
      inputs: made.inputs,
      outputs: [ids.initiator, ids.acceptor],
    });
    return;
  }
  for (const role of ['initiator', 'acceptor'] as const) {
    if (states[role] !== 'planned') continue;
    const made = createEnd(site, peering, role);
    site.addAt(at(role), {
      lifecycle: doing({ kind: 'create', ends: role }),
      id: stepId('create', row.id, role),
      kind: 'create-peering',
      // Each owner makes the own end for the own router; of the other one no more than the region is asked.
      after: [stepId('create', row[role].router), ...gone],
      title: message(`runbook:create-end.title.${role}`, names),
      do: formTexts(site, peering, role),
      verify: [message('runbook:create-end.verify')],
      undo: [message('runbook:create-end.undo')],
      calls: made.calls,
      inputs: made.inputs,
      outputs: [ids[role]],
    });
  }
  const created = [stepId('create', row.id, 'initiator'), stepId('create', row.id, 'acceptor')];
  if (peering.accountsDiffer) {
    // Guide, section 9: the acceptor's owner adds the initiator (step 3) before the initiator's owner adds the acceptor (step 4).
    for (const role of ['acceptor', 'initiator'] as const) {
      const { call, inputs } = peerCall(site, peering, role);
      const added = ids[role === 'initiator' ? 'acceptor' : 'initiator'];
      site.addAt(at(role), {
        lifecycle: doing({ kind: 'addPeer', by: role }),
        id: stepId('add-peer', row.id, role),
        kind: 'add-peer',
        after: created,
        title: message(`runbook:add-peer.title.${role}`, names),
        do: [message(`runbook:add-peer.do.${role}`, { ...names, id: added.value ?? message('runbook:unknown') })],
        verify: [message('runbook:add-peer.verify')],
        undo: [message('runbook:add-peer.undo')],
        calls: [call],
        inputs,
        mayBeDone: states.initiator !== 'planned' && states.acceptor !== 'planned',
      });
    }
  }
  const { calls, inputs } = peering.accountsDiffer ? { calls: [], inputs: [] } : bothPeers(site, peering);
  site.addAt(at('initiator'), {
    lifecycle: doing({ kind: 'initiate', by: 'initiator' }, { kind: 'settle' }),
    id: stepId('initiate', row.id),
    kind: 'initiate',
    after: peering.accountsDiffer
      ? [stepId('add-peer', row.id, 'acceptor'), stepId('add-peer', row.id, 'initiator')]
      : created,
    title: message('runbook:initiate.title', names),
    do: [message('runbook:initiate.do', names)],
    verify: [message('runbook:activated.verify')],
    undo: [message('runbook:activated.undo')],
    calls: [...calls, endCall(peering, 'initiator', 'ConnectRouterInterface', ids.initiator)],
    inputs: [...inputs, ids.initiator],
  });
}

/** Within one account the console knows both ends; a call has to name them. */
function bothPeers(site: Site, peering: PeeringNode) {
  const both = (['acceptor', 'initiator'] as const).map((role) => peerCall(site, peering, role));
  return { calls: both.map(({ call }) => call), inputs: both.flatMap(({ inputs }) => inputs) };
}

/** A connection that was under way or suspended when it was planned. */
function resume(site: Site, peering: PeeringNode): void {
  const way = wayTo(site, peering);
  if (way === undefined) return;
  const { row, names, doing, at, ids } = common(site, peering);
  if (way === 'await') {
    site.addAt(at('initiator'), {
      lifecycle: doing({ kind: 'settle' }),
      id: stepId('await', row.id),
      kind: 'await',
      title: message('runbook:await.title', names),
      do: [message('runbook:await.do')],
      verify: [message('runbook:activated.verify')],
    });
    return;
  }
  const states = site.statesOf(peering);
  const settles: LifecycleAction[] = settlementOf(states) === undefined ? [] : [{ kind: 'settle' }];
  const roles = endsToActivate(states);
  const [first = 'initiator', second] = roles;
  const activates: LifecycleAction = { kind: 'activate', by: first };
  const texts = {
    kind: 'activate',
    verify: [message('runbook:activated.verify')],
    undo: [message('runbook:activated.undo')],
  } as const;
  if (!peering.accountsDiffer) {
    site.addAt(at('initiator'), {
      ...texts,
      lifecycle: doing(...settles, activates, { kind: 'settle' }),
      id: stepId('activate', row.id),
      title: message('runbook:activate.title', names),
      do: roles.map((role) => message(`runbook:activate.do.${role}`)),
      calls: [endCall(peering, first, 'ActivateRouterInterface', ids[first])],
      inputs: [ids[first]],
    });
    return;
  }
  // Each owner activates the own end; the last one's step is the one that others wait for.
  for (const role of roles) {
    const isLast = role === (second ?? first);
    site.addAt(at(role), {
      ...texts,
      lifecycle: doing(
        ...(role === first ? [...settles, activates] : []),
        ...(isLast ? [{ kind: 'settle' } as const] : []),
      ),
      id: isLast ? stepId('activate', row.id) : stepId('activate', row.id, role),
      after: role === first ? [] : [stepId('activate', row.id, first)],
      title: message(`runbook:activate.title.${role}`, names),
      do: [message(`runbook:activate.do.${role}`)],
      calls: [endCall(peering, role, 'ActivateRouterInterface', ids[role])],
      inputs: [ids[role]],
    });
  }
}

/** Guide, section 4: the bandwidth of a connection is its initiator's and can be changed while it forwards. */
function changeBandwidth(site: Site, connections: Connections, peering: PeeringNode): void {
  const before = rowBefore(site, peering);
  const { row, names, doing, at, ids } = common(site, peering);
  if (before === undefined || before.bandwidthMbps === row.bandwidthMbps) return;
  const to = bandwidthLabel(row.bandwidthMbps);
  site.addAt(at('initiator'), {
    lifecycle: doing({ kind: 'changeBandwidth', by: 'initiator' }),
    id: stepId('bandwidth', row.id),
    kind: 'change-bandwidth',
    after: [connections.activeAfter(peering)],
    title: message('runbook:change-bandwidth.title', { ...names, bandwidth: to }),
    do: [message('runbook:change-bandwidth.do', { from: bandwidthLabel(before.bandwidthMbps), to })],
    verify: [message('runbook:change-bandwidth.verify', { bandwidth: to })],
    undo: [message('runbook:change-bandwidth.undo', { bandwidth: bandwidthLabel(before.bandwidthMbps) })],
    calls: [
      apiCall('vpc', 'ModifyRouterInterfaceSpec', {
        RegionId: peering.initiator.row.region,
        RouterInterfaceId: fromPlace(ids.initiator),
        Spec: specificationOf(row),
      }),
    ],
    inputs: [ids.initiator],
  });
}

function changeBilling(site: Site, connections: Connections, peering: PeeringNode): void {
  const before = rowBefore(site, peering)?.billing;
  const { row, names, doing, at } = common(site, peering);
  const { billing } = row;
  if (before === undefined || billing === undefined) return;
  const becomesSubscription = before.method !== billing.method;
  const changesTerm = before.term?.unit !== billing.term?.unit || before.term?.count !== billing.term?.count;
  if (!becomesSubscription && !changesTerm && before.autoRenew === billing.autoRenew) return;
  site.addAt(at('initiator'), {
    lifecycle: becomesSubscription ? doing({ kind: 'switchBilling', by: 'initiator' }) : undefined,
    id: stepId('billing', row.id),
    kind: 'change-billing',
    after: [connections.activeAfter(peering)],
    title: message('runbook:change-billing.title', names),
    do: [...(becomesSubscription ? [message('runbook:change-billing.do')] : []), ...billingTexts(row)],
    verify: [message('runbook:change-billing.verify')],
    undo: becomesSubscription ? [message('runbook:change-billing.undo')] : [],
  });
}

/** What is gone is not renewed, and nothing can lead over it: it is made anew once the plan says that it is not there. */
function noteReleased(site: Site, { row, billing }: PeeringNode): void {
  if (billing.kind === 'fine') return;
  const { due, released } = billing;
  site.remark(message('runbook:remark.released', { name: nameOf(site.after, row.id), due, released }));
}

/** Guide, section 2: what is unpaid stops to forward, and forwards again once it is renewed. */
function renew(site: Site, peering: PeeringNode): void {
  const { row, names, doing, at } = common(site, peering);
  const { billing } = peering;
  if (billing.kind === 'fine') return;
  const { due, stops } = billing;
  site.addAt(at('initiator'), {
    lifecycle: doing({ kind: 'renew', by: 'initiator' }),
    id: stepId('renew', row.id, due),
    kind: 'renew',
    title: message('runbook:renew.title', names),
    do: [
      message('runbook:renew.do'),
      billing.kind === 'stopped'
        ? message('runbook:renew.restores', { due })
        : message('runbook:renew.before', { due, stops }),
    ],
    verify: [message('runbook:renew.verify')],
  });
}

/** The peering as it is, where it is the same one. */
function rowBefore(site: Site, { row }: PeeringNode): Peering | undefined {
  const before = site.before.objects.get(row.id);
  return before?.table === 'peerings' && !site.isReplaced(row.id) ? before.row : undefined;
}

/** The steps that delete a peering, whether they are one or two. */
export function deletionsOf(peering: string): string[] {
  return [stepId('delete', peering), stepId('delete', peering, 'initiator'), stepId('delete', peering, 'acceptor')];
}

function endCall(peering: PeeringNode, role: PeeringRole, action: string, id: PlannedValue) {
  return apiCall('vpc', action, { RegionId: peering[role].row.region, RouterInterfaceId: fromPlace(id) });
}
