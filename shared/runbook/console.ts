import { type Message, message } from '../messages/message.ts';
import type { PeeringNode } from '../network/network.ts';

// The ways through the consoles, in the words of the guide (sections 5 and 8 to 10).

export function atPeerings({ initiator, acceptor }: PeeringNode): Message {
  return initiator.kind === 'vbr' || acceptor.kind === 'vbr'
    ? message('runbook:where.vbrPeerings')
    : message('runbook:where.vpcPeerings');
}

export const atVbrs = message('runbook:where.vbrs');
export const atLines = message('runbook:where.lines');
export const atVpcs = message('runbook:where.vpcs');
export const atVSwitches = message('runbook:where.vSwitches');
export const atGroups = message('runbook:where.groups');
export const atInstances = message('runbook:where.instances');
export const atDevice = message('runbook:where.device');
