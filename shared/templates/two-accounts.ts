import type { Plan } from '../plan/plan.ts';
import { sameAccount } from './same-account.ts';

/** The guide's section 9: the VPCs of section 8, the second one owned by another account, so the ends are created separately. */
export function twoAccounts(): Plan {
  const plan = sameAccount();
  return {
    ...plan,
    name: 'Two VPCs in two accounts',
    accounts: [
      { id: 'acct-a', name: 'Account A', uid: '1111111111111111' },
      { id: 'acct-b', name: 'Account B', uid: '2222222222222222' },
    ],
    vpcs: plan.vpcs.map((vpc) => (vpc.id === 'vpc-2' ? { ...vpc, account: 'acct-b' } : vpc)),
    peerings: [
      {
        id: 'peer-1',
        name: 'Qingdao to Beijing',
        initiator: { router: 'vpc-1', state: 'planned' },
        acceptor: { router: 'vpc-2', state: 'planned' },
        bandwidthMbps: 2,
        billing: { method: 'pay-as-you-go' },
      },
    ],
  };
}
