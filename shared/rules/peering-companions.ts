import { type Message, message } from '../messages/message.ts';
import type { Network, PeeringNode } from '../network/network.ts';
import { addRoutes } from '../plan/edits/add-route.ts';
import { emptyPatch, type Patch } from '../plan/patch.ts';
import { type MissingRoute, missingRoutes } from '../routing/missing-routes.ts';
import { dataCenterOverlap } from './cidr/data-center-overlap.ts';
import { peersOverlap } from './cidr/peers-overlap.ts';
import { runRules } from './run.ts';
import { type AdmittedRule, peeringAdmission, ping as pingTraffic } from './sec/peering-admission.ts';

/** What can be written together with a peering so that packets use it. */
export interface PeeringCompanions {
  /** The entries that the tables on both sides lack. */
  readonly routes: Companion<MissingRoute>;
  /** The rules by which both sides can ping each other. */
  readonly ping: Companion<AdmittedRule>;
}

export interface Companion<Row> {
  /** Adds the rows; for the plan of the network. Patches of several companions can be joined. */
  readonly patch: Patch;
  /** None where nothing can be written; then there is a reason. */
  readonly rows: readonly Row[];
  /** What can't be written, or need not be, and why. */
  readonly reasons: readonly Message[];
}

/** What belongs to a peering of this network. Where its two sides claim the same addresses nothing is written: which of them moves, a person decides. */
export function peeringCompanions(network: Network, id: string): PeeringCompanions {
  const peering = network.peerings.find(({ row }) => row.id === id);
  if (peering === undefined) throw new Error(`no peering ${id} between two routers`);
  const conflicts = addressConflicts(network, peering);
  if (conflicts.length > 0) return { routes: nothing(conflicts), ping: nothing(conflicts) };
  const { patch, rules, refusals } = peeringAdmission(network, peering, pingTraffic);
  return { routes: missing(network, id), ping: { patch, rows: rules, reasons: refusals } };
}

function nothing(reasons: readonly Message[]): Companion<never> {
  return { patch: emptyPatch, rows: [], reasons };
}

function missing(network: Network, peering: string): Companion<MissingRoute> {
  const { routes, impossible } = missingRoutes(network, { peering });
  const reasons = impossible.map(({ reason }) => reason);
  return {
    patch: addRoutes(network.plan, routes),
    rows: routes,
    reasons: routes.length + reasons.length === 0 ? [message('routes:missing.nothing')] : reasons,
  };
}

/** What CIDR201 and CIDR204 say about the two sides of a peering. */
function addressConflicts(network: Network, { row, initiator, acceptor }: PeeringNode): Message[] {
  return runRules(network, [peersOverlap, dataCenterOverlap])
    .filter(
      ({ subjects }) =>
        subjects.includes(row.id) || (subjects.includes(initiator.row.id) && subjects.includes(acceptor.row.id)),
    )
    .map((finding) => finding.message);
}
