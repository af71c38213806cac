import type { EndState } from '../catalog/router-states.ts';
import { findRegion } from '../catalog/regions.ts';
import { bandwidthLabel } from '../catalog/specifications.ts';
import type { Translator } from '../messages/translator.ts';
import { clipped } from './card-text.ts';
import type { CardLine } from './cards.ts';
import type { SceneFrame } from './frames.ts';
import type { FindingCounts, SceneEdge } from './scene.ts';

/** What a line of a card says in a language. */
export function lineWords(line: CardLine, speak: Translator): string {
  const { t } = speak;
  switch (line.kind) {
    case 'region':
      return regionWords(line.region, speak);
    case 'block':
      return line.cidr;
    case 'vSwitch':
      return `${line.name} · ${line.cidr}`;
    case 'more':
      return t(`canvas:line.more.${line.of}`, { count: line.count });
    case 'members':
      return t(`canvas:line.members.${line.of}`, { count: line.count });
    case 'vlan':
      return line.vlan === undefined ? t('canvas:line.noVlan') : t('canvas:line.vlan', { vlan: line.vlan });
    case 'gateways': {
      const none = t('canvas:line.noGateway');
      return t('canvas:line.gateways', { local: line.local ?? none, peer: line.peer ?? none });
    }
    case 'access':
      return line.accessPoint ?? t('canvas:line.noAccess');
    case 'text':
      return line.text;
  }
}

/** The name of a region, or its id where the catalog does not know it. */
export function regionWords(region: string, { language }: Translator): string {
  return findRegion(region)?.name[language] ?? region;
}

/** A region by name and id, as people and as calls know it. */
export function regionLine(region: string, speak: Translator): string {
  const name = regionWords(region, speak);
  return name === region ? region : speak.t('runbook:form.named', { name, id: region });
}

/** What stands on a frame. */
export function frameWords({ kind, region, account }: SceneFrame, speak: Translator): string {
  return kind === 'region' && region !== undefined ? regionWords(region, speak) : (account?.name ?? '');
}

/** The states of a peering: one word, or two where its ends differ. */
export function stateWords(states: readonly EndState[], { t }: Translator): string {
  return states.map((state) => t(`fields:state.${state}`)).join(' / ');
}

/** "Peering connection X: A initiates to B, planned, 2 Mbit/s", with its findings; `nameFor` names objects. */
export function edgeWords(edge: SceneEdge, nameFor: (id: string) => string, speak: Translator): string {
  const { t } = speak;
  const { peering, findings } = edge;
  const [from, to] = [nameFor(edge.from), nameFor(edge.to)];
  if (peering === undefined) return t('canvas:attachmentLabel', { from, to });
  const states = stateWords(peering.states, speak);
  const label = t('canvas:peeringLabel', {
    name: clipped(peering.name),
    initiator: from,
    acceptor: to,
    state: edge.state === 'forbidden' ? `${states}, ${t('canvas:forbidden')}` : states,
    bandwidth: bandwidthLabel(peering.bandwidthMbps),
  });
  return findings ? `${label}, ${countsWords(findings, speak)}` : label;
}

const fromWorst = ['error', 'warning', 'notice'] as const;

/** "2 errors, 1 warning". */
export function countsWords(counts: FindingCounts, { t }: Translator): string {
  return fromWorst
    .filter((severity) => counts[severity] > 0)
    .map((severity) => t(`canvas:findings.${severity}`, { count: counts[severity] }))
    .join(', ');
}
