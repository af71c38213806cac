import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AskedFor,
  type ExportTarget,
  exportTargets,
  targetReaders,
} from '../../../electron/cli/export-targets.ts';
import { analyze } from '../../../shared/analysis.ts';
import { allFlags } from '../../../shared/export/customer-copy/copy-flags.ts';
import { customerCopy } from '../../../shared/export/customer-copy/customer-copy.ts';
import { findLeaks } from '../../../shared/export/customer-copy/find-leaks.ts';
import type { ExportOutcome } from '../../../shared/export/exporter.ts';
import { loadExporter } from '../../../shared/export/kinds.ts';
import { reportParts } from '../../../shared/export/report/report-options.ts';
import { type ObjectTable, objectTables, type Plan } from '../../../shared/plan/plan.ts';
import { withReferences } from '../../../shared/plan/references.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { caseNames, casePlan } from '../../support/cases.ts';
import { runExport, speakers } from '../run-export.ts';

/** Every part that a target can have, drawings with their legend. */
const asked: AskedFor = {
  given: { legend: true },
  interfaces: new Map(),
  titleBlock: new Map(),
  parts: reportParts,
  hidesPrices: false,
  speak: speakers.en,
};

function outcomes(of: Plan): Promise<readonly (readonly [ExportTarget, ExportOutcome])[]> {
  const { network } = analyze(of, '2019-08-14');
  const outcome = async <Target extends ExportTarget>(target: Target) => {
    const options = targetReaders[target].optionsFor(asked)(network, (id) => id);
    return [target, runExport(await loadExporter(target), of, options)] as const;
  };
  return Promise.all(exportTargets.map((target) => outcome(target)));
}

/** All that an export says, wherever it says it; where it is blocked, why. */
function saidBy(outcome: ExportOutcome): string {
  const texts =
    outcome.kind === 'blocked'
      ? outcome.blockers.map(({ reason }) => speakers.en.text(reason))
      : [
          ...outcome.files.map(({ path }) => path),
          ...outcome.files.map(({ content }) =>
            typeof content === 'string' ? content : Buffer.from(content).toString('latin1'),
          ),
          ...outcome.remarks.map((remark) => speakers.en.text(remark)),
        ];
  return texts.join('\n');
}

describe('what is exported of a customer copy', () => {
  it.each(caseNames)('of %s shows none of the originals, whatever the target', async (name) => {
    const of = casePlan(name);
    for (const [target, outcome] of await outcomes(customerCopy(of, allFlags, speakers.en).plan))
      expect({ target, leaks: findLeaks(of, allFlags, saidBy(outcome)) }).toEqual({ target, leaks: [] });
  });

  it.each(caseNames)('of %s is as complete as what is exported of the plan', async (name) => {
    const of = casePlan(name);
    const endings = (all: Awaited<ReturnType<typeof outcomes>>) => all.map(([target, { kind }]) => [target, kind]);
    expect(endings(await outcomes(customerCopy(of, allFlags, speakers.en).plan))).toEqual(endings(await outcomes(of)));
  });

  it('is seen by the scan where the plan itself is exported', async () => {
    const of = casePlan('section-10-shared-physical-connection');
    for (const [target, outcome] of await outcomes(of))
      expect({ target, leaks: findLeaks(of, allFlags, saidBy(outcome)).length > 0 }).toEqual({ target, leaks: true });
  });

  it('of any plan shows none of the originals', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (base) => {
        const of = withTellingWords(base);
        for (const [target, outcome] of await outcomes(customerCopy(of, allFlags, speakers.en).plan))
          expect({ target, leaks: findLeaks(of, allFlags, saidBy(outcome)) }).toEqual({ target, leaks: [] });
      }),
      { numRuns: 60 },
    );
  });
});

/** The same plan with names, ids and notes that occur nowhere by chance, and with what holds free text otherwise in the words of the cloud. */
function withTellingWords(base: Plan): Plan {
  const words = new Map<string, string>();
  const word = (text: string): string => {
    if (text.trim() === '') return text;
    const known = words.get(text) ?? `Zq${words.size}kx`;
    words.set(text, known);
    return known;
  };
  const told = (table: ObjectTable): Partial<Plan> => ({
    [table]: base[table].map((row) => {
      const moved: Readonly<Record<string, unknown>> = { ...withReferences(table, row, (id) => word(`id ${id}`)) };
      const texts = Object.fromEntries(
        ['name', 'uid', 'cloudId', 'routerId', 'note', 'text']
          .filter((key) => typeof moved[key] === 'string')
          .map((key) => [key, word(`${key} ${String(moved[key])}`)]),
      );
      const places = Object.fromEntries(
        Object.entries({ region: 'cn-hangzhou', zone: 'cn-hangzhou-b', accessPoint: 'ap-cn-hangzhou-jg-B' }).filter(
          ([key]) => key in moved,
        ),
      );
      return { ...moved, ...texts, ...places, id: word(`id ${row.id}`) };
    }),
  });
  const tables = Object.assign({}, ...objectTables.map((table) => told(table))) as Plan;
  return {
    ...base,
    ...tables,
    securityGroups: tables.securityGroups.map((group) => ({
      ...group,
      rules: group.rules.map((rule) => ({ ...rule, protocol: 'tcp', ports: '443/443' })),
    })),
    peerings: tables.peerings.map((row) => ({
      ...row,
      initiator: { ...row.initiator, interfaceId: word(`ri ${row.id} 1`) },
      acceptor: { ...row.acceptor, interfaceId: word(`ri ${row.id} 2`) },
    })),
    accepted: base.accepted.map((row) => ({
      ...row,
      subjects: row.subjects.map((id) => word(`id ${id}`)),
      reason: word(`reason ${row.reason}`),
    })),
    layout: base.layout.map((row) => ({ ...row, id: word(`id ${row.id}`) })),
    rulePack: 'express-connect-2019-08-14',
    name: 'Zqplan',
    quotas: undefined,
  };
}
