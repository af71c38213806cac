import type { Message } from '../../../shared/messages/message.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { message } from '../../../shared/messages/message.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { formatIpv4, parseIpv4 } from '../../../shared/net/ipv4.ts';
import type { ObjectTable } from '../../../shared/plan/plan.ts';
import type { Option } from '../../ui/select.tsx';

/** More are not looked through: whoever sees them types on. */
const mostOptions = 60;

interface Candidate {
  readonly id: string;
  readonly table: ObjectTable;
  readonly name: string;
  readonly addresses: string;
  /** What a search looks in, in lower case. */
  readonly words: string;
}

const candidates = new WeakMap<Network, readonly Candidate[]>();

/** The objects at which a path can end, and the typed address itself, for a text that is being typed. */
export function endpointOptions(network: Network, query: string, translator: Translator): Option<string>[] {
  const wanted = query.trim().toLowerCase();
  const address = parseIpv4(wanted);
  const own: Option<string>[] =
    address === undefined
      ? []
      : [{ value: formatIpv4(address), label: formatIpv4(address), detail: translator.t('paths:endAddress') }];
  const found: Option<string>[] = [];
  for (const candidate of candidatesOf(network)) {
    if (!candidate.words.includes(wanted)) continue;
    found.push(optionFor(candidate, translator));
    if (found.length === mostOptions) break;
  }
  return [...own, ...found];
}

/** How a chosen end is shown; undefined for what is neither such an object nor an address. */
export function chosenOption(network: Network, value: string, translator: Translator): Option<string> | undefined {
  if (value === '') return undefined;
  const candidate = candidatesOf(network).find(({ id }) => id === value);
  return candidate ? optionFor(candidate, translator) : { value, label: value };
}

/** The address that a text is by itself. */
export function addressIn(text: string): string | undefined {
  const address = parseIpv4(text.trim());
  return address === undefined ? undefined : formatIpv4(address);
}

function optionFor({ id, table, name, addresses }: Candidate, { text }: Translator): Option<string> {
  return { value: id, label: name, detail: `${text(kindOf(table))} ${addresses}` };
}

function kindOf(table: ObjectTable): Message {
  return message(`kinds:${table}`);
}

function candidatesOf(network: Network): readonly Candidate[] {
  const known = candidates.get(network);
  if (known !== undefined) return known;
  const made: Candidate[] = [];
  const add = (table: ObjectTable, id: string, addresses: string): void => {
    const name = nameOf(network, id);
    made.push({ id, table, name, addresses, words: `${name}\n${id}\n${addresses}`.toLowerCase() });
  };
  const mostBlocks = 2;
  for (const { row, vSwitches } of network.vpcs.values()) {
    add('vpcs', row.id, row.cidrs.slice(0, mostBlocks).join(' '));
    for (const vSwitch of vSwitches) {
      add('vSwitches', vSwitch.row.id, vSwitch.row.cidr);
      for (const { id, ip } of vSwitch.instances) add('instances', id, ip);
    }
  }
  for (const { row, hosts } of network.dataCenters.values()) {
    add('dataCenters', row.id, row.cidrs.slice(0, mostBlocks).join(' '));
    for (const { id, ip } of hosts) add('hosts', id, ip);
  }
  candidates.set(network, made);
  return made;
}
