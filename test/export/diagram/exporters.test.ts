import { describe, expect, it } from 'vitest';
import { analyze, type Analysis } from '../../../shared/analysis.ts';
import { defaultDiagramOptions, type DiagramOptions } from '../../../shared/export/diagram/diagram-options.ts';
import { drawioExporter } from '../../../shared/export/diagram/drawio-exporter.ts';
import { htmlExporter } from '../../../shared/export/diagram/html-exporter.ts';
import { mermaidExporter } from '../../../shared/export/diagram/mermaid-exporter.ts';
import { svgExporter } from '../../../shared/export/diagram/svg-exporter.ts';
import type { Exporter, ExportOutcome } from '../../../shared/export/exporter.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { casePlan } from '../../support/cases.ts';
import { cpuTimeMs } from '../../support/cpu-time.ts';
import { largePlan } from '../../support/large-plan.ts';
import { plan } from '../../support/plan-builder.ts';
import { english } from './drawn.ts';

const exporters: readonly Exporter<DiagramOptions>[] = [svgExporter, drawioExporter, mermaidExporter, htmlExporter];

function run(
  exporter: Exporter<DiagramOptions>,
  built: Plan | Analysis,
  options: Partial<DiagramOptions> = {},
): { readonly progress: readonly number[]; readonly outcome: ExportOutcome } {
  const steps = exporter.run(
    { analysis: 'network' in built ? built : analyze(built, '2019-08-14'), speak: english },
    { ...defaultDiagramOptions, ...options },
  );
  const progress: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { progress, outcome: step.value };
    progress.push(step.value);
  }
}

describe('the exporters of diagrams', () => {
  it('write one file each', () => {
    const names = exporters.map((exporter) => {
      const { outcome } = run(exporter, casePlan('section-08-same-account'));
      return outcome.kind === 'files' ? outcome.files.map(({ path }) => path) : outcome;
    });
    expect(names).toEqual([['diagram.svg'], ['diagram.drawio'], ['diagram.mmd'], ['diagram.html']]);
  });

  it('write no empty drawing, and say why', () => {
    for (const exporter of exporters) {
      expect(run(exporter, plan().build()).outcome).toMatchObject({
        kind: 'blocked',
        blockers: [{ reason: { key: 'diagram:nothingDrawn' } }],
      });
      expect(run(exporter, casePlan('section-08-same-account'), { selection: ['no such id'] }).outcome).toMatchObject({
        kind: 'blocked',
        blockers: [{ reason: { key: 'diagram:nothingSelected' } }],
      });
    }
  });

  it('take seconds at most for 1,000 VPCs, tell how far they are, and give the same bytes again', () => {
    const built = analyze(largePlan(), '2019-08-14');
    for (const exporter of exporters) {
      const start = cpuTimeMs();
      const first = run(exporter, built);
      // A budget for a busy machine; on an idle one each takes less than a second.
      expect(cpuTimeMs() - start).toBeLessThan(20_000);
      expect(first.progress).toEqual(first.progress.toSorted((a, b) => a - b));
      expect(first.progress.length).toBeGreaterThan(2);
      expect(run(exporter, built).outcome).toEqual(first.outcome);
    }
  });

  it('warn that Mermaid will not draw so many connections by itself', () => {
    const { outcome } = run(mermaidExporter, largePlan());
    // 2,000 peerings and 5 of VBRs, and 10 attachments.
    expect(outcome).toMatchObject({ remarks: [{ key: 'diagram:mermaidEdges', params: { count: 2015 } }] });
  });
});
