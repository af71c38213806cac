import type { Rule } from '../rule.ts';
import { cidrWithinRegion } from './cidr-within-region.ts';
import { foreignGroup } from './foreign-group.ts';
import { groupAcrossRegions } from './group-across-regions.ts';
import { groupOwnerMissing } from './group-owner-missing.ts';
import { nothingAdmitted } from './nothing-admitted.ts';
import { ruleInvalid } from './rule-invalid.ts';

export const secRules: readonly Rule[] = [
  groupAcrossRegions,
  cidrWithinRegion,
  groupOwnerMissing,
  nothingAdmitted,
  ruleInvalid,
  foreignGroup,
];
