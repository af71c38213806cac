import { type Ipv4Range, mergeRanges } from '../net/cidr-set.ts';
import { localBlocks } from '../network/local-blocks.ts';
import type { TableOwner } from '../network/network.ts';

/** Addresses of a router as ranges in address order, disjoint; a VBR has none. */
export interface OwnRanges {
  /** Of its blocks. */
  readonly blocks: readonly Ipv4Range[];
  /** Those that it delivers itself. */
  readonly delivered: readonly Ipv4Range[];
}

const remembered = new WeakMap<TableOwner, OwnRanges>();

/** Asked for every unit of every need: a router with tens of thousands of blocks must not be gone through for each of them. */
export function ownRanges(router: TableOwner): OwnRanges {
  const known = remembered.get(router);
  if (known !== undefined) return known;
  const made =
    router.kind === 'vbr'
      ? { blocks: [], delivered: [] }
      : { blocks: mergeRanges(router.blocks.map(({ cidr }) => cidr)), delivered: mergeRanges(localBlocks(router)) };
  remembered.set(router, made);
  return made;
}
