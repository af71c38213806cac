import type { Rule } from '../rule.ts';
import { acceptorBilling } from './acceptor-billing.ts';
import { acceptorMustBeVpc } from './acceptor-must-be-vpc.ts';
import { bandwidthNotOffered } from './bandwidth-not-offered.ts';
import { duplicatePeering } from './duplicate-peering.ts';
import { fasterThanLine } from './faster-than-line.ts';
import { identityConflict } from './identity-conflict.ts';
import { peerInformationMissing } from './peer-information-missing.ts';
import { selfPeering } from './self-peering.ts';
import { vbrIncomplete } from './vbr-incomplete.ts';
import { vbrMustInitiate } from './vbr-must-initiate.ts';
import { vlanInvalid } from './vlan-invalid.ts';

export const peerRules: readonly Rule[] = [
  vbrMustInitiate,
  acceptorMustBeVpc,
  selfPeering,
  duplicatePeering,
  peerInformationMissing,
  bandwidthNotOffered,
  vbrIncomplete,
  vlanInvalid,
  acceptorBilling,
  identityConflict,
  fasterThanLine,
];
