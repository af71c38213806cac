// @vitest-environment happy-dom
import '../../../support/window.ts';
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useRanking } from '../../../../renderer/panels/failures/use-ranking.ts';
import { showRead } from '../../../../renderer/files/show-text.ts';
import { FailuresPanel } from '../../../../renderer/panels/failures/failures-panel.tsx';
import {
  currentPlan,
  edit,
  isDocumentDirty,
  showPlan,
  undoStep,
  useDocument,
} from '../../../../renderer/store/document-store.ts';
import { failOnly, toggleFailure, useFailureView } from '../../../../renderer/answers/failure-view.ts';
import { analyze } from '../../../../shared/analysis.ts';
import { message } from '../../../../shared/messages/message.ts';
import { failureElements } from '../../../../shared/network/failure.ts';
import { planText } from '../../../../shared/plan/canonical.ts';
import { removeObjects } from '../../../../shared/plan/edits/remove-objects.ts';
import { plan } from '../../../support/plan-builder.ts';

/** A data center behind one VBR and one VPC; a second VPC that is peered with the first alone. */
const office = plan()
  .dataCenter('dc-1', ['172.16.0.0/16'], { name: 'Office' })
  .physicalConnection('pc-1', { dataCenter: 'dc-1', accessPoint: 'ap-cn-beijing-dx-A' })
  .vbr('vbr-1', {
    region: 'cn-beijing',
    physicalConnection: 'pc-1',
    vlan: 10,
    localGatewayIp: '10.100.0.1',
    peerGatewayIp: '10.100.0.2',
    prefixLength: 30,
  })
  .vpc('vpc-1', ['10.1.0.0/16'], { region: 'cn-beijing' })
  .vpc('vpc-2', ['10.2.0.0/16'], { region: 'cn-qingdao' })
  .peering('peer-1', 'vbr-1', 'vpc-1', { state: 'activated' })
  .peering('peer-2', 'vpc-1', 'vpc-2', { state: 'activated' })
  .route('vpc-1', '172.16.0.0/16', { peering: 'peer-1' })
  .route('vbr-1', '172.16.0.0/16', { physicalConnection: 'pc-1' })
  .route('vbr-1', '10.1.0.0/16', { peering: 'peer-1' })
  .route('dc-1', '10.1.0.0/16', { ip: '10.100.0.1' })
  .route('vpc-1', '10.2.0.0/16', { peering: 'peer-2' })
  .route('vpc-2', '10.1.0.0/16', { peering: 'peer-2' })
  .build();

beforeEach(() => {
  useFailureView.setState(useFailureView.getInitialState());
});

afterEach(cleanup);

function shown(): void {
  showPlan(office);
  render(<FailuresPanel />);
}

describe('the what-if panel', () => {
  it('says what to do next while the plan has nothing that could fail', () => {
    showPlan(plan().dataCenter('dc-1', ['172.16.0.0/16']).build());
    render(<FailuresPanel />);
    expect(screen.getByText(/draw a peering or a physical connection first/)).toBeTruthy();
  });

  it('counts the pairs that are lost there and back, and leaves the plan alone', () => {
    shown();
    // Office and vpc-1, vpc-1 and vpc-2, each in both orders.
    act(() => toggleFailure('pc-1'));
    expect(screen.getByText('2 pairs are lost')).toBeTruthy();
    expect(screen.getByText('Reachable before: 4 · now: 2')).toBeTruthy();
    expect(currentPlan()).toBe(office);
    expect(isDocumentDirty(useDocument.getState())).toBe(false);
  });

  it('takes a region off with all of its VPCs and VBRs', () => {
    shown();
    act(() => failOnly(['cn-beijing']));
    expect(screen.getByText('4 pairs are lost')).toBeTruthy();
  });

  it('switches everything on again', async () => {
    shown();
    act(() => toggleFailure('peer-2'));
    await userEvent.click(screen.getByRole('button', { name: 'All on again' }));
    expect(screen.getByText('Everything is switched on.')).toBeTruthy();
  });

  it('ranks what others hang on before what loses most itself, until all are tried', async () => {
    const { network } = analyze(office, '2019-08-14');
    const elements = failureElements(network);
    const { result } = renderHook(() => useRanking(network, 'designed', elements));
    await waitFor(() => expect(result.current.running).toBe(false));
    // Office and vpc-1 hang on the line, the VBR and peer-1; vpc-1 and vpc-2 on peer-2. What fails with all of its pairs comes after.
    expect(result.current.ranked.map((one) => [one.element.id, one.lostElsewhere, one.lostWithin])).toEqual([
      ['pc-1', 2, 0],
      ['vbr-1', 2, 0],
      ['peer-1', 2, 0],
      ['peer-2', 2, 0],
      ['vpc-1', 0, 4],
      ['cn-beijing', 0, 4],
      ['vpc-2', 0, 2],
      ['cn-qingdao', 0, 2],
    ]);
  });

  it('forgets what was off when the thing is deleted, and remembers it when that is undone', async () => {
    shown();
    act(() => toggleFailure('peer-2'));
    act(() => edit(message('failures:elements'), removeObjects(currentPlan(), ['peer-2'])));
    expect(screen.getByText('Everything is switched on.')).toBeTruthy();
    act(() => undoStep());
    expect(await screen.findByText('2 pairs are lost')).toBeTruthy();
  });

  it('has everything on again in another plan', () => {
    shown();
    act(() => toggleFailure('pc-1'));
    act(() => showRead(office, planText(office), {}));
    expect(screen.getByText('Everything is switched on.')).toBeTruthy();
  });
});
