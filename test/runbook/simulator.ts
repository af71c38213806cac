import type { Network } from '../../shared/network/network.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Peering } from '../../shared/plan/rows.ts';
import type { Step } from '../../shared/runbook/runbook.ts';

// A cloud of cards: what is there, as the guide lets it be. It follows steps and complains; it does not know how they were planned.
// An object that is made new beside an old one of the same id is another card: `vpc-1#new` beside `vpc-1#old`.

type Role = 'initiator' | 'acceptor';

interface Link {
  /** The routers' cards by the end that is made for them. */
  readonly made: Map<Role, string>;
  active: boolean;
}

interface Entry {
  readonly table: string;
  readonly destination: string;
  /** The card of the connection that it leads over, if it leads over one. */
  readonly over: string | undefined;
}

export interface Simulated {
  readonly faults: readonly string[];
  /** Connections that are up at the end, and all that are there. */
  readonly active: readonly string[];
  readonly links: readonly string[];
  readonly routes: readonly string[];
  readonly objects: readonly string[];
}

/** Follows the steps from what `before` says is there. */
export function simulate(before: Network | undefined, after: Network, steps: readonly Step[]): Simulated {
  const faults: string[] = [];
  const objects = new Set<string>();
  const links = new Map<string, Link>();
  const routes = new Map<string, Entry>();
  const card = (id: string): string => (objects.has(`${id}#new`) ? `${id}#new` : `${id}#old`);
  const linkCard = (id: string): string => (links.has(`${id}#new`) ? `${id}#new` : `${id}#old`);

  if (before !== undefined) {
    const { plan } = before;
    for (const table of ['physicalConnections', 'vbrs', 'vpcs', 'vSwitches', 'securityGroups', 'instances'] as const)
      for (const { id } of plan[table]) objects.add(`${id}#old`);
    for (const { row } of before.peerings) {
      const made = (['initiator', 'acceptor'] as const).filter((role) => row[role].state !== 'planned');
      if (made.length > 0)
        links.set(`${row.id}#old`, {
          made: new Map(made.map((role) => [role, `${row[role].router}#old`])),
          active: isUp(row),
        });
    }
    for (const { row, target } of [...before.routes.values()].flat()) {
      const over = row.nextHop.peering;
      // An entry over what has never been connected is no more than planned.
      if (over !== undefined && links.get(`${over}#old`)?.made.size !== 2) continue;
      if (over !== undefined && target.kind === 'peering' && !wasUp(target.peering.row)) continue;
      if (target.kind === 'gateway' && !target.vbr.peerings.some(({ row: one }) => wasUp(one))) continue;
      if (target.kind === 'detached') continue;
      routes.set(row.id, { table: `${row.router}#old`, destination: row.destination, over: over && `${over}#old` });
    }
  }

  const rowOf = (plan: Plan, id: string): Peering | undefined => plan.peerings.find((row) => row.id === id);
  for (const step of steps) {
    const [subject = '', second = ''] = step.subjects;
    const fault = (text: string): void => void faults.push(`${step.id}: ${text}`);
    switch (step.kind) {
      case 'create-vpc':
      case 'create-vbr':
      case 'create-v-switch':
      case 'create-group':
      case 'create-instance':
        objects.add(`${subject}#new`);
        break;
      case 'create-peering': {
        const row = rowOf(after.plan, subject);
        if (row === undefined) {
          fault('is not planned');
          break;
        }
        const roles = rolesOf(step);
        const old = links.get(`${subject}#old`);
        const others = steps.filter(({ kind, subjects: [id] }) => kind === 'create-peering' && id === subject);
        // An end that is there is made again for another connection alone.
        const isGoingOn = old?.made.size === 1 && !others.flatMap(rolesOf).some((role) => old.made.has(role));
        const half = links.get(`${subject}#new`) ?? (isGoingOn ? old : undefined);
        const link = half ?? { made: new Map<Role, string>(), active: false };
        for (const role of roles) {
          const end = card(row[role].router);
          if (before !== undefined && !objects.has(end)) fault(`${end} is not there`);
          link.made.set(role, end);
        }
        for (const [key, other] of links)
          if (other !== link && samePair(other, link)) fault(`${key} joins these routers already`);
        if (roles.length === 2) link.active = true;
        if (half === undefined) links.set(`${subject}#new`, link);
        break;
      }
      case 'initiate':
      case 'await':
      case 'activate': {
        const link = links.get(linkCard(subject));
        if (link?.made.size !== 2) fault('an end is missing');
        else link.active = true;
        break;
      }
      case 'add-route': {
        const row = after.plan.routes.find(({ id }) => id === subject);
        const over = row?.nextHop.peering && linkCard(row.nextHop.peering);
        // Over what the later plan keeps suspended nothing has to pass.
        const isDown = over !== undefined && links.get(over)?.active !== true;
        if (isDown && !(over.endsWith('#old') && isToStop(rowOf(after.plan, plainOf(over)))))
          fault(`${over} does not forward`);
        const entry = { table: card(second), destination: row?.destination ?? '', over };
        for (const other of routes.values())
          if (other.table === entry.table && other.destination === entry.destination)
            fault('that destination is taken');
        if (routes.has(subject)) routes.set(`${subject}#new`, entry);
        else routes.set(subject, entry);
        break;
      }
      case 'remove-route':
        if (!routes.delete(subject)) fault('is not there');
        if (routes.has(`${subject}#new`)) {
          routes.set(subject, routes.get(`${subject}#new`) as Entry);
          routes.delete(`${subject}#new`);
        }
        break;
      case 'suspend': {
        const old = `${subject}#old`;
        const key = step.id.startsWith('suspend/') && links.has(old) ? old : linkCard(subject);
        // Guide, section 5: what is to be deleted loses its routes first. What is suspended for a while keeps them (section 4): it forwards again
        // once it is activated.
        if (key === old && steps.some(({ kind, subjects: [id] }) => kind === 'delete-peering' && id === subject))
          for (const [id, { over }] of routes) if (over === key) fault(`${id} still leads over it`);
        const link = links.get(key);
        if (link === undefined) fault('is not there');
        else link.active = false;
        break;
      }
      case 'delete-peering': {
        const key = `${subject}#old`;
        for (const [id, { over }] of routes) if (over === key) fault(`${id} still leads over it`);
        const link = links.get(key);
        if (link?.active === true) fault('is still up');
        if (step.id.endsWith('/initiator')) link?.made.delete('initiator');
        else if (step.id.endsWith('/acceptor')) link?.made.delete('acceptor');
        else link?.made.clear();
        if (link?.made.size === 0) links.delete(key);
        break;
      }
      case 'delete-vpc':
      case 'delete-vbr':
      case 'delete-v-switch':
      case 'delete-group':
      case 'delete-instance':
      case 'delete-line': {
        const key = `${subject}#old`;
        if (!objects.delete(key)) fault('is not there');
        for (const [id, { made }] of links) if ([...made.values()].includes(key)) fault(`${id} still ends there`);
        for (const [id, { table }] of routes) if (table === key) fault(`${id} still stands there`);
        for (const id of childrenOf(before, subject)) if (objects.has(`${id}#old`)) fault(`${id} is still in it`);
        break;
      }
      default:
        break;
    }
  }
  return {
    faults,
    active: [...links]
      .filter(([, { active }]) => active)
      .map(([key]) => plainOf(key))
      .sort(),
    links: [...links.keys()].map(plainOf).sort(),
    routes: [...routes.keys()].map(plainOf).sort(),
    objects: [...objects].map(plainOf).sort(),
  };
}

/** Whether a plan wants a connection suspended (guide, section 4). */
export function isToStop(row: Peering | undefined): boolean {
  return row !== undefined && [row.initiator, row.acceptor].some(({ state }) => state.startsWith('suspend'));
}

function plainOf(key: string): string {
  return key.replace(/#(old|new)$/, '');
}

function rolesOf({ id }: Step): Role[] {
  if (id.endsWith('/initiator')) return ['initiator'];
  return id.endsWith('/acceptor') ? ['acceptor'] : ['initiator', 'acceptor'];
}

function samePair(a: Link, b: Link): boolean {
  const ends = [...b.made.values()];
  return a.made.size === 2 && ends.length === 2 && [...a.made.values()].every((end) => ends.includes(end));
}

function isUp({ initiator, acceptor }: Peering): boolean {
  return initiator.state === 'activated' && acceptor.state === 'activated';
}

function wasUp({ initiator, acceptor }: Peering): boolean {
  return [initiator, acceptor].every(({ state }) =>
    ['activated', 'suspending', 'suspended', 'activating'].includes(state),
  );
}

function childrenOf(before: Network | undefined, id: string): string[] {
  if (before === undefined) return [];
  const { plan } = before;
  return [
    ...plan.vSwitches.filter(({ vpc }) => vpc === id),
    ...plan.securityGroups.filter(({ vpc }) => vpc === id),
    ...plan.instances.filter(({ vSwitch }) => vSwitch === id),
    ...plan.vbrs.filter(({ physicalConnection }) => physicalConnection === id),
  ].map((row) => row.id);
}
