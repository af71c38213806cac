import type { Plan } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';

/** A plan of so many VPCs outside of the permitted ranges: CIDR102, a finding for each, whose fix looks for a free block in the whole plan. */
export function manyFindings(count: number): Plan {
  const builder = plan({ name: 'Many findings' });
  for (let at = 0; at < count; at += 1) builder.vpc(`vpc-${at}`, [`11.${at >> 8}.${at & 255}.0/24`]);
  return builder.build();
}
