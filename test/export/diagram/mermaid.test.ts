// @vitest-environment happy-dom
import fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, it } from 'vitest';
import { diagramMermaid, mermaidText } from '../../../shared/export/diagram/mermaid.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { largePlan } from '../../support/large-plan.ts';
import { plan } from '../../support/plan-builder.ts';
import { drawn, english } from './drawn.ts';
import { hostileNames } from './hostile-names.ts';

const chartOf = (built: Plan, options: Parameters<typeof drawn>[1] = {}): string => {
  const made = drawn(built, options);
  return diagramMermaid(made.scene, made.options, english);
};
const everything = plan()
  .account('a')
  .account('b')
  .dataCenter('dc', ['172.16.0.0/12'])
  .physicalConnection('pc', { account: 'a', dataCenter: 'dc', accessPoint: 'ap-cn-beijing-dx-A', bandwidthMbps: 1000 })
  .vbr('vbr', { account: 'a', region: 'cn-beijing', physicalConnection: 'pc', vlan: 10 })
  .vpc('v', ['10.0.0.0/16'], { account: 'b', region: 'cn-hangzhou' })
  .peering('p', 'vbr', 'v', { state: 'suspended', bandwidthMbps: 2 })
  .note('n', 'two\nlines')
  .note('empty', '')
  .build();

describe('a diagram for Mermaid', () => {
  it('is accepted by its parser, which refuses what is no flowchart', async () => {
    for (const built of [everything, largePlan({ vpcs: 60, vSwitches: 90, peerings: 80 })])
      for (const frames of ['none', 'region', 'account', 'region-and-account'] as const)
        expect(await mermaid.parse(chartOf(built, { frames }))).toMatchObject({ diagramType: 'flowchart-v2' });
    await expect(mermaid.parse('flowchart LR\n  a["x" --> b')).rejects.toThrow();
  });

  it('groups by region and account, and tells bandwidth and state on the way from the initiator to the acceptor', () => {
    expect(chartOf(everything).split('\n').slice(0, 18)).toEqual([
      'flowchart LR',
      '  n0[["dc<br/>172.16.0.0/12"]]',
      '  n4>"two<br/>lines"]',
      '  n5>"#8203;"]',
      '  subgraph g0["China (Beijing)"]',
      '    subgraph g1["a"]',
      '      n1(["pc<br/>ap-cn-beijing-dx-A #183; 1 Gbit/s"])',
      '      n2{{"vbr<br/>VLAN 10<br/>no address #8596; no address"}}',
      '    end',
      '  end',
      '  subgraph g2["China (Hangzhou)"]',
      '    subgraph g3["b"]',
      '      n3["v<br/>10.0.0.0/16"]',
      '    end',
      '  end',
      '  n0 === n1',
      '  n1 === n2',
      // It has errors (the VBR has no gateway addresses), so it ends in a cross.
      '  n2 --x|"2 Mbit/s #183; Suspended"| n3',
    ]);
  });

  it('writes letters and digits as they are, and everything that could mean something as its number', () => {
    expect(mermaidText('VPC 生产 1.2/3')).toBe('VPC 生产 1.2/3');
    expect(mermaidText('"]`#;<&%{\n\u0000\ud800')).toBe('#34;#93;#96;#35;#59;#60;#38;#37;#123; \u{fffd}\u{fffd}');
  });
});

describe('a hostile name in Mermaid', () => {
  it('leaves a chart that its parser accepts, of the same nodes and edges', async () => {
    await fc.assert(
      fc.asyncProperty(hostileNames, async (name) => {
        const built = plan()
          .account('acct-a', { name })
          .vpc('a', [name], { name, region: name })
          .vpc('b', [], { name })
          .vSwitch('w', 'a', name, { name })
          .peering('p', 'a', 'b', { name })
          .note('n', name)
          .build();
        const chart = chartOf(built);
        expect(await mermaid.parse(chart)).toMatchObject({ diagramType: 'flowchart-v2' });
        expect(chart.match(/^ +n\d+[^ ]*.*"[\])}]+$/gm)).toHaveLength(3);
        expect(chart.match(/^ +(click|style|%%)/gm)).toBeNull();
        // Between quotes stand letters, digits, harmless signs, numbers of characters and our own line breaks.
        for (const [, label] of chart.matchAll(/"([^"]*)"/g))
          expect(label).toMatch(/^(?:[\p{L}\p{M}\p{N} .,/:()+\u{fffd}-]|#\d+;|<br\/>)*$/u);
      }),
      { numRuns: 40 },
    );
  });
});
