import type { Network } from '../../network/network.ts';
import type { Card } from '../cards.ts';
import { type Point, upToGrid } from '../geometry.ts';
import { type Band, mean, vbrsBehind } from './bands.ts';
import { accountRows, plainRows, type Row } from './rows.ts';
import { spreadOut, type Wanted } from './spread-out.ts';

/** The columns that all bands of a plan share, so that there are channels from top to bottom: where each begins. */
export interface Columns {
  readonly physicalConnections: readonly number[];
  readonly vbrs: readonly number[];
  readonly vpcs: readonly number[];
  readonly hubsBefore: readonly number[];
  readonly hubsBehind: readonly number[];
}

/** A band at the height 0: what lies where, and how high it is with the channels above and below it. */
export interface PlacedBand {
  readonly places: ReadonlyMap<string, Point>;
  readonly height: number;
}

/** A channel has room for a label, and for its lanes with a little on both sides. */
const leastChannel = 88;
const lane = 8;
const besideLanes = 40;
/** Between the cards of the spine; more where they are of several accounts, each of which may have its frame. */
const close = 32;
const besideAccounts = 80;

/**
 * Rows of VPCs in pairs. Hubs whose VPCs are behind VBRs, too, stand to the right, level with the channel between the two rows of a pair, so that their edges run along it and turn once; VBRs to the
 * left, level with the channels above and below the pair. So what comes from the line and what comes from the hub never cross. Other hubs stand to the left, next to what leads to them.
 */
export function layOutBand(network: Network, band: Band, columns: Columns): PlacedBand {
  // Behind VBRs, VPCs lie by these: their edges would cross those of others in any other order.
  const inRows = band.vbrs.length === 0 ? accountRows : plainRows;
  const rows = inRows(band.vpcs, columns.vpcs.length);
  const places = new Map<string, Point>();
  const channels = channelHeights(network, band, rows);
  const tops: number[] = [];
  /** The middle of the channel above each row; one more for the one below the last. */
  const middles: number[] = [];
  let y = 0;
  for (const [at, channel] of channels.entries()) {
    middles.push(y + channel / 2);
    y += channel;
    tops.push(y);
    y += rows[at]?.height ?? 0;
  }
  for (const [at, { cells, height }] of rows.entries()) {
    // Where nothing comes from the left, they stand next to the hubs on the right.
    const first =
      band.vbrs.length === 0 && !band.hubsFirst && band.hubs.length > 0 ? columns.vpcs.length - cells.length : 0;
    for (const [column, card] of cells.entries()) {
      if (!card) continue;
      // Of a pair the upper row keeps to its channel with the lower edges, the lower one with the upper edges.
      const top = (tops[at] ?? 0) + (at % 2 === 0 ? height - card.height : 0);
      places.set(card.id, { x: columns.vpcs[first + column] ?? 0, y: top });
    }
  }
  let bottom = y;
  const put = (cards: readonly Card[], [x = 0, ...more]: readonly number[], middleOf: (card: Card) => number): void => {
    const inColumn = Math.ceil(cards.length / (more.length + 1));
    const rest = cards.slice(inColumn);
    if (rest.length > 0) put(rest, more, middleOf);
    const column = cards.slice(0, inColumn);
    const wanted = column.map<Wanted>((card) => ({ middle: middleOf(card), height: card.height }));
    const accounts = new Set(column.map(({ account }) => account?.id));
    const found = spreadOut(
      wanted,
      accounts.size > 1 ? besideAccounts : close,
      Math.min(close, (channels[0] ?? close) / 2),
    );
    for (const [at, card] of column.entries()) {
      places.set(card.id, { x, y: found[at] ?? 0 });
      bottom = Math.max(bottom, (found[at] ?? 0) + card.height + close);
    }
  };
  const pairs = Math.max(1, Math.ceil(rows.length / 2));
  put(band.hubs, band.hubsFirst ? columns.hubsBefore : columns.hubsBehind, (card) => {
    const share = band.hubs.indexOf(card) / band.hubs.length;
    if (band.hubsFirst) return (tops[2 * Math.floor(share * pairs)] ?? 0) + card.height / 2;
    const pair = Math.floor((share + 0.5 / band.hubs.length) * pairs);
    return rows.length === 1 ? (middles[1] ?? 0) : (middles[2 * pair + 1] ?? 0);
  });
  const centerOf = (card: Card): number => (places.get(card.id)?.y ?? 0) + card.height / 2;
  const rowOf = new Map(rows.flatMap(({ cells }, at) => cardsIn(cells).map(({ id }) => [id, at] as const)));
  put(band.vbrs, columns.vbrs, (card) => {
    const peers = [...band.vpcs, ...band.hubs].filter(({ id }) =>
      vbrsBehind(network, id).some(({ row }) => row.id === card.id),
    );
    const [only] = peers;
    if (peers.length === 1 && only) return centerOf(only);
    if (rows.length === 1) return middles[0] ?? 0;
    const levels = peers.flatMap(({ id }) => {
      const row = rowOf.get(id);
      return row === undefined ? [] : (middles[row + (row % 2)] ?? 0);
    });
    return levels.length === 0 ? y / 2 : mean(levels);
  });
  put(band.physicalConnections, columns.physicalConnections, ({ id }) => {
    const middles = band.vbrs
      .filter((vbr) => network.vbrs.get(vbr.id)?.physicalConnection?.row.id === id)
      .map(centerOf);
    return middles.length === 0 ? y / 2 : mean(middles);
  });
  return { places, height: upToGrid(bottom) };
}

/** How high the channel above each row is, and the one below the last: hubs come through those within a pair, VBRs through the others. */
function channelHeights(network: Network, band: Band, rows: readonly Row[]): number[] {
  const hubs = new Set(band.hubs.map(({ id }) => id));
  const fromHubs = rows.map(({ cells }) => edgesOf(network, cardsIn(cells), (id) => hubs.has(id)));
  const fromVbrs = rows.map(({ cells }) => edgesOf(network, cardsIn(cells), (id) => network.vbrs.has(id)));
  const top = rows.length === 1 ? aboveSingleRow(network, band) : 0;
  return Array.from({ length: rows.length + 1 }, (_, at) => {
    const inPair = at % 2 === 1;
    const [above, below] = [at - 1, at].map((row) => (inPair ? fromHubs : fromVbrs)[row] ?? 0);
    return upToGrid(Math.max(leastChannel, at === 0 ? top : 0, besideLanes + lane * ((above ?? 0) + (below ?? 0))));
  });
}

/**
 * Before a single row all VBRs stand high enough to reach its VPCs from above, each edge in its lane: below them is the way of the hubs. Only as
 * much of the last one stands beside the row as its edges do not need.
 */
function aboveSingleRow(network: Network, { vbrs, vpcs, hubs }: Band): number {
  const last = vbrs.at(-1);
  if (last === undefined || vbrs.length === 1) return 0;
  const stack = vbrs.reduce((sum, { height }) => sum + height + close, 0);
  const lanes = edgesOf(network, [...vpcs, ...hubs], (id) => id === last.id);
  return stack - last.height + besideLanes + lane * lanes;
}

function edgesOf(network: Network, cards: readonly Card[], counts: (peer: string) => boolean): number {
  return cards.reduce((sum, { id }) => {
    const peerings = network.vpcs.get(id)?.peerings ?? [];
    return (
      sum +
      peerings.filter(({ initiator, acceptor }) => counts(initiator.row.id === id ? acceptor.row.id : initiator.row.id))
        .length
    );
  }, 0);
}

function cardsIn(cells: Row['cells']): Card[] {
  return cells.filter((card) => card !== undefined);
}
