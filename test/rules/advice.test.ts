import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/plan/plan.ts';
import type { EndState } from '../../shared/catalog/router-states.ts';
import { plan } from '../support/plan-builder.ts';
import { found } from './found.ts';

/** So many VPCs, each peered with each. */
function mesh(count: number, state: EndState = 'activated', header: Partial<Plan> = {}): Plan {
  const builder = plan();
  for (let at = 1; at <= count; at += 1) builder.vpc(`vpc-${at}`, [`10.${at}.0.0/16`]);
  for (let a = 1; a <= count; a += 1)
    for (let b = a + 1; b <= count; b += 1) builder.peering(`peer-${a}-${b}`, `vpc-${a}`, `vpc-${b}`, { state });
  return { ...builder.build(), ...header };
}

const said = (of: Plan) => found(of, 'ADVICE001').map(({ message }) => message);

describe('the advice to consider CEN', () => {
  it('is given once for a first design between VPCs, and not where such a connection exists', () => {
    expect(said(mesh(3, 'planned'))).toEqual([
      'peer-1-2 would be the first connection between VPCs; to whoever starts, the guide advises Cloud Enterprise Network (CEN).',
    ]);
    expect(said(mesh(3))).toEqual([]);
  });

  it('names the size at which a mesh stops: 5 VPCs have 10 peerings among them, the account’s quota; a sixth would make it 15', () => {
    const stops = (count: number, used: number) =>
      `The mesh of ${count} VPCs with vpc-1 stops at 5 VPCs: with one more, Account A would have ${used} peering connections, and its quota is 10.`;
    expect(said(mesh(4))).toEqual([stops(4, 15)]);
    expect(said(mesh(5))).toEqual([stops(5, 15)]);
  });

  it('counts what the VPCs themselves may have where no quota of the account is published: 5 each, so 6 VPCs', () => {
    const in2026 = { rulePack: 'express-connect-2026' };
    expect(said(mesh(4, 'activated', in2026))).toEqual([]);
    expect(said(mesh(5, 'activated', in2026))[0]).toContain('stops at 6 VPCs: with one more, vpc-1 would have 6');
    expect(said(mesh(6, 'activated', in2026))[0]).toContain('stops at 6 VPCs: with one more, vpc-1 would have 6');
  });
});
