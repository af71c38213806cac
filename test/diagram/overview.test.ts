import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import { overlaps, type Rect } from '../../shared/diagram/geometry.ts';
import { overviewOf } from '../../shared/diagram/overview.ts';
import { drawOverview } from '../../shared/diagram/overview-lines.ts';
import { sceneOf } from '../../shared/diagram/scene.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { casePlan } from '../support/cases.ts';
import { fortyVpcs, mediumNetwork } from '../support/medium-network.ts';
import { plan } from '../support/plan-builder.ts';

function overview(of: Plan) {
  const { network } = analyze(of, '2019-08-14');
  return overviewOf(sceneOf(of, network), network);
}

describe('a plan from far away', () => {
  it('is its regions and data centers, with what is in them', () => {
    const { areas } = overview(casePlan('section-10-shared-physical-connection'));
    expect(areas.map(({ kind, name, counts }) => ({ kind, name, ...counts }))).toEqual([
      { kind: 'dataCenter', name: 'On-premises data center', vpcs: 0, vbrs: 0, physicalConnections: 1, peerings: 0 },
      { kind: 'region', name: 'cn-beijing', vpcs: 1, vbrs: 1, physicalConnections: 1, peerings: 1 },
      { kind: 'region', name: 'cn-hangzhou', vpcs: 1, vbrs: 0, physicalConnections: 0, peerings: 0 },
    ]);
  });

  it('has one line for all peerings between two regions, and for all physical connections to one', () => {
    const of = plan()
      .vpc('a', ['10.0.0.0/16'], { region: 'cn-beijing' })
      .vpc('b', ['10.1.0.0/16'], { region: 'cn-beijing' })
      .vpc('c', ['10.2.0.0/16'], { region: 'cn-shanghai' })
      .peering('one', 'a', 'c', { state: 'activated', bandwidthMbps: 100 })
      .peering('other', 'c', 'b', { state: 'planned', bandwidthMbps: 20 })
      .peering('within', 'a', 'b', { state: 'planned', bandwidthMbps: 7 })
      .build();
    const { areas, links } = overview(of);
    expect(links.map(({ kind, count, bandwidthMbps, state }) => ({ kind, count, bandwidthMbps, state }))).toEqual([
      { kind: 'peering', count: 2, bandwidthMbps: 120, state: 'planned' },
    ]);
    expect(areas.find(({ name }) => name === 'cn-beijing')?.members).toEqual(['a', 'b', 'within']);
  });

  it.each([
    { states: ['planned', 'activated'], state: 'planned', still: undefined },
    { states: ['activated', 'connecting'], state: 'connecting', still: undefined },
    { states: ['suspended', 'planned'], state: 'planned', still: 'today' },
    { states: ['suspended', 'suspended'], state: 'suspended', still: 'always' },
    { states: ['activated', 'activated'], state: 'activated', still: undefined },
  ] as const)('draws peerings that are $states as $state, without traffic: $still', ({ states, state, still }) => {
    const [one, other] = states;
    const { links } = overview(
      plan()
        .vpc('a', ['10.0.0.0/16'], { region: 'cn-beijing' })
        .vpc('b', ['10.1.0.0/16'], { region: 'cn-shanghai' })
        .vpc('c', ['10.2.0.0/16'], { region: 'cn-shanghai' })
        .peering('one', 'a', 'b', { state: one })
        .peering('other', 'a', 'c', { state: other })
        .build(),
    );
    expect(links.map((link) => ({ state: link.state, still: link.still }))).toEqual([{ state, still }]);
  });

  it('does not guess the bandwidth of a line where one is unknown', () => {
    const whole = casePlan('section-10-shared-physical-connection');
    const unknown = whole.physicalConnections.map(({ bandwidthMbps: _bandwidth, ...row }) => row);
    const { links } = overview({ ...whole, physicalConnections: unknown });
    expect(links.map(({ kind, count, bandwidthMbps }) => ({ kind, count, bandwidthMbps }))).toEqual([
      { kind: 'peering', count: 1, bandwidthMbps: 2 },
      { kind: 'physical', count: 1, bandwidthMbps: undefined },
    ]);
  });

  it.each([2, 5, 10, 20])('is drawn so that no area or label covers another one, at %i units a pixel', (unit) => {
    const size = { width: 84, height: 20 };
    const { areas, lines } = drawOverview(overview(mediumNetwork(fortyVpcs)), unit, {
      area: () => ({ width: 104, height: 58 }),
      compactArea: () => ({ width: 104, height: 38 }),
      label: () => size,
    });
    expect(areas.length).toBe(fortyVpcs.dataCenters + fortyVpcs.regions.length);
    expect(lines.length).toBeGreaterThan(8);
    const labels = lines.flatMap(({ label }): Rect[] =>
      label.fits
        ? [
            {
              x: label.x - (size.width * unit) / 2,
              y: label.y - (size.height * unit) / 2,
              width: size.width * unit,
              height: size.height * unit,
            },
          ]
        : [],
    );
    const rects = [...areas.map(({ rect }) => rect), ...labels];
    for (const [at, label] of labels.entries())
      expect(rects.filter((rect, other) => other !== areas.length + at && overlaps(label, rect))).toEqual([]);
    for (const [at, { rect }] of areas.entries())
      expect(areas.slice(at + 1).filter((other) => overlaps(rect, other.rect))).toEqual([]);
    for (const { rect } of areas) expect(rect.width / unit).toBeGreaterThanOrEqual(104);
  });
});
