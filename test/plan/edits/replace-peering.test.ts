import { describe, expect, it } from 'vitest';
import { replacePeering } from '../../../shared/plan/edits/replace-peering.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import { plan } from '../../support/plan-builder.ts';

const twice = () =>
  plan()
    .vpc('vpc-1', ['192.168.0.0/16'])
    .vpc('vpc-2', ['172.16.0.0/16'])
    .peering('kept', 'vpc-1', 'vpc-2')
    .peering('gone', 'vpc-1', 'vpc-2');

describe('replacing a peering by another one', () => {
  it('sends its routes over the other one', () => {
    const before = twice().route('vpc-1', '172.16.0.0/16', { peering: 'gone' }).build();
    const after = mustApply(before, replacePeering(before, 'gone', 'kept'));
    expect(after.peerings.map(({ id }) => id)).toEqual(['kept']);
    expect(after.routes).toEqual([
      { id: 'rte-1', router: 'vpc-1', destination: '172.16.0.0/16', nextHop: { peering: 'kept' } },
    ]);
  });

  it('drops a route that the other one has already, and keeps the same destination at the other router', () => {
    const before = twice()
      .route('vpc-1', '172.16.0.0/16', { peering: 'kept' })
      .route('vpc-1', '172.16.0.0/16', { peering: 'gone' })
      .route('vpc-2', '172.16.0.0/16', { peering: 'gone' })
      .build();
    const after = mustApply(before, replacePeering(before, 'gone', 'kept'));
    expect(after.routes.map(({ id, nextHop }) => [id, nextHop.peering])).toEqual([
      ['rte-1', 'kept'],
      ['rte-3', 'kept'],
    ]);
  });
});
