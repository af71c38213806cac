import type { DataCenterNode, VbrNode } from './network.ts';

/** The VBRs that a data center's lines end at, line by line. */
export function vbrsOf({ physicalConnections }: DataCenterNode): VbrNode[] {
  return physicalConnections.flatMap(({ vbrs }) => vbrs);
}
