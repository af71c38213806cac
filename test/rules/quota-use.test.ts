import { describe, expect, it } from 'vitest';
import { expressConnect2026 } from '../../shared/catalog/packs/express-connect-2026.ts';
import { expressConnect2019 } from '../../shared/catalog/packs/express-connect-2019-08-14.ts';
import { compile } from '../../shared/network/compile.ts';
import { quotaUseOf } from '../../shared/rules/quota/quota-use.ts';
import { plan } from '../support/plan-builder.ts';

const hybrid = plan({ quotas: { peeringsPerVpc: { 'vpc-2': 9 } } })
  .account('acct-a')
  .account('acct-b')
  .physicalConnection('pc-1')
  .vbr('vbr-1', { physicalConnection: 'pc-1' })
  .vbr('vbr-2', { physicalConnection: 'pc-1' })
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.2.0.0/16'], { account: 'acct-b' })
  .peering('peer-1', 'vbr-1', 'vpc-1')
  .peering('peer-2', 'vbr-1', 'vpc-2')
  .peering('peer-3', 'vbr-2', 'vpc-2')
  .build();

describe('the quotas that a peering counts in', () => {
  it('are those of its routers, the physical connection and the accounts, by the guide or as raised', () => {
    const uses = quotaUseOf(compile(hybrid, expressConnect2019, '2019-08-14'), ['vbr-1', 'vpc-2']);
    expect(uses.map(({ owner, quota, used, limit }) => [owner, quota, used, limit])).toEqual([
      ['vbr-1', 'peeringsPerVbr', 2, 5],
      ['vpc-2', 'peeringsPerVpc', 2, 9],
      ['pc-1', 'vpcsPerPhysicalConnection', 2, 5],
      ['acct-a', 'peeringsPerAccount', 3, 10],
      ['acct-b', 'peeringsPerAccount', 2, 10],
    ]);
  });

  it('have no limit where the pack publishes none', () => {
    const [, , , account] = quotaUseOf(compile(hybrid, expressConnect2026, '2026-09-01'), ['vbr-1', 'vpc-2']);
    expect(account).toMatchObject({ quota: 'peeringsPerAccount', limit: undefined });
  });
});
