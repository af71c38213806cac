import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowId, planId } from '../../../renderer/canvas/flow-id.ts';

describe('ids on the canvas', () => {
  it('are those of the plan where they are ordinary', () => {
    expect(flowId('vpc-1')).toBe('vpc-1');
    expect(flowId('主机 1')).toBe('主机 1');
  });

  it('come back as they went in, whatever they hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (id) => planId(flowId(id)) === id));
    expect(planId(flowId('%0022'))).toBe('%0022');
    expect(planId(flowId('\ud800'))).toBe('\ud800');
  });

  it('hold nothing that would end the string of a selector', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (id) => !/["\\\n\r\f]/.test(flowId(id))));
  });
});
