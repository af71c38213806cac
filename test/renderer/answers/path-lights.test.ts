import { describe, expect, it } from 'vitest';
import { pathLights } from '../../../renderer/answers/path-lights.ts';
import { defaultRulePack } from '../../../shared/catalog/rule-packs.ts';
import { compile } from '../../../shared/network/compile.ts';
import { findEndpoint } from '../../../shared/network/endpoints.ts';
import { trace } from '../../../shared/network/trace.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { plan } from '../../support/plan-builder.ts';

const first = { forward: 0, back: 0 } as const;

function lightsOf(what: Plan, from: string, to: string) {
  const network = compile(what, defaultRulePack, '2019-08-14');
  const [start, end] = [findEndpoint(network, from), findEndpoint(network, to)];
  if (!start.ok || !end.ok) throw new Error('no such end');
  return pathLights(network, trace(network, start.value, end.value), first);
}

const hybrid = plan()
  .dataCenter('dc-1', ['172.16.0.0/12'])
  .physicalConnection('pc-1', { dataCenter: 'dc-1' })
  .vbr('vbr-1', { physicalConnection: 'pc-1', localGatewayIp: '10.0.0.1', peerGatewayIp: '10.0.0.2' })
  .vpc('vpc-1', ['192.168.0.0/16'])
  .peering('peer-1', 'vbr-1', 'vpc-1', { state: 'activated' })
  .route('vpc-1', '172.16.0.0/12', { peering: 'peer-1' })
  .route('vbr-1', '172.16.0.0/12', { physicalConnection: 'pc-1' })
  .route('vbr-1', '192.168.0.0/16', { peering: 'peer-1' })
  .route('dc-1', '192.168.0.0/16', { ip: '10.0.0.1' })
  .build();

describe('what the canvas lights up', () => {
  it('numbers the routers of the way there and of the way back', () => {
    const { nodes } = lightsOf(hybrid, 'vpc-1', 'dc-1');
    const steps = (id: string) => [nodes.get(id)?.forward, nodes.get(id)?.back];
    expect(steps('vpc-1')).toEqual([[1], [3]]);
    expect(steps('vbr-1')).toEqual([[2], [2]]);
    expect(steps('dc-1')).toEqual([[3], [1]]);
  });

  it('lights a physical connection and both of its lines without a number: it is no router', () => {
    const { nodes, attachments } = lightsOf(hybrid, 'vpc-1', 'dc-1');
    expect(nodes.get('pc-1')).toEqual({ forward: [], back: [], blockers: [] });
    // The lines are drawn from the data center over the physical connection to the VBR.
    for (const id of ['pc-1', 'vbr-1'])
      expect(attachments.get(id)).toMatchObject({ forward: { step: 2, along: false }, back: { step: 1, along: true } });
  });

  it('knows which way a peering is crossed', () => {
    const { peerings } = lightsOf(hybrid, 'vpc-1', 'dc-1');
    // The VBR initiates, so the way from the VPC runs against the drawing.
    expect(peerings.get('peer-1')).toMatchObject({
      forward: { step: 1, along: false },
      back: { step: 2, along: true },
    });
  });

  it('marks blockers where the canvas shows their objects, and leaves an end in the light that is never reached', () => {
    const twoVpcs = plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .peering('peer-1', 'vpc-1', 'vpc-2', { state: 'suspended' })
      .build();
    const { nodes, peerings } = lightsOf(twoVpcs, 'vpc-1', 'vpc-2');
    expect(nodes.get('vpc-1')?.blockers.map(({ rule }) => rule)).toEqual(['ROUTE501']);
    expect(peerings.get('peer-1')?.blockers.map(({ rule }) => rule)).toEqual(['LIFE403']);
    expect(nodes.get('vpc-2')).toMatchObject({ forward: [], back: [1] });
  });
});
