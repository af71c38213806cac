import { describe, expect, it } from 'vitest';
import { vbrDraft, vbrPatch, vbrProblems } from '../../../../renderer/dialogs/objects/vbr-draft.ts';
import { mustApply } from '../../../../shared/plan/patch.ts';
import { plan } from '../../../support/plan-builder.ts';

const start = plan().vbr('vbr-1', { vlan: 1000, localGatewayIp: '10.100.0.1', prefixLength: 30 }).build();
const [row] = start.vbrs;
if (row === undefined) throw new Error('no VBR');
const draft = vbrDraft(row);

describe('the form of a VBR', () => {
  it('changes nothing when it is confirmed as it was opened', () => {
    expect(vbrPatch(start, 'vbr-1', draft).changes).toEqual([]);
    expect(vbrProblems(draft)).toEqual({});
  });

  it('writes numbers as numbers and takes an emptied field out', () => {
    const patch = vbrPatch(start, 'vbr-1', { ...draft, vlan: ' 12 ', localGatewayIp: '', prefixLength: '' });
    const [after] = mustApply(start, patch).vbrs;
    expect(after?.vlan).toBe(12);
    expect(Object.keys(after ?? {})).not.toContain('localGatewayIp');
    expect(Object.keys(after ?? {})).not.toContain('prefixLength');
  });

  it('refuses what cannot be read, and leaves what is merely wrong to the findings', () => {
    const wrong = { ...draft, name: ' ', vlan: '1x', peerGatewayIp: '10.100.0', localGatewayIp: '10.100.0.01' };
    expect(Object.keys(vbrProblems(wrong)).sort()).toEqual(['localGatewayIp', 'name', 'peerGatewayIp', 'vlan']);
    expect(vbrProblems({ ...draft, vlan: '99999' })).toEqual({});
  });
});
