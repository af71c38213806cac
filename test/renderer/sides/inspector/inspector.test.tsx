// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Inspector } from '../../../../renderer/sides/inspector/inspector.tsx';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { useRoutesView } from '../../../../renderer/answers/routes-view.ts';
import { useSettings } from '../../../../renderer/store/settings-store.ts';
import { askField, select, useView } from '../../../../renderer/store/view-store.ts';
import { message } from '../../../../shared/messages/message.ts';
import { plan } from '../../../support/plan-builder.ts';

const office = plan()
  .account('acct-a', { name: 'Account A' })
  .account('acct-b', { name: 'Account B' })
  .physicalConnection('pc-1')
  .vbr('vbr-1', { physicalConnection: 'pc-1', vlan: 7 })
  .vpc('vpc-1', ['192.168.0.0/16'], { name: 'Office' })
  .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24', { name: 'Floor 1' })
  .instance('ecs-1', 'vsw-1', '192.168.1.10', { name: 'Web' })
  .securityGroup('sg-1', 'vpc-1')
  .vpc('vpc-2', ['172.16.0.0/16'], { account: 'acct-b' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { billing: { method: 'pay-as-you-go' } })
  .peering('peer-2', 'vbr-1', 'vpc-1', {
    billing: { method: 'subscription', term: { unit: 'month', count: 1 }, autoRenew: true },
  })
  .build();

function inspect(...ids: readonly string[]): void {
  select(ids);
  render(<Inspector />);
}

function type(label: string, ...texts: readonly string[]): void {
  for (const text of texts) fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

/** Types what one looks for into a field that offers choices. */
async function look(label: string, text: string): Promise<void> {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
}

const stepCount = (): number => useDocument.getState().history.past.length;
const vpc = (id: string) => currentPlan().vpcs.find((row) => row.id === id);

beforeEach(() => showPlan(office));
afterEach(() => {
  cleanup();
  select([]);
});

describe('the inspector', () => {
  it('shows the plan while nothing is selected, and renames it', () => {
    inspect();
    type('Name', 'Net', 'Network');
    expect(currentPlan().name).toBe('Network');
    expect(stepCount()).toBe(1);
  });

  it('finds a region by its name in the other language', async () => {
    inspect('vpc-1');
    await look('Region', '青岛');
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      'China (Qingdao) · 华北1（青岛）cn-qingdao',
    ]);
  });

  it('makes the account that a VPC goes to, as one step', async () => {
    inspect('vpc-1');
    await look('Account', 'Branch');
    await userEvent.click(await screen.findByRole('option', { name: 'New account “Branch”' }));
    const made = currentPlan().accounts.find(({ name }) => name === 'Branch');
    expect(vpc('vpc-1')?.account).toBe(made?.id);
    expect(stepCount()).toBe(1);
    undoStep();
    expect(currentPlan()).toEqual(office);
  });

  it('offers the accounts of the plan, and last a new one that is called by the next letter', async () => {
    inspect('vpc-1');
    await userEvent.click(screen.getByLabelText('Account'));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      'Account A',
      'Account B',
      'New account “Account C”',
    ]);
  });

  it('offers the region of the access point first, and says why another one is wrong', async () => {
    showPlan({
      ...office,
      physicalConnections: office.physicalConnections.map((row) => ({ ...row, accessPoint: 'ap-cn-beijing-dx-A' })),
    });
    inspect('vbr-1');
    await userEvent.click(screen.getByLabelText('Region'));
    const [first] = await screen.findAllByRole('option');
    expect(first?.textContent).toContain('cn-beijing');
    type('Region', 'cn-qingdao');
    expect(screen.getByText(/a VBR stands in the region of its access point/)).not.toBeNull();
  });

  it('writes the id of a place that is entered by its name, within the step of typing', () => {
    inspect('vpc-1');
    type('Region', '华北2（北京）');
    // From the last letter on: nothing must move under the pointer of whoever leaves the field with a click.
    expect(vpc('vpc-1')?.region).toBe('cn-beijing');
    expect(screen.getByLabelText<HTMLInputElement>('Region').value).toBe('华北2（北京）');
    fireEvent.blur(screen.getByLabelText('Region'));
    expect(vpc('vpc-1')?.region).toBe('cn-beijing');
    expect(stepCount()).toBe(1);
    type('Region', 'Atlantis');
    fireEvent.blur(screen.getByLabelText('Region'));
    expect(vpc('vpc-1')?.region).toBe('Atlantis');
  });

  it('takes the focus to a field that is asked for', () => {
    select(['acct-b']);
    askField('acct-b', message('fields:uid'));
    render(<Inspector />);
    expect(document.activeElement).toBe(screen.getByLabelText('Account ID'));
  });

  it('makes one step of what is typed in a field, and another one after the field was left', () => {
    inspect('vpc-1');
    type('Name', 'H', 'HQ');
    expect(stepCount()).toBe(1);
    fireEvent.blur(screen.getByLabelText('Name'));
    type('Name', 'HQ 2');
    expect(stepCount()).toBe(2);
    undoStep();
    expect(vpc('vpc-1')?.name).toBe('HQ');
  });

  it('keeps a block as it is typed and mends host bits at one click', () => {
    inspect('vpc-1');
    type('Primary', '10.1.2.3/16');
    expect(vpc('vpc-1')?.cidrs).toEqual(['10.1.2.3/16']);
    fireEvent.click(screen.getByRole('button', { name: 'Use 10.1.0.0/16' }));
    expect(vpc('vpc-1')?.cidrs).toEqual(['10.1.0.0/16']);
  });

  it('keeps a text that is no block at all', () => {
    inspect('vpc-1');
    type('Primary', '10.1.');
    expect(vpc('vpc-1')?.cidrs).toEqual(['10.1.']);
    expect(screen.getByText('Write an IPv4 block such as 10.1.0.0/16.')).toBeTruthy();
  });

  it('moves a VPC to the next free block together with its vSwitches and instances', () => {
    inspect('vpc-1');
    const [suggest] = screen.getAllByRole('button', { name: 'Next free block of this size' });
    fireEvent.click(suggest as HTMLElement);
    // 192.168.0.0/16 and 172.16.0.0/16 are taken.
    expect(vpc('vpc-1')?.cidrs).toEqual(['172.17.0.0/16']);
    expect(currentPlan().vSwitches[0]?.cidr).toBe('172.17.1.0/24');
    expect(currentPlan().instances[0]?.ip).toBe('172.17.1.10');
    undoStep();
    expect(currentPlan()).toEqual(office);
  });

  it('adds a vSwitch with the next free block and opens it', () => {
    inspect('vpc-1');
    fireEvent.click(screen.getByRole('button', { name: 'Add a vSwitch' }));
    // The lowest /24 of 192.168.0.0/16 is free; the next one is taken.
    expect(currentPlan().vSwitches.at(-1)?.cidr).toBe('192.168.0.0/24');
    expect(screen.getByDisplayValue('192.168.0.0/24')).toBeTruthy();
  });

  it('keeps what is no number out of the plan, and in the field', () => {
    inspect('vbr-1');
    type('VLAN ID', '12x');
    expect(currentPlan().vbrs[0]?.vlan).toBe(7);
    expect(screen.getByDisplayValue('12x').getAttribute('aria-invalid')).toBe('true');
    type('VLAN ID', '12');
    expect(currentPlan().vbrs[0]?.vlan).toBe(12);
  });

  it('takes the ids in the cloud of what lies in a VPC, and an emptied one out again', () => {
    inspect('vsw-1');
    type('ID in the cloud', 'vsw-25nqe');
    expect(currentPlan().vSwitches[0]?.cloudId).toBe('vsw-25nqe');
    cleanup();
    inspect('ecs-1');
    type('ID in the cloud', 'i-25ab');
    expect(currentPlan().instances[0]?.cloudId).toBe('i-25ab');
    type('ID in the cloud', '');
    expect(Object.keys(currentPlan().instances[0] ?? {})).not.toContain('cloudId');
  });

  it('shows a group that does not say its type as a normal one, and takes its id', () => {
    inspect('sg-1');
    expect(screen.getByLabelText('Type').textContent).toBe('Normal');
    type('ID in the cloud', 'sg-25cd');
    expect(currentPlan().securityGroups[0]?.cloudId).toBe('sg-25cd');
    expect(Object.keys(currentPlan().securityGroups[0] ?? {})).not.toContain('type');
  });

  it('says why the ends of a peering cannot be swapped', () => {
    inspect('peer-2');
    const swap = screen.getByRole('button', { name: 'Swap the ends' });
    expect(swap.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(swap);
    expect(stepCount()).toBe(0);
  });

  it('swaps the ends of a peering that is only planned between VPCs', () => {
    inspect('peer-1');
    fireEvent.click(screen.getByRole('button', { name: 'Swap the ends' }));
    expect(currentPlan().peerings[0]?.initiator.router).toBe('vpc-2');
  });

  it('opens the route settings of each end of a peering, as the console does', () => {
    inspect('peer-2');
    fireEvent.click(screen.getByRole('button', { name: 'Route settings: Acceptor Office' }));
    expect(useRoutesView.getState().asked).toEqual({ router: 'vpc-1' });
    fireEvent.click(screen.getByRole('button', { name: 'Route settings: Initiator vbr-1' }));
    expect(useRoutesView.getState().asked).toEqual({ router: 'vbr-1' });
    expect(useSettings.getState().settings).toMatchObject({ drawerOpen: true, drawerPanel: 'routes' });
    expect(useView.getState().selection).toEqual(['peer-2']);
  });

  it('jumps to what an object is connected to', () => {
    inspect('vbr-1');
    fireEvent.click(screen.getByRole('button', { name: 'Go to Physical connection pc-1' }));
    expect(useView.getState().selection).toEqual(['pc-1']);
  });

  it('opens a finding of the selected object', () => {
    inspect('vpc-1');
    type('Primary', '10.1.');
    fireEvent.click(screen.getByRole('button', { name: /CIDR101/ }));
    expect(useView.getState().openFinding?.rule).toBe('CIDR101');
  });
});

describe('the inspector of several objects', () => {
  it('shows values that differ as mixed and changes all of them as one step', () => {
    inspect('vpc-1', 'vpc-2');
    expect(screen.getAllByPlaceholderText('Mixed').length).toBeGreaterThan(0);
    type('Region', 'cn-q', 'cn-qingdao');
    expect(currentPlan().vpcs.map(({ region }) => region)).toEqual(['cn-qingdao', 'cn-qingdao']);
    expect(stepCount()).toBe(1);
  });

  it('leaves out the name, which belongs to one object', () => {
    inspect('vpc-1', 'vpc-2');
    expect(screen.queryByLabelText('Name')).toBeNull();
  });

  it('offers objects of different kinds what all of them have', () => {
    inspect('vpc-1', 'vbr-1');
    type('Region', 'cn-beijing');
    expect(vpc('vpc-1')?.region).toBe('cn-beijing');
    expect(currentPlan().vbrs[0]?.region).toBe('cn-beijing');
  });

  it('says so when there is nothing in common', () => {
    inspect('vpc-1', 'peer-1');
    expect(screen.getByText(/no field in common/)).toBeTruthy();
  });
});
