/** Columns of the inventory that are no fields of the plan. */
export const csv = {
  kind: 'Kind',
  outcome: 'Outcome',
  severity: 'Severity',
  finding: 'Finding',
  ids: 'IDs',
  accepted: 'Accepted because',
  acceptedUntil: 'Accepted until',
  address: 'Address',
  within: 'In',
  cloudSide: 'Gateway, cloud side',
  deviceSide: 'Gateway, device side',
} as const;
