import type { Plan } from '../../plan/plan.ts';
import type { Peering, PeeringEnd } from '../../plan/rows.ts';
import { examplePeering, exampleVpc } from '../example-rows.ts';

/** One VPC in each of two accounts, with a peering from the first to the second whose ends are as given. */
export function acrossAccounts(
  initiator: Partial<PeeringEnd>,
  acceptor: Partial<PeeringEnd>,
  uids: { readonly a?: string; readonly b?: string } = { a: '12345678', b: '87654321' },
): Pick<Plan, 'accounts' | 'vpcs' | 'peerings'> {
  const row: Peering = examplePeering('peer-1', 'vpc-a', 'vpc-b');
  return {
    accounts: [
      { id: 'acct-a', name: 'Account A', ...(uids.a === undefined ? {} : { uid: uids.a }) },
      { id: 'acct-b', name: 'Account B', ...(uids.b === undefined ? {} : { uid: uids.b }) },
    ],
    vpcs: [
      exampleVpc('vpc-a', '192.168.0.0/16'),
      { ...exampleVpc('vpc-b', '172.16.0.0/16'), account: 'acct-b', region: 'cn-beijing' },
    ],
    peerings: [{ ...row, initiator: { ...row.initiator, ...initiator }, acceptor: { ...row.acceptor, ...acceptor } }],
  };
}
