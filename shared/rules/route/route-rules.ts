import type { Rule } from '../rule.ts';
import { coversOwnBlock } from './covers-own-block.ts';
import { dataCenterRouteMissing } from './data-center-route-missing.ts';
import { diverted } from './diverted.ts';
import { duplicateDestination } from './duplicate-destination.ts';
import { leadsNowhere } from './leads-nowhere.ts';
import { nextHopNotAttached } from './next-hop-not-attached.ts';
import { oneWay } from './one-way.ts';
import { partlyRouted } from './partly-routed.ts';
import { vbrRouteMissing } from './vbr-route-missing.ts';
import { vpcRouteMissing } from './vpc-route-missing.ts';

export const routeRules: readonly Rule[] = [
  vpcRouteMissing,
  vbrRouteMissing,
  dataCenterRouteMissing,
  nextHopNotAttached,
  duplicateDestination,
  leadsNowhere,
  coversOwnBlock,
  oneWay,
  diverted,
  partlyRouted,
];
