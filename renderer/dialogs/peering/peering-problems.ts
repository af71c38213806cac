import { type Message, message } from '../../../shared/messages/message.ts';
import type { PeeringDraft, PeeringRole } from '../../../shared/plan/edits/peering-draft.ts';
import { findRouter } from '../../../shared/plan/routers.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Peering } from '../../../shared/plan/rows.ts';

/** Why the dialog can't be confirmed yet, by field. What the plan already said is not judged here: that is what findings are for. */
export interface PeeringProblems {
  readonly name?: Message;
  readonly accountUid: Readonly<Partial<Record<PeeringRole, Message>>>;
  readonly interfaceId: Readonly<Partial<Record<PeeringRole, Message>>>;
  readonly cloudId: Readonly<Partial<Record<PeeringRole, Message>>>;
}

/** Judges what was entered since the dialog was opened with `opened`. */
export function peeringProblems(plan: Plan, opened: Peering, draft: PeeringDraft): PeeringProblems {
  const { peering, uids, cloudIds } = draft;
  const interfaces = new Set([opened.initiator.interfaceId, opened.acceptor.interfaceId]);
  const interfaceProblem = (role: PeeringRole): Readonly<Partial<Record<PeeringRole, Message>>> => {
    const { interfaceId } = peering[role];
    return interfaceId === undefined || interfaces.has(interfaceId) ? {} : problemOf(role, interfaceId, 'ri-');
  };
  const cloudProblem = (role: PeeringRole): Readonly<Partial<Record<PeeringRole, Message>>> => {
    const { router } = peering[role];
    const cloudId = cloudIds[router] ?? '';
    const prefix = findRouter(plan, router)?.kind === 'vbr' ? 'vbr-' : 'vpc-';
    return cloudId === '' ? {} : problemOf(role, cloudId, prefix);
  };
  const uidProblem = (role: PeeringRole): Readonly<Partial<Record<PeeringRole, Message>>> => {
    const account = findRouter(plan, peering[role].router)?.row.account ?? '';
    return isUid(uids[account] ?? '') ? {} : { [role]: message('dialogs:uidInvalid') };
  };
  return {
    ...(peering.name.trim() === '' ? { name: message('dialogs:nameMissing') } : {}),
    accountUid: { ...uidProblem('initiator'), ...uidProblem('acceptor') },
    interfaceId: { ...interfaceProblem('initiator'), ...interfaceProblem('acceptor') },
    cloudId: { ...cloudProblem('initiator'), ...cloudProblem('acceptor') },
  };
}

export function hasProblems({ name, accountUid, interfaceId, cloudId }: PeeringProblems): boolean {
  return name !== undefined || [accountUid, interfaceId, cloudId].some((both) => Object.keys(both).length > 0);
}

/** The cloud's account ids are digits only; an empty one is not known yet. */
export function isUid(uid: string): boolean {
  return /^\d*$/.test(uid);
}

/** Whether a text can be an id that the cloud gave: its prefix, then letters and digits. */
function isCloudId(id: string, prefix: string): boolean {
  return id.startsWith(prefix) && /^[\w-]+$/.test(id) && id.length > prefix.length;
}

function problemOf(role: PeeringRole, id: string, prefix: string): Readonly<Partial<Record<PeeringRole, Message>>> {
  return isCloudId(id, prefix) ? {} : { [role]: message('dialogs:idInvalid', { prefix }) };
}
