import { describe, expect, it } from 'vitest';
import { canReconnect, reconnectPeering } from '../../../shared/plan/edits/reconnect-peering.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { plan } from '../../support/plan-builder.ts';

const network = plan()
  .vpc('vpc-1', ['10.1.0.0/16'], { name: 'One' })
  .vpc('vpc-2', ['10.2.0.0/16'], { name: 'Two' })
  .vpc('vpc-3', ['10.3.0.0/16'], { name: 'Three' })
  .vbr('vbr-1', { name: 'Border' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Line', bandwidthMbps: 100 })
  .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
  .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
  .build();

function after(of: Plan, role: 'initiator' | 'acceptor', router: string): Plan {
  return mustApply(of, reconnectPeering(of, 'peer-1', role, router, 'Line'));
}

describe('leading an end of a peering to another router', () => {
  it('keeps bandwidth and billing, takes the left router’s routes over it out, and leaves those of the other end', () => {
    const { peerings, routes } = after(network, 'acceptor', 'vpc-3');
    expect(peerings).toEqual([{ ...network.peerings[0], acceptor: { router: 'vpc-3', state: 'planned' } }]);
    expect(routes.map(({ router }) => router)).toEqual(['vpc-1']);
  });

  it('makes a VBR the initiator, whichever end is led to it', () => {
    const [peering] = after(network, 'acceptor', 'vbr-1').peerings;
    expect([peering?.initiator.router, peering?.acceptor.router]).toEqual(['vbr-1', 'vpc-1']);
  });

  it('is refused where it leads nowhere, to itself, to a router that is connected already, and for what exists in the cloud', () => {
    const refusal = (of: Plan, role: 'initiator' | 'acceptor', router: string) => {
      const judged = canReconnect(of, 'peer-1', role, router);
      return judged.ok ? undefined : judged.error.key;
    };
    expect(refusal(network, 'acceptor', 'vpc-2')).toBe('edits:reconnectSame');
    expect(refusal(network, 'acceptor', 'vpc-1')).toBe('edits:connectSelf');
    expect(refusal(network, 'acceptor', 'peer-1')).toBe('edits:connectNothing');
    const [line] = network.peerings;
    if (line === undefined) throw new Error('the plan has a peering');
    const also = { ...line, id: 'peer-2', acceptor: { router: 'vpc-3', state: 'planned' as const } };
    expect(refusal({ ...network, peerings: [line, also] }, 'acceptor', 'vpc-3')).toBe('edits:connectAgain');
    const built = { ...line, initiator: { ...line.initiator, state: 'connecting' as const } };
    expect(refusal({ ...network, peerings: [built] }, 'acceptor', 'vpc-3')).toBe('edits:reconnectExisting');
  });
});
