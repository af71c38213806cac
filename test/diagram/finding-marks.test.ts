import { describe, expect, it } from 'vitest';
import { shownAs } from '../../shared/diagram/finding-marks.ts';
import { plan } from '../support/plan-builder.ts';
import { networkOf } from './network-of.ts';

describe('the object that shows another one', () => {
  it('is the VPC for an instance', () => {
    const network = networkOf(
      plan().vpc('v', ['10.0.0.0/16']).vSwitch('s', 'v', '10.0.1.0/24').instance('e', 's', '10.0.1.5').build(),
    );
    expect(shownAs(network, 'e')).toBe('v');
  });

  it('is nothing for an instance that lies in itself or in another one', () => {
    const network = networkOf(plan().instance('own', 'own', '').instance('a', 'b', '').instance('b', 'a', '').build());
    for (const id of ['own', 'a', 'b']) expect(shownAs(network, id)).toBeUndefined();
  });
});
