import type { Network } from '../network/network.ts';
import type { FindingCounts } from './scene.ts';

/** What a drawing needs to know of a finding; those of the rules are some. */
interface Markable {
  readonly severity: keyof FindingCounts;
  readonly subjects: readonly string[];
  readonly acceptance?: unknown;
}

/** The findings that a drawing marks an object with, worst first. */
export interface FindingMarks<Finding> {
  readonly byObject: ReadonlyMap<string, readonly Finding[]>;
  readonly counts: ReadonlyMap<string, FindingCounts>;
  /** Peerings with an error: they may not exist as they are. */
  readonly forbidden: ReadonlySet<string>;
}

const fromWorst = ['error', 'warning', 'notice'] as const;

/** The findings by the object that shows their subjects; accepted ones are not marked. */
export function findingMarks<Finding extends Markable>(
  network: Network,
  findings: readonly Finding[],
): FindingMarks<Finding> {
  const byObject = new Map<string, Finding[]>();
  const forbidden = new Set<string>();
  for (const severity of fromWorst) {
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

/** The object that shows another one in a drawing: a VPC its vSwitches, a data center its hosts. Undefined for what is never drawn. */
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
    case 'instances': {
      // A faulty file may put an instance into an instance, itself included.
      const vSwitch = network.objects.get(object.row.vSwitch);
      return vSwitch?.table === 'vSwitches' ? vSwitch.row.vpc : undefined;
    }
    case 'routes':
      return object.row.router;
    case 'accounts':
    case 'intents':
    case undefined:
      return undefined;
  }
}

function countsOf(findings: readonly Markable[]): FindingCounts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
