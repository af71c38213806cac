import { type Cidr, contains } from '../net/cidr.ts';
import { meetsAny } from '../net/cidr-set.ts';
import { localBlocks } from '../network/local-blocks.ts';
import type { TableOwner } from '../network/network.ts';
import { ownRanges } from './own-ranges.ts';
import type { RouteNeed } from './route-needs.ts';

/**
 * Whether a route entry stands for a whole block of the other side or for one vSwitch. `auto`: for a block, but for each vSwitch where the
 * block shares addresses with one of the router's own (CIDR202), so that nothing local is covered.
 */
export type Granularity = 'auto' | 'block' | 'vSwitch';

/** One route entry that a need may ask for. */
export interface RouteUnit {
  readonly destination: Cidr;
  /** The addresses that it is there for: where hosts live, or all of the destination where none do yet. */
  readonly pieces: readonly Cidr[];
  /** Whether the destination may stand in that table: nothing that the router delivers itself lies in it. */
  readonly writable: boolean;
  /** Whether the router's own blocks share addresses with it, so that some of the pieces may be kept there. */
  readonly meetsOwn: boolean;
}

/** The route entries that satisfy a need, in the order of the owner's blocks. */
export function unitsOf({ router, owner }: RouteNeed, granularity: Granularity): RouteUnit[] {
  const hasVSwitches = owner.kind === 'vpc' && owner.vSwitches.length > 0;
  return owner.blocks.flatMap(({ cidr }) => {
    const meetsOwn = meetsBlocks(router, cidr);
    const unit = (destination: Cidr, pieces: readonly Cidr[]): RouteUnit => ({
      destination,
      pieces,
      writable: !meetsOwn || (owner.kind === 'vpc' && !delivers(router, destination)),
      meetsOwn,
    });
    const hosts = hasVSwitches ? localBlocks(owner).filter((piece) => contains(cidr, piece)) : [];
    if (hasVSwitches && (granularity === 'vSwitch' || (granularity === 'auto' && meetsOwn))) {
      return hosts.map((piece) => unit(piece, [piece]));
    }
    return [unit(cidr, granularity === 'block' || hosts.length === 0 ? [cidr] : hosts)];
  });
}

/** Whether a router delivers some address of a block itself. */
function delivers(router: TableOwner, block: Cidr): boolean {
  return meetsAny(block, ownRanges(router).delivered);
}

function meetsBlocks(router: TableOwner, block: Cidr): boolean {
  return meetsAny(block, ownRanges(router).blocks);
}
