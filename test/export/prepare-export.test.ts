import { describe, expect, it } from 'vitest';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import { allFlags, type CopyFlags } from '../../shared/export/customer-copy/copy-flags.ts';
import type { Exporter } from '../../shared/export/exporter.ts';
import {
  type WantedExport,
  type IdOf,
  prepareExport,
  type PreparedExport,
} from '../../shared/export/prepare-export.ts';
import { message } from '../../shared/messages/message.ts';
import { plan } from '../support/plan-builder.ts';
import { speakers } from './run-export.ts';

const backbone = {
  ...plan().account('acct-a').vpc('vpc-1', ['10.1.0.0/16'], { name: 'Treasury' }).build(),
  name: 'Quarterly backbone',
};
const analysis = analyze(backbone, '2019-08-14');

/** Writes the name of the plan and what it was asked for. */
const naming: Exporter<string> = {
  *run({ analysis: { network } }, options) {
    yield 0.5;
    return { kind: 'files', files: [{ path: 'name.txt', content: `${network.plan.name} ${options}` }], remarks: [] };
  },
};

function prepared(
  exporter: Exporter<string>,
  { copy, of = analysis, optionsFor = () => '' }: Partial<WantedExport<string>> & { readonly of?: Analysis },
): { readonly progress: readonly number[]; readonly outcome: PreparedExport } {
  const steps = prepareExport(exporter, { analysis: of, today: '2019-08-14', speak: speakers.en, copy, optionsFor });
  const progress: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { progress, outcome: step.value };
    progress.push(step.value);
  }
}

function textIn(outcome: PreparedExport): string {
  if (outcome.kind === 'blocked') throw new Error('blocked');
  return outcome.files.map(({ content }) => String(content)).join('\n');
}

describe('the preparation of an export', () => {
  it('writes the plan itself where no copy is asked for, and looks for no leaks in it', () => {
    const { outcome } = prepared(naming, {});
    expect(textIn(outcome)).toContain('Quarterly backbone');
    expect(outcome).toMatchObject({ kind: 'files', leaks: [] });
  });

  it('writes the copy where one is asked for, and translates what was asked for into its ids', () => {
    const optionsFor = (_: unknown, idOf: IdOf): string => idOf('vpc-1');
    const { outcome } = prepared(naming, { copy: allFlags, optionsFor });
    if (outcome.kind === 'blocked') throw new Error('blocked');
    const [vpc] = outcome.exported.network.vpcs.keys();
    expect(vpc).not.toBe('vpc-1');
    expect(textIn(outcome)).toBe(`${outcome.exported.network.plan.name} ${vpc}`);
    expect(outcome.idOf('vpc-1')).toBe(vpc);
    expect(outcome.leaks).toEqual([]);
  });

  it('tells what a copy still says, file by file, and hands out the files to whoever was told', () => {
    const names: CopyFlags = { ...allFlags, ids: false };
    const { outcome } = prepared(naming, { copy: names, optionsFor: () => 'for the Treasury' });
    expect(outcome).toMatchObject({ kind: 'files', leaks: [{ path: 'name.txt', text: 'Treasury' }] });
    expect(textIn(outcome)).toContain('for the Treasury');
  });

  it('tells the blockers of the plan, not of the copy', () => {
    const blocked: Exporter<string> = {
      // eslint-disable-next-line require-yield -- a single step
      *run({ analysis: { network } }) {
        const subjects = [...network.vpcs.keys()];
        return { kind: 'blocked', blockers: [{ reason: message('diagram:nothingDrawn'), subjects }] };
      },
    };
    expect(prepared(blocked, { copy: allFlags }).outcome).toMatchObject({ blockers: [{ subjects: ['vpc-1'] }] });
  });

  it('never writes the plan in place of a copy that alone can’t be written', () => {
    const ofThePlanAlone: Exporter<string> = {
      *run(input, options) {
        if (input.analysis.network.objects.has('vpc-1')) return yield* naming.run(input, options);
        return { kind: 'blocked', blockers: [{ reason: message('diagram:nothingDrawn'), subjects: [] }] };
      },
    };
    expect(prepared(ofThePlanAlone, { copy: allFlags }).outcome.kind).toBe('blocked');
  });

  it('completes an analysis whose findings are still those of before an edit', () => {
    const seen: boolean[] = [];
    const looking: Exporter<string> = {
      *run(input, options) {
        seen.push(input.analysis.complete);
        return yield* naming.run(input, options);
      },
    };
    prepared(looking, { of: { ...analysis, complete: false } });
    expect(seen).toEqual([true]);
  });

  it('can be stopped between copying, analysing, writing and scanning', () => {
    expect(prepared(naming, {}).progress).toEqual([0, 0.5]);
    const { progress } = prepared(naming, { copy: allFlags });
    expect(progress.slice(0, 3)).toEqual([0, 0, 0.5]);
    expect(progress.slice(3).every((done) => done === 1)).toBe(true);
  });

  it('says which places it writes that the catalog does not know, each once', () => {
    const place: Exporter<string> = {
      *run({ analysis: { network } }) {
        yield 1;
        const content = network.plan.vpcs.map(({ region }) => region).join(' ');
        return { kind: 'files', files: [{ path: 'regions.txt', content }], remarks: [] };
      },
    };
    const regions = ['cn-nowhere', 'cn-hangzhou', 'cn-nowhere', '华东1（杭州）'];
    const built = regions.reduce(
      (builder, region, at) => builder.vpc(`vpc-${at}`, [`10.${at}.0.0/16`], { region }),
      plan().physicalConnection('pc-1', { accessPoint: 'ap-nowhere' }),
    );
    const { outcome } = prepared(place, { of: analyze(built.build(), '2019-08-14') });
    expect(outcome.kind === 'files' && outcome.remarks.map(speakers.en.text)).toEqual([
      'Region “cn-nowhere” is written as it stands in the plan; the catalog does not know it by this ID, and the cloud may refuse it.',
      'Region “华东1（杭州）” is written as it stands in the plan; the catalog does not know it by this ID, and the cloud may refuse it.',
    ]);
  });
});
