import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import { aliyunCliExporter } from '../../shared/export/aliyun-cli/aliyun-cli-exporter.ts';
import { rosExporter } from '../../shared/export/ros/ros-exporter.ts';
import { terraformExporter } from '../../shared/export/terraform/terraform-exporter.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { cpuTimeMs } from '../support/cpu-time.ts';
import { plan } from '../support/plan-builder.ts';
import { speakers } from './run-export.ts';

const analysis = analyze(thousandVpcs(), '2019-08-14');

describe('a thousand VPCs with a peering each', () => {
  it.each([
    ['Terraform', terraformExporter],
    ['scripts', aliyunCliExporter],
    ['ROS templates', rosExporter],
  ] as const)('become %s in seconds, with progress on the way', (_name, exporter) => {
    const start = cpuTimeMs();
    const run = exporter.run({ analysis, speak: speakers.en }, {});
    const progress: number[] = [];
    let step = run.next();
    for (; step.done !== true; step = run.next()) progress.push(step.value);
    const spentMs = cpuTimeMs() - start;
    expect(step.value.kind).toBe('files');
    expect(progress.length).toBeGreaterThan(4);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(spentMs).toBeLessThan(5000);
  });
});

/** Hubs with nine spokes each, in five accounts and regions; the quotas of the guide are exceeded, which stops no code. */
function thousandVpcs(): Plan {
  const builder = plan();
  const regions = ['cn-beijing', 'cn-hangzhou', 'cn-qingdao', 'cn-shanghai', 'cn-shenzhen'];
  const block = (at: number): string => `10.${Math.floor(at / 16)}.${(at % 16) * 16}.0/20`;
  for (let at = 0; at < 5; at++) builder.account(`acct-${at}`, { uid: `${at}`.repeat(16) });
  for (let at = 0; at < 1000; at++) {
    builder.vpc(`vpc-${at}`, [block(at)], { account: `acct-${at % 5}`, region: regions[at % 5] ?? 'cn-beijing' });
    builder.vSwitch(`vsw-${at}`, `vpc-${at}`, block(at).replace('/20', '/24'), { zone: `${regions[at % 5] ?? ''}-b` });
  }
  for (let at = 0; at < 1000; at++) {
    const hub = at - (at % 10);
    if (at === hub) continue;
    builder.peering(`peer-${at}`, `vpc-${hub}`, `vpc-${at}`, { billing: { method: 'pay-as-you-go' } });
    builder
      .route(`vpc-${hub}`, block(at), { peering: `peer-${at}` })
      .route(`vpc-${at}`, block(hub), { peering: `peer-${at}` });
  }
  return builder.build();
}
