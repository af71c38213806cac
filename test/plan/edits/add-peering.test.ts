import { describe, expect, it } from 'vitest';
import { expressConnect2019 } from '../../../shared/catalog/packs/express-connect-2019-08-14.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { addPeering, peeringDefaults, peeringName } from '../../../shared/plan/edits/add-peering.ts';
import { canConnect, type PeeringConnection } from '../../../shared/plan/edits/connect-routers.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { hybridPlan, plannedPeering } from './hybrid-plan.ts';

function drawn(from: string, to: string): PeeringConnection {
  const result = canConnect(hybridPlan(), from, to);
  if (!result.ok || result.value.kind !== 'peering') throw new Error(`no peering from ${from} to ${to}`);
  return result.value;
}

const defaults = (from: string, to: string) =>
  peeringDefaults(hybridPlan(), expressConnect2019, drawn(from, to), 'Link');

describe('a new peering', () => {
  it('is planned at both ends', () => {
    const { initiator, acceptor } = defaults('vpc-1', 'vpc-3');
    expect(initiator).toEqual({ router: 'vpc-1', state: 'planned' });
    expect(acceptor).toEqual({ router: 'vpc-3', state: 'planned' });
  });

  it('has the smallest bandwidth across regions, and 1 Gbit/s within one', () => {
    expect(defaults('vpc-1', 'vpc-2').bandwidthMbps).toBe(2);
    expect(defaults('vbr-1', 'vpc-2').bandwidthMbps).toBe(1000);
  });

  it('has the smallest bandwidth within a region too when the pack does not offer 1 Gbit/s', () => {
    const pack = { ...expressConnect2019, bandwidth: { ...expressConnect2019.bandwidth, offeredMbps: [5, 10] } };
    expect(peeringDefaults(hybridPlan(), pack, drawn('vbr-1', 'vpc-2'), 'Link').bandwidthMbps).toBe(5);
  });

  it('is a monthly subscription between VPCs of one account, and pay-as-you-go otherwise', () => {
    expect(defaults('vpc-1', 'vpc-2').billing).toEqual({
      method: 'subscription',
      term: { unit: 'month', count: 1 },
      autoRenew: true,
    });
    expect(defaults('vpc-1', 'vpc-3').billing).toEqual({ method: 'pay-as-you-go' });
    expect(defaults('vpc-2', 'vbr-1').billing).toEqual({ method: 'pay-as-you-go' });
  });

  it('is called after its two routers in either language', () => {
    const name = peeringName(hybridPlan(), drawn('vpc-4', 'vbr-1'));
    const texts = { en: {}, 'zh-CN': {} };
    expect(createTranslator('en', texts).text(name)).toBe('VBR 1 to vpc-4');
    expect(createTranslator('zh-CN', texts).text(name)).toBe('VBR 1 到 vpc-4');
  });

  it('gets an id that the plan does not have, and stands last once it is added', () => {
    const plan = hybridPlan({ peerings: [plannedPeering('vpc-1', 'vpc-2')] });
    const row = peeringDefaults(plan, expressConnect2019, drawn('vpc-1', 'vpc-3'), 'Link');
    expect(row.id).toBe('peer-2');
    expect(mustApply(plan, addPeering(plan, row)).peerings.map(({ id }) => id)).toEqual(['peer-1', 'peer-2']);
  });
});
