import { clipped } from '../../../shared/diagram/card-text.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import type { SecurityRule } from '../../../shared/plan/rows.ts';

/** A rule in one line, as short as it can be, and in full: "Accept tcp 443 ← 10.0.0.0/8", "Ingress, Accept tcp 443 ← 10.0.0.0/8". */
export function ruleSummary(
  network: Network,
  rule: SecurityRule,
  t: Translator['t'],
): { readonly short: string; readonly full: string } {
  const egress = rule.direction === 'egress';
  const direction = t(egress ? 'inspector:rule.egress' : 'inspector:rule.ingress');
  const what = `${t(`inspector:rule.${rule.policy}`)} ${clipped(rule.protocol)}`;
  const where = `${egress ? '→' : '←'} ${sourceText(network, rule.source, t)}`;
  const ports = portsText(rule.ports, t);
  return {
    short: `${what} ${rule.ports === allPorts ? '' : `${ports} `}${where}`,
    full: `${direction}, ${what} ${ports} ${where}`,
  };
}

/** The cloud's notation for all of them. */
const allPorts = '-1/-1';

function portsText(ports: string, t: Translator['t']): string {
  if (ports === allPorts) return t('inspector:rule.allPorts');
  const [from, to] = portEnds(ports);
  return clipped(from === to ? from : `${from}–${to}`);
}

function sourceText(network: Network, source: SecurityRule['source'], t: Translator['t']): string {
  if (source?.securityGroup !== undefined) return clipped(nameOf(network, source.securityGroup));
  return clipped(source?.cidr ?? t('inspector:rule.source.any'));
}

/** The two ends of a port range in the cloud's notation, `from/to`; a text that has no slash is all the first one. */
export function portEnds(ports: string): readonly [from: string, to: string] {
  const slash = ports.indexOf('/');
  return slash < 0 ? [ports, ''] : [ports.slice(0, slash), ports.slice(slash + 1)];
}

/** Whether a port range can be read: -1/-1, or two ports in order. */
export function arePorts(ports: string): boolean {
  if (ports === allPorts) return true;
  const [from, to] = portEnds(ports).map((text) => (/^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN));
  return from !== undefined && to !== undefined && from >= 1 && from <= to && to <= 65_535;
}
