import { describe, expect, it } from 'vitest';
import { draftPatch, draftProblems, rowDraft } from '../../../../renderer/dialogs/form/row-draft.ts';
import { mustApply } from '../../../../shared/plan/patch.ts';
import { plan } from '../../../support/plan-builder.ts';

const start = plan().vbr('vbr-1', { vlan: 1000, localGatewayIp: '10.100.0.1', prefixLength: 30 }).build();
const [row] = start.vbrs;
if (row === undefined) throw new Error('no VBR');
const draft = rowDraft('vbrs', row);

describe('the form of a VBR', () => {
  it('changes nothing when it is confirmed as it was opened', () => {
    expect(draftPatch(start, 'vbrs', 'vbr-1', draft).changes).toEqual([]);
    expect(draftProblems('vbrs', draft)).toEqual({});
  });

  it('writes numbers as numbers and takes an emptied field out', () => {
    const patch = draftPatch(start, 'vbrs', 'vbr-1', { ...draft, vlan: ' 12 ', localGatewayIp: '', prefixLength: '' });
    const [after] = mustApply(start, patch).vbrs;
    expect(after?.vlan).toBe(12);
    expect(Object.keys(after ?? {})).not.toContain('localGatewayIp');
    expect(Object.keys(after ?? {})).not.toContain('prefixLength');
  });

  it('writes the id of a region that is given by its name', () => {
    const patch = draftPatch(start, 'vbrs', 'vbr-1', { ...draft, region: ' China (Beijing) ' });
    expect(mustApply(start, patch).vbrs[0]?.region).toBe('cn-beijing');
  });

  it('refuses what cannot be read, and leaves what is merely wrong to the findings', () => {
    const wrong = { ...draft, name: ' ', vlan: '1x', peerGatewayIp: '10.100.0', localGatewayIp: '10.100.0.01' };
    expect(Object.keys(draftProblems('vbrs', wrong)).sort()).toEqual([
      'localGatewayIp',
      'name',
      'peerGatewayIp',
      'vlan',
    ]);
    expect(draftProblems('vbrs', { ...draft, vlan: '99999' })).toEqual({});
  });
});

describe('the form of a physical connection', () => {
  const lines = plan().physicalConnection('pc-1', { bandwidthMbps: 0.5, accessPoint: 'ap-cn-beijing-a' }).build();
  const [line] = lines.physicalConnections;
  if (line === undefined) throw new Error('no physical connection');
  const opened = rowDraft('physicalConnections', line);

  it('takes any bandwidth above 0, and none', () => {
    expect(draftProblems('physicalConnections', opened)).toEqual({});
    expect(draftProblems('physicalConnections', { ...opened, bandwidthMbps: '' })).toEqual({});
    for (const bandwidthMbps of ['0', '-1', 'wide', '1e999'])
      expect(Object.keys(draftProblems('physicalConnections', { ...opened, bandwidthMbps }))).toEqual([
        'bandwidthMbps',
      ]);
  });

  it('takes an id without the blanks around it, and an emptied access point out', () => {
    const patch = draftPatch(lines, 'physicalConnections', 'pc-1', { ...opened, cloudId: ' pc-1a ', accessPoint: ' ' });
    const [after] = mustApply(lines, patch).physicalConnections;
    expect(after?.cloudId).toBe('pc-1a');
    expect(Object.keys(after ?? {})).not.toContain('accessPoint');
  });
});
