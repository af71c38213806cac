import { regionOfAccessPoint } from '../catalog/access-points.ts';
import type { Network } from '../network/network.ts';
import { accountColorIndexes } from './account-colors.ts';
import { clipped, wrapped } from './card-text.ts';

export type NodeKind = 'dataCenter' | 'physicalConnection' | 'vbr' | 'vpc' | 'note';

/** What an object shows on the canvas, and how much room that takes. Data alone: who draws it finds the words of a language. */
export interface Card {
  readonly id: string;
  readonly kind: NodeKind;
  /** The name, or the id where there is none, cut to what a card may hold; empty for a note. */
  readonly title: string;
  /** The same in full; of a note its text. */
  readonly name: string;
  /** Absent where the object has no account, or one that the plan lacks. */
  readonly account?: AccountMark;
  /** Where the object is; a physical connection is in the region of its access point. Absent where nobody can tell. */
  readonly region?: string;
  /** Below the header, from the top, each `lineHeight` high; a pill shows its only line below the title. */
  readonly lines: readonly CardLine[];
  readonly width: number;
  readonly height: number;
}

export interface AccountMark {
  readonly id: string;
  readonly name: string;
  /** Index into the account colours. */
  readonly color: number;
}

export type CardLine =
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'block'; readonly cidr: string }
  | { readonly kind: 'vSwitch'; readonly name: string; readonly cidr: string }
  /** How many blocks or vSwitches are not shown. */
  | { readonly kind: 'more'; readonly of: 'blocks' | 'vSwitches'; readonly count: number }
  | { readonly kind: 'members'; readonly of: 'instances' | 'hosts'; readonly count: number }
  | { readonly kind: 'vlan'; readonly vlan: number | undefined }
  | { readonly kind: 'gateways'; readonly local: string | undefined; readonly peer: string | undefined }
  | { readonly kind: 'access'; readonly accessPoint: string | undefined; readonly bandwidthMbps: number | undefined }
  | { readonly kind: 'text'; readonly text: string };

// Every height is a multiple of 16, so that cards of any two heights can be centred on each other without leaving the grid.
export const headerHeight = 40;
export const lineHeight = 16;
const cardPadding = 8;
const pillHeight = 48;
export const cardWidths: Readonly<Record<NodeKind, number>> = {
  dataCenter: 192,
  physicalConnection: 176,
  vbr: 176,
  vpc: 208,
  note: 208,
};

const shownBlocks = 4;
const shownVSwitches = 4;

const remembered = new WeakMap<Network, readonly Card[]>();

/** The cards of a plan: data centers, physical connections, VBRs, VPCs, notes, each in plan order; of a repeated id the first object. */
export function cardsOf(network: Network): readonly Card[] {
  // A network is remade whenever anything but the layout changes: moving an object costs no cards.
  const known = remembered.get(network);
  if (known !== undefined) return known;
  const cards = makeCards(network);
  remembered.set(network, cards);
  return cards;
}

function makeCards(network: Network): Card[] {
  const cards: Card[] = [];
  const marks = accountMarks(network);
  for (const { row, hosts } of network.dataCenters.values()) {
    const lines = [...blockLines(row.cidrs), ...memberLines('hosts', hosts.length)];
    cards.push(card('dataCenter', row, undefined, undefined, lines));
  }
  for (const { row } of network.physicalConnections.values()) {
    const region = row.accessPoint === undefined ? undefined : regionOfAccessPoint(row.accessPoint);
    const accessPoint = row.accessPoint === undefined ? undefined : clipped(row.accessPoint);
    const line: CardLine = { kind: 'access', accessPoint, bandwidthMbps: row.bandwidthMbps };
    cards.push(card('physicalConnection', row, marks.get(row.account), region, [line]));
  }
  for (const { row } of network.vbrs.values()) {
    const lines: CardLine[] = [...regionLines(row.region), { kind: 'vlan', vlan: row.vlan }];
    const [local, peer] = [row.localGatewayIp, row.peerGatewayIp].map((ip) => ip && clipped(ip));
    lines.push({ kind: 'gateways', local, peer });
    cards.push(card('vbr', row, marks.get(row.account), row.region, lines));
  }
  for (const { row, vSwitches } of network.vpcs.values()) {
    const instances = vSwitches.reduce((sum, vSwitch) => sum + vSwitch.instances.length, 0);
    const lines: CardLine[] = [...regionLines(row.region), ...blockLines(row.cidrs)];
    for (const vSwitch of vSwitches.slice(0, shownVSwitches)) {
      const name = titleOf(vSwitch.row);
      lines.push({ kind: 'vSwitch', name, cidr: clipped(vSwitch.row.cidr) });
    }
    if (vSwitches.length > shownVSwitches)
      lines.push({ kind: 'more', of: 'vSwitches', count: vSwitches.length - shownVSwitches });
    lines.push(...memberLines('instances', instances));
    cards.push(card('vpc', row, marks.get(row.account), row.region, lines));
  }
  for (const row of network.plan.notes) {
    if (network.idsRepeat && network.objects.get(row.id)?.row !== row) continue;
    const lines = wrapped(row.text).map<CardLine>((text) => ({ kind: 'text', text }));
    const height = 2 * cardPadding + lineHeight * Math.max(2, lines.length);
    cards.push({ id: row.id, kind: 'note', title: '', name: row.text, lines, width: cardWidths.note, height });
  }
  return cards;
}

function card(
  kind: NodeKind,
  row: Named,
  account: AccountMark | undefined,
  region: string | undefined,
  lines: readonly CardLine[],
): Card {
  const pill = kind === 'physicalConnection';
  return {
    id: row.id,
    kind,
    title: titleOf(row),
    name: fullName(row),
    ...(account && { account }),
    ...(region !== undefined && region.trim() !== '' && { region }),
    lines,
    width: cardWidths[kind],
    height: pill ? pillHeight : headerHeight + lines.length * lineHeight + cardPadding,
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function titleOf(row: Named): string {
  return clipped(fullName(row));
}

function fullName({ id, name }: Named): string {
  return name.trim() === '' ? id : name;
}

function accountMarks(network: Network): Map<string, AccountMark> {
  const colors = accountColorIndexes(network.plan.accounts);
  const marks = new Map<string, AccountMark>();
  for (const account of network.plan.accounts) {
    if (marks.has(account.id)) continue;
    marks.set(account.id, { id: account.id, name: titleOf(account), color: colors.get(account.id) ?? 0 });
  }
  return marks;
}

function regionLines(region: string): CardLine[] {
  return region.trim() === '' ? [] : [{ kind: 'region', region: clipped(region) }];
}

function blockLines(cidrs: readonly string[]): CardLine[] {
  const lines = cidrs.slice(0, shownBlocks).map<CardLine>((cidr) => ({ kind: 'block', cidr: clipped(cidr) }));
  if (cidrs.length > shownBlocks) lines.push({ kind: 'more', of: 'blocks', count: cidrs.length - shownBlocks });
  return lines;
}

function memberLines(of: 'instances' | 'hosts', count: number): CardLine[] {
  return count === 0 ? [] : [{ kind: 'members', of, count }];
}
