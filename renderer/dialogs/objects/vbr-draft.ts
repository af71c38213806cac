import { type Message, message } from '../../../shared/messages/message.ts';
import { parseIpv4 } from '../../../shared/net/ipv4.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import type { Patch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Vbr } from '../../../shared/plan/rows.ts';

/** The fields of a VBR as texts, the way they stand in the form. */
export interface VbrDraft {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly physicalConnection: string;
  readonly vlan: string;
  readonly localGatewayIp: string;
  readonly peerGatewayIp: string;
  readonly prefixLength: string;
  readonly cloudId: string;
}

export function vbrDraft(row: Vbr): VbrDraft {
  return {
    name: row.name,
    account: row.account,
    region: row.region,
    physicalConnection: row.physicalConnection ?? '',
    vlan: row.vlan === undefined ? '' : String(row.vlan),
    localGatewayIp: row.localGatewayIp ?? '',
    peerGatewayIp: row.peerGatewayIp ?? '',
    prefixLength: row.prefixLength === undefined ? '' : String(row.prefixLength),
    cloudId: row.cloudId ?? '',
  };
}

/** Why the form can't be confirmed yet, by field. Values that can be read but are wrong are a matter of findings. */
export function vbrProblems(draft: VbrDraft): { readonly [Field in keyof VbrDraft]?: Message } {
  const number = message('dialogs:numberInvalid');
  const address = message('dialogs:addressInvalid');
  const isAddress = (text: string): boolean => text.trim() === '' || parseIpv4(text.trim()) !== undefined;
  return {
    ...(draft.name.trim() === '' && { name: message('dialogs:nameMissing') }),
    ...(draft.region.trim() === '' && { region: message('dialogs:regionMissing') }),
    ...(!isNumber(draft.vlan) && { vlan: number }),
    ...(!isNumber(draft.prefixLength) && { prefixLength: number }),
    ...(!isAddress(draft.localGatewayIp) && { localGatewayIp: address }),
    ...(!isAddress(draft.peerGatewayIp) && { peerGatewayIp: address }),
  };
}

/** What confirming the form changes; an empty text takes its field out. */
export function vbrPatch(plan: Plan, id: string, draft: VbrDraft): Patch {
  return changeFields(plan, 'vbrs', id, {
    name: draft.name,
    account: draft.account,
    region: draft.region.trim(),
    physicalConnection: given(draft.physicalConnection),
    vlan: numberOf(draft.vlan),
    localGatewayIp: given(draft.localGatewayIp),
    peerGatewayIp: given(draft.peerGatewayIp),
    prefixLength: numberOf(draft.prefixLength),
    cloudId: given(draft.cloudId),
  });
}

function isNumber(text: string): boolean {
  return /^\d{0,9}$/.test(text.trim());
}

function numberOf(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}

function given(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
