import ipaddr from 'ipaddr.js';
import { parseCidr } from '../../shared/net/cidr.ts';
import { parseIpv4 } from '../../shared/net/ipv4.ts';
import { lookup, prefixTable } from '../../shared/net/prefix-table.ts';
import { planAddresses, planBlocks } from './net-blocks.ts';

const texts = planBlocks(10_000);

export default [
  {
    name: 'addresses: parse 10,000 blocks',
    note: 'ipaddr.js accepts more than it should',
    sides: [
      { label: 'strict, on numbers', run: () => texts.reduce((sum, text) => sum + (parseCidr(text).ok ? 1 : 0), 0) },
      {
        label: 'ipaddr.js',
        run: () => texts.reduce((sum, text) => sum + (ipaddr.IPv4.parseCIDR(text)[1] > 0 ? 1 : 0), 0),
      },
    ],
  },
  ...[50, 1_000].map((routes) => longestPrefix(routes)),
];

function longestPrefix(routes: number) {
  const destinations = planBlocks(routes);
  const addresses = planAddresses(1_000);
  const table = prefixTable(
    destinations.map((text) => {
      const parsed = parseCidr(text);
      if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code}`);
      return parsed.value;
    }),
  );
  const numbers = addresses.map((text) => parseIpv4(text) ?? NaN);
  const oracleRoutes = destinations.map((text) => ipaddr.IPv4.parseCIDR(text));
  const oracleAddresses = addresses.map((text) => ipaddr.IPv4.parse(text));
  return {
    name: `addresses: longest prefix of 1,000 addresses among ${routes} routes`,
    note: 'the table is compiled before; the answer is the number of addresses that match',
    sides: [
      {
        label: 'sorted intervals',
        run: () => numbers.reduce((hits, address) => hits + (lookup(table, address) === undefined ? 0 : 1), 0),
      },
      {
        label: 'ipaddr.js, route by route',
        run: () =>
          oracleAddresses.reduce((hits, address) => hits + (naiveLookup(oracleRoutes, address) < 0 ? 0 : 1), 0),
      },
    ],
  };
}

function naiveLookup(routes: readonly [ipaddr.IPv4, number][], address: ipaddr.IPv4): number {
  let best = -1;
  let bestPrefix = -1;
  routes.forEach(([network, prefix], route) => {
    if (prefix > bestPrefix && address.match(network, prefix)) {
      best = route;
      bestPrefix = prefix;
    }
  });
  return best;
}
