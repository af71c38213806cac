import { words } from './words.ts';

/** Columns of the inventory that are no fields of the plan. */
export const csv = {
  kind: words.kind,
  outcome: 'Outcome',
  severity: words.severity,
  finding: 'Finding',
  ids: 'IDs',
  accepted: words.acceptedBecause,
  acceptedUntil: 'Accepted until',
  address: words.address,
  within: 'In',
  cloudSide: 'Gateway, cloud side',
  deviceSide: 'Gateway, device side',
} as const;
