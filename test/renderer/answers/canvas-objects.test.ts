// @vitest-environment happy-dom
import '../../support/window.ts';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/analysis.ts';
import { canvasFindings } from '../../../renderer/answers/canvas-objects.ts';
import { shownAs } from '../../../shared/diagram/finding-marks.ts';
import { plan } from '../../support/plan-builder.ts';

const today = '2019-08-14';

describe('objects that the canvas does not draw by themselves', () => {
  const { network } = analyze(
    plan()
      .vpc('vpc-1', ['192.168.0.0/16'])
      .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24')
      .instance('ecs-1', 'vsw-1', '192.168.1.10')
      .dataCenter('dc-1', ['172.16.0.0/12'])
      .host('host-1', 'dc-1', '172.16.5.5')
      .build(),
    today,
  );

  it('are shown by the one that holds them', () => {
    expect(shownAs(network, 'ecs-1')).toBe('vpc-1');
    expect(shownAs(network, 'vsw-1')).toBe('vpc-1');
    expect(shownAs(network, 'host-1')).toBe('dc-1');
  });

  it('are nowhere when they are accounts or not in the plan', () => {
    expect(shownAs(network, 'acct-a')).toBeUndefined();
    expect(shownAs(network, 'no such id')).toBeUndefined();
  });
});

describe('the findings that the canvas marks', () => {
  // 192.168.1.10/24 has host bits set (CIDR101): an error of the vSwitch.
  const faulty = plan().vpc('vpc-1', ['192.168.0.0/16']).vSwitch('vsw-1', 'vpc-1', '192.168.1.10/24');

  it('stand on the node that shows their subject', () => {
    const { counts } = canvasFindings(analyze(faulty.build(), today));
    expect(counts.get('vpc-1')?.error).toBe(1);
    expect(counts.has('vsw-1')).toBe(false);
  });

  it('leave out what was accepted', () => {
    const accepted = faulty.accepted('CIDR101', ['vsw-1'], { reason: 'known' }).build();
    expect(canvasFindings(analyze(accepted, today)).counts.get('vpc-1')?.error ?? 0).toBe(0);
  });

  it('forbid a peering that an error speaks of', () => {
    // Guide, section 3: the two ends of a peering must not overlap (CIDR201).
    const overlapping = plan()
      .vpc('vpc-a', ['192.168.0.0/16'])
      .vpc('vpc-b', ['192.168.0.0/16'])
      .vpc('vpc-c', ['172.16.0.0/16'])
      .peering('peer-bad', 'vpc-a', 'vpc-b')
      .peering('peer-good', 'vpc-a', 'vpc-c')
      .build();
    const { forbidden } = canvasFindings(analyze(overlapping, today));
    expect(forbidden.has('peer-bad')).toBe(true);
    expect(forbidden.has('peer-good')).toBe(false);
  });
});
