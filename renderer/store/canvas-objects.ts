import type { Analysis } from '../../shared/analysis.ts';
import { clipped } from '../../shared/diagram/card-text.ts';
import type { FindingCounts } from '../../shared/diagram/scene.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { nameOf, type Network } from '../../shared/network/network.ts';
import { type Finding, severities } from '../../shared/rules/finding.ts';

/** The object on the canvas that shows another one: a VPC its vSwitches, a data center its hosts. Undefined for what the canvas never shows. */
export function shownAs(network: Network, id: string): string | undefined {
  const object = network.objects.get(id);
  switch (object?.table) {
    case 'dataCenters':
    case 'physicalConnections':
    case 'vbrs':
    case 'vpcs':
    case 'notes':
    case 'peerings':
      return id;
    case 'hosts':
      return object.row.dataCenter;
    case 'vSwitches':
    case 'securityGroups':
      return object.row.vpc;
    case 'instances':
      return shownAs(network, object.row.vSwitch);
    case 'routes':
      return object.row.router;
    case 'accounts':
    case 'intents':
    case undefined:
      return undefined;
  }
}

/** What a user calls an object in a sentence: "VPC Office"; a note has its first words. */
export function objectWords(network: Network, id: string): { readonly kind: Message; readonly name: string } {
  const object = network.objects.get(id);
  if (object === undefined) throw new Error(`no object ${id}`);
  const name = object.table === 'notes' ? object.row.text : nameOf(network, id);
  return { kind: message(`kinds:${object.table}`), name: clipped(name) };
}

/** The findings that the canvas marks an object with, worst first. */
export interface CanvasFindings {
  readonly byObject: ReadonlyMap<string, readonly Finding[]>;
  readonly counts: ReadonlyMap<string, FindingCounts>;
  /** Peerings with an error: they may not exist as they are. */
  readonly forbidden: ReadonlySet<string>;
}

const remembered = new WeakMap<Analysis, CanvasFindings>();

/** The findings by the object that shows their subjects; accepted ones are not marked. */
export function canvasFindings(analysis: Analysis): CanvasFindings {
  const known = remembered.get(analysis);
  if (known !== undefined) return known;
  const made = collect(analysis);
  remembered.set(analysis, made);
  return made;
}

function collect({ network, findings }: Analysis): CanvasFindings {
  const byObject = new Map<string, Finding[]>();
  const forbidden = new Set<string>();
  for (const severity of severities) {
    for (const finding of findings) {
      if (finding.severity !== severity || finding.acceptance !== undefined) continue;
      const shown = new Set(finding.subjects.map((id) => shownAs(network, id)));
      for (const id of shown) {
        if (id === undefined) continue;
        const own = byObject.get(id);
        if (own) own.push(finding);
        else byObject.set(id, [finding]);
        if (severity === 'error' && network.objects.get(id)?.table === 'peerings') forbidden.add(id);
      }
    }
  }
  const counts = new Map([...byObject].map(([id, own]) => [id, countsOf(own)]));
  return { byObject, counts, forbidden };
}

function countsOf(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
