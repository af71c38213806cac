import { describe, expect, it } from 'vitest';
import { analyze, fixesFor } from '../../shared/analysis.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import { applySafeFixes } from '../../shared/safe-fixes.ts';
import { casePlan } from '../support/cases.ts';
import { plan } from '../support/plan-builder.ts';
import { faults } from './found.ts';

const today = '2019-08-14';

/** `rule subjects` of the findings about routes. */
function found(of: Plan): string[] {
  return analyze(of, today)
    .findings.filter(({ rule }) => rule.startsWith('ROUTE'))
    .map(({ rule, subjects }) => `${rule} ${subjects.join(' ')}`);
}

/** A hub and two spokes. */
function hub() {
  return plan()
    .vpc('hub', ['10.0.0.0/16'])
    .vpc('left', ['10.1.0.0/16'])
    .vpc('right', ['10.2.0.0/16'])
    .peering('peer-l', 'hub', 'left', { state: 'activated' })
    .peering('peer-r', 'hub', 'right', { state: 'activated' });
}

function hubRouted() {
  return hub()
    .route('hub', '10.1.0.0/16', { peering: 'peer-l' })
    .route('left', '10.0.0.0/16', { peering: 'peer-l' })
    .route('hub', '10.2.0.0/16', { peering: 'peer-r' })
    .route('right', '10.0.0.0/16', { peering: 'peer-r' });
}

describe('the case fault-one-way-route', () => {
  it('is said of both the table and the pair, the peering first', () => {
    expect(found(casePlan('fault-one-way-route'))).toEqual([
      'ROUTE501 peer-1 vpc-2 vpc-1',
      'ROUTE508 peer-1 vpc-2 vpc-1',
    ]);
  });

  it('is clean after the safe fixes, and after the fix of either finding', () => {
    const faulty = casePlan('fault-one-way-route');
    expect(faults(applySafeFixes(faulty, today).plan)).toEqual([]);
    const analysis = analyze(faulty, today);
    for (const rule of ['ROUTE501', 'ROUTE508']) {
      const [fix] = analysis.findings
        .filter((finding) => finding.rule === rule)
        .flatMap((finding) => fixesFor(analysis, finding));
      expect(fix).toBeDefined();
      if (fix) expect(faults(mustApply(faulty, fix.patch))).toEqual([]);
    }
  });
});

describe('one cause', () => {
  it('is one finding where two neighbors of a router own the same addresses: CIDR203 alone', () => {
    const clash = hubRouted().vpc('twin', ['10.1.0.0/16']).peering('peer-t', 'hub', 'twin', { state: 'activated' });
    clash.route('twin', '10.0.0.0/16', { peering: 'peer-t' });
    expect(found(clash.build())).toEqual([]);
    expect(analyze(clash.build(), today).findings.map(({ rule }) => rule)).toContain('CIDR203');
  });

  it('is one finding where a next hop is not attached: no route is missing besides', () => {
    const detached = hub()
      .route('hub', '10.1.0.0/16', { peering: 'peer-l' })
      .route('left', '10.0.0.0/16', { peering: 'peer-r' })
      .route('hub', '10.2.0.0/16', { peering: 'peer-r' })
      .route('right', '10.0.0.0/16', { peering: 'peer-r' });
    expect(found(detached.build())).toEqual(['ROUTE504 rte-2 left peer-r', 'ROUTE508 peer-l left hub']);
  });

  it('is one finding where a network is reached by two VBRs', () => {
    const redundant = plan()
      .dataCenter('dc-1', ['172.16.0.0/16'])
      .physicalConnection('pc-1', { dataCenter: 'dc-1' })
      .vbr('vbr-1', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.1' })
      .vbr('vbr-2', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.5' })
      .vpc('vpc-a', ['10.1.0.0/16'])
      .peering('peer-1', 'vbr-1', 'vpc-a', { state: 'activated' })
      .peering('peer-2', 'vbr-2', 'vpc-a', { state: 'activated' })
      .build();
    expect(found(redundant)).toEqual([
      'ROUTE501 peer-1 vpc-a dc-1',
      'ROUTE502 vbr-1 pc-1 dc-1',
      'ROUTE502 peer-1 vbr-1 vpc-a',
      'ROUTE502 vbr-2 pc-1 dc-1',
      'ROUTE502 peer-2 vbr-2 vpc-a',
      'ROUTE503 dc-1 vpc-a vbr-1',
    ]);
  });
});

describe('the fix of a missing route', () => {
  function isSafe(of: Plan): boolean[] {
    const analysis = analyze(of, today);
    return analysis.findings
      .filter(({ rule }) => rule === 'ROUTE501')
      .flatMap((finding) => fixesFor(analysis, finding).map(({ safe }) => safe));
  }

  it('is safe where nothing else matches or owns the addresses, and goes with the way back', () => {
    expect(isSafe(hub().build())).toEqual([true, true, true, true]);
  });

  it('is a decision where a wider route sends the addresses elsewhere today', () => {
    const wide = hub()
      .route('hub', '10.0.0.0/8', { peering: 'peer-l' })
      .route('left', '10.0.0.0/16', { peering: 'peer-l' })
      .route('right', '10.0.0.0/16', { peering: 'peer-r' });
    expect(isSafe(wide.build())).toEqual([false]);
  });
});

describe('what is behind a next hop', () => {
  it('is, behind a VBR, its data center and what that reaches by other VBRs', () => {
    const transit = plan()
      .dataCenter('dc-1', ['172.16.0.0/16'])
      .physicalConnection('pc-1', { dataCenter: 'dc-1' })
      .vbr('vbr-1', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.1' })
      .vbr('vbr-2', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.5' })
      .vpc('vpc-a', ['10.1.0.0/16'])
      .vpc('vpc-b', ['10.2.0.0/16'])
      .peering('peer-1', 'vbr-1', 'vpc-a')
      .peering('peer-2', 'vbr-2', 'vpc-b')
      .route('vpc-a', '10.2.0.0/16', { peering: 'peer-1' })
      .route('vbr-1', '10.2.0.0/16', { physicalConnection: 'pc-1' })
      .route('dc-1', '10.2.0.0/16', { ip: '10.100.0.5' })
      .route('dc-1', '10.9.0.0/16', { ip: '10.100.0.5' })
      .build();
    expect(found(transit).filter((finding) => finding.startsWith('ROUTE506'))).toEqual(['ROUTE506 rte-4 dc-1']);
  });
});
