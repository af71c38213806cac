import { ArrowLeftRight, CircleUserRound, Route, ShieldCheck, Target } from 'lucide-react';
import type { SymbolName } from '../../../shared/diagram/symbols.ts';
import type { ObjectTable } from '../../../shared/plan/plan.ts';
import { Symbol } from './symbol.tsx';

/** The icon of a kind of object: the drawing that the canvas uses, or a plain one for what is never a card. */
export function ObjectIcon({ table, size = 14 }: { readonly table: ObjectTable; readonly size?: number }) {
  const icon = icons[table];
  if (typeof icon === 'string') return <Symbol name={icon} size={size} />;
  const Icon = icon;
  return <Icon size={size} aria-hidden />;
}

const icons: Readonly<Record<ObjectTable, SymbolName | typeof Route>> = {
  accounts: CircleUserRound,
  dataCenters: 'dataCenter',
  hosts: 'host',
  physicalConnections: 'physicalConnection',
  vbrs: 'vbr',
  vpcs: 'vpc',
  vSwitches: 'vSwitch',
  securityGroups: ShieldCheck,
  instances: 'instance',
  peerings: ArrowLeftRight,
  routes: Route,
  intents: Target,
  notes: 'note',
};
