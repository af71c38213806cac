/** Traces: who reaches whom, over which hops, and what stands in the way. */
export const paths = {
  empty: 'Choose two ends to see how a packet travels between them.',
} as const;
