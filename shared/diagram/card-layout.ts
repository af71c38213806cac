import type { Network } from '../network/network.ts';
import { type Block, cardBlock, inColumns, indented, inLines, inRow, squareSide } from './blocks.ts';
import { type Card, cardWidths } from './cards.ts';
import type { Point } from './geometry.ts';

export const defaultGap = 64;

/** From this many peerings on, a VPC is a hub and stands before its neighbours, next to the spine. */
const hubPeerings = 4;

/** The layout of the domain for some cards as if there were nothing else, notes below the others; its top left corner is the origin. */
export function layOut(network: Network, cards: readonly Card[], gap = defaultGap): Map<string, Point> {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const spine = spineOf(network, byId, gap);
  const vpcs = vpcBlocks(network, cards, gap);
  const notes = inLines(cards.filter(({ kind }) => kind === 'note').map(cardBlock), gap);
  const drawing = inColumns([inRow([spine, vpcs], 3 * gap), notes], gap, Infinity);
  return new Map(drawing.cards.map(({ id, x, y }) => [id, { x, y }]));
}

/** Each data center with its physical connections and their VBRs, in columns that line up; what hangs on nothing comes last. */
function spineOf(network: Network, byId: ReadonlyMap<string, Card>, gap: number): Block {
  const close = gap / 2;
  const blockOf = (id: string): Block[] => {
    const card = byId.get(id);
    return card ? [cardBlock(card)] : [];
  };
  const pcBlock = (id: string): Block | undefined => {
    const pc = network.physicalConnections.get(id);
    const vbrs = pc?.vbrs.flatMap(({ row }) => blockOf(row.id)) ?? [];
    return beside(blockOf(id), inColumns(vbrs, close, stackHeight(vbrs, close)), gap);
  };
  const has = (kind: Card['kind']): boolean => [...byId.values()].some((card) => card.kind === kind);
  const pcColumn = has('dataCenter') ? cardWidths.dataCenter + gap : 0;
  const vbrColumn = pcColumn + (has('physicalConnection') ? cardWidths.physicalConnection + gap : 0);
  const roots: Block[] = [];
  for (const { row, physicalConnections } of network.dataCenters.values()) {
    const inner = physicalConnections.flatMap((pc) => pcBlock(pc.row.id) ?? []);
    const root = beside(blockOf(row.id), inColumns(inner, close, stackHeight(inner, close)), gap);
    if (root) roots.push(root);
  }
  for (const { row, dataCenter } of network.physicalConnections.values()) {
    const root = dataCenter ? undefined : pcBlock(row.id);
    if (root) roots.push(indented(root, pcColumn));
  }
  const loose = [...network.vbrs.values()].flatMap(({ row, physicalConnection }) =>
    physicalConnection ? [] : blockOf(row.id),
  );
  if (loose.length > 0) roots.push(indented(inColumns(loose, close, stackHeight(loose, close)), vbrColumn));
  return inColumns(roots, gap, stackHeight(roots, gap));
}

/** A stack is at most as high as a square of the same content, but up to this it is left in one piece. */
const plainStack = 1200;

function stackHeight(blocks: readonly Block[], gap: number): number {
  return Math.max(plainStack, squareSide(blocks, gap));
}

function beside(head: readonly Block[], rest: Block, gap: number): Block | undefined {
  const parts = [...head, ...(rest.cards.length > 0 ? [rest] : [])];
  return parts.length === 0 ? undefined : inRow(parts, gap);
}

/** VPCs in grids by account, those in blocks by region; regions and accounts in order of appearance, hubs and their blocks first. */
function vpcBlocks(network: Network, cards: readonly Card[], gap: number): Block {
  const weight = ({ id }: Card): number => {
    const peerings = network.vpcs.get(id)?.peerings.length ?? 0;
    return peerings >= hubPeerings ? peerings : 0;
  };
  const vpcs = cards.filter(({ kind }) => kind === 'vpc').sort((a, b) => weight(b) - weight(a));
  const regions = grouped(vpcs, ({ region }) => region ?? '').map((ofRegion) => {
    const accounts = grouped(ofRegion, ({ account }) => account?.id ?? '').map((ofAccount) =>
      inLines(ofAccount.map(cardBlock), gap),
    );
    return inLines(accounts, gap + framesBetween);
  });
  return inLines(regions, gap + 2 * framesBetween);
}

/** Room for the padding and the title of the frames of two neighbours. */
const framesBetween = 72;

function grouped(cards: readonly Card[], key: (card: Card) => string): Card[][] {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    const group = groups.get(key(card));
    if (group) group.push(card);
    else groups.set(key(card), [card]);
  }
  return [...groups.values()];
}
