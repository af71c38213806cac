// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SecurityPanel } from '../../../../renderer/panels/security/security-panel.tsx';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { useSecurityView } from '../../../../renderer/answers/security-view.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { SecurityRule } from '../../../../shared/plan/rows.ts';
import { plan } from '../../../support/plan-builder.ts';

const rule = (fields: Partial<SecurityRule>): SecurityRule => ({
  direction: 'ingress',
  policy: 'accept',
  protocol: 'tcp',
  ports: '443/443',
  priority: 1,
  ...fields,
});

/** web of vpc-a (cn-hangzhou, instances web-1 and spare), far of vpc-c (cn-beijing), near of vpc-b (cn-hangzhou, another account). */
const office = plan()
  .account('acct-a', { name: 'Retail', uid: '1' })
  .account('acct-b', { name: 'Payments' })
  .vpc('vpc-a', ['10.0.0.0/16'])
  .vpc('vpc-b', ['10.1.0.0/16'], { account: 'acct-b' })
  .vpc('vpc-c', ['10.2.0.0/16'], { region: 'cn-beijing' })
  .vSwitch('vsw-a', 'vpc-a', '10.0.1.0/24')
  .vSwitch('vsw-c', 'vpc-c', '10.2.1.0/24')
  .securityGroup('web', 'vpc-a', {
    rules: [
      rule({ priority: 20, source: { cidr: '10.2.0.0/16' } }),
      rule({ priority: 5, policy: 'drop', protocol: 'icmp', ports: '-1/-1' }),
    ],
  })
  .securityGroup('near', 'vpc-b')
  .securityGroup('far', 'vpc-c')
  .instance('web-1', 'vsw-a', '10.0.1.10', { securityGroups: ['web'] })
  .instance('spare', 'vsw-a', '10.0.1.11')
  .instance('archive', 'vsw-c', '10.2.1.10', { securityGroups: ['far'] })
  .peering('peer-1', 'vpc-a', 'vpc-b', { state: 'activated' })
  .peering('peer-2', 'vpc-a', 'vpc-c', { state: 'activated' })
  .intent('int-1', 'archive', 'web-1', { protocol: 'tcp:22' })
  .build();

function open(shown: Plan = office): void {
  showPlan(shown);
  render(<SecurityPanel />);
}

const rulesOf = (id: string) => currentPlan().securityGroups.find((group) => group.id === id)?.rules ?? [];
const steps = () => useDocument.getState().history.past.length;

beforeEach(() => useSecurityView.setState({ group: undefined, filter: '' }));
afterEach(cleanup);

describe('the security panel', () => {
  it('lists the groups by VPC, and opens one after the other with the arrow keys', async () => {
    open();
    const list = screen.getByRole('listbox', { name: 'Security groups' });
    expect(
      within(list)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['web2', 'near0', 'far0']);
    list.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('region', { name: 'far' })).toBeTruthy();
  });

  it('finds groups by their VPC, and says so when there is none', () => {
    open();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Filter groups' }), { target: { value: 'VPC-C' } });
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['far0']);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Filter groups' }), { target: { value: 'nowhere' } });
    expect(screen.getByText('No security group matches the filter.')).toBeTruthy();
  });

  it('adds, duplicates and removes rules, each as one step', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Add rule' }));
    expect(rulesOf('web')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Duplicate rule 1' }));
    expect(rulesOf('web')[1]).toEqual(rulesOf('web')[0]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove rule 1' }));
    expect(rulesOf('web')).toHaveLength(3);
    expect(steps()).toBe(3);
  });

  it('takes typing in one field as one step', () => {
    open();
    const ports = screen.getByRole('textbox', { name: 'Ports of rule 1' });
    for (const value of ['80', '80-', '80-90']) fireEvent.change(ports, { target: { value } });
    expect(ports.getAttribute('aria-invalid')).toBe('true');
    fireEvent.blur(ports);
    expect(rulesOf('web')[0]?.ports).toBe('80/90');
    undoStep();
    expect(currentPlan()).toEqual(office);
  });

  it('keeps a priority that is none in the field alone', () => {
    open();
    const priority = screen.getByRole('textbox', { name: 'Priority of rule 1' });
    fireEvent.change(priority, { target: { value: '101' } });
    expect(priority.getAttribute('aria-invalid')).toBe('true');
    expect(rulesOf('web')[0]?.priority).toBe(20);
    fireEvent.change(priority, { target: { value: '100' } });
    expect(rulesOf('web')[0]?.priority).toBe(100);
  });

  it('sorts the rules into the order in which they decide', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Sort by priority' }));
    expect(rulesOf('web').map(({ priority }) => priority)).toEqual([5, 20]);
    expect(screen.getByRole('button', { name: 'Sort by priority' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('offers groups of the same region alone', async () => {
    open();
    await userEvent.click(screen.getByRole('combobox', { name: 'Kind of source of rule 1' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Group' }));
    await userEvent.click(screen.getByRole('combobox', { name: 'Source or destination of rule 1' }));
    const offered = within(await screen.findByRole('listbox', { name: '' })).getAllByRole('option');
    expect(offered.map((option) => option.textContent)).toEqual(['webvpc-a', 'nearvpc-b · Payments']);
  });

  it('names the account of another account’s group, and asks for the id that is not known', async () => {
    open();
    await userEvent.click(screen.getByRole('combobox', { name: 'Kind of source of rule 1' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Group' }));
    expect(rulesOf('web')[0]?.source).toEqual({ securityGroup: 'near', account: 'acct-b' });
    fireEvent.change(screen.getByRole('textbox', { name: 'Account ID of Payments' }), { target: { value: '4711' } });
    expect(currentPlan().accounts[1]?.uid).toBe('4711');
  });

  it('puts instances into the group and takes them out', async () => {
    open();
    await userEvent.click(screen.getByRole('checkbox', { name: /spare/ }));
    expect(currentPlan().instances[1]?.securityGroups).toEqual(['web']);
    await userEvent.click(screen.getByRole('checkbox', { name: /web-1/ }));
    expect(currentPlan().instances[0]?.securityGroups).toBeUndefined();
  });

  it('says who is admitted, and by which rule', async () => {
    open();
    const tester = screen.getByRole('region', { name: 'Who is admitted?' });
    expect(within(tester).getByText('Choose what the traffic comes from or goes to.')).toBeTruthy();
    const peer = within(tester).getByRole('combobox', { name: 'Peer' });
    await userEvent.type(peer, '10.2.7.7');
    await userEvent.tab();
    expect(within(tester).getByRole('status').textContent).toBe(
      'admitted, by rule 1 of web: Accept tcp 443 ← 10.2.0.0/16',
    );
    await userEvent.click(peer);
    await userEvent.clear(peer);
    await userEvent.type(peer, '10.9.9.9');
    await userEvent.tab();
    expect(within(tester).getByRole('status').textContent).toContain('dropped');
  });

  it('allows what an intent needs: across regions the block of the peer VPC', async () => {
    open();
    expect(screen.getByText('Security groups stop 1 intent')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Allow what it needs' }));
    expect(rulesOf('web').at(-1)).toEqual(rule({ ports: '22/22', source: { cidr: '10.2.0.0/16' } }));
    expect(screen.queryByText('Security groups stop 1 intent')).toBeNull();
    expect(steps()).toBe(1);
  });

  it('offers a first group where there is none', async () => {
    open(plan().vpc('vpc-a', ['10.0.0.0/16'], { name: 'Shop' }).build());
    await userEvent.click(screen.getByRole('button', { name: 'Add a security group to Shop' }));
    expect(currentPlan().securityGroups).toHaveLength(1);
    expect(screen.getByRole('listbox', { name: 'Security groups' })).toBeTruthy();
  });
});
