import { type Configured, configuredRoute, type ConfiguredRoute, readLines } from './configured.ts';

/** Reads `set` commands of Junos; a unit's tag and its address are put together by the port and the unit. */
export function readJuniperJunos(text: string): Configured {
  const tagged = new Set<string>();
  const tags = new Map<string, number>();
  const addresses: { readonly unit: string; readonly address: string }[] = [];
  const routes: ConfiguredRoute[] = [];
  readLines(text, (line) => line.startsWith('#'), [
    [/^set interfaces (\S+) vlan-tagging$/u, (port = '') => void tagged.add(port)],
    [
      /^set interfaces (\S+) unit (\d+) vlan-id (\d+)$/u,
      (port = '', unit = '', tag = '') => {
        if (!tagged.has(port)) throw new Error(`${port} takes no tags`);
        tags.set(`${port} ${unit}`, Number(tag));
      },
    ],
    [
      /^set interfaces (\S+) unit (\d+) family inet address (\S+)$/u,
      (port = '', unit = '', address = '') => void addresses.push({ unit: `${port} ${unit}`, address }),
    ],
    [
      /^set routing-options static route (\S+) next-hop (\S+)$/u,
      (destination = '', nextHop = '') => void routes.push(configuredRoute(destination, nextHop, undefined)),
    ],
    [
      /^set routing-options static route (\S+) qualified-next-hop (\S+) preference (\d+)$/u,
      (destination = '', nextHop = '', preference = '') =>
        void routes.push(configuredRoute(destination, nextHop, preference)),
    ],
  ]);
  return { interfaces: addresses.map(({ unit, address }) => ({ vlan: tags.get(unit) ?? 0, address })), routes };
}

/** Reads iproute2 calls in the order in which a shell would make them. */
export function readLinux(text: string): Configured {
  const tags = new Map<string, number>();
  const up = new Set<string>();
  const interfaces: { readonly name: string; readonly address: string }[] = [];
  const routes: ConfiguredRoute[] = [];
  readLines(text, (line) => line.startsWith('#'), [
    [/^set -eu$/u, () => undefined],
    [
      /^ip link add link (\S+) name (\S+) type vlan id (\d+)$/u,
      (port = '', name = '', tag = '') => {
        if (!up.has(port)) throw new Error(`${port} is not up`);
        if (name.length > 15 || tags.has(name)) throw new Error(`no name for an interface: ${name}`);
        tags.set(name, Number(tag));
      },
    ],
    [/^ip link set (\S+) up$/u, (name = '') => void up.add(name)],
    [
      /^ip addr add (\S+) dev (\S+)$/u,
      (address = '', name = '') => {
        if (!tags.has(name) && !up.has(name)) throw new Error(`no interface ${name}`);
        interfaces.push({ name, address });
      },
    ],
    [
      /^ip route add (\S+) via (\S+?)(?: metric (\d+))?$/u,
      (destination = '', nextHop = '', metric?: string) =>
        void routes.push(configuredRoute(destination, nextHop, metric)),
    ],
  ]);
  for (const { name } of interfaces) if (!up.has(name)) throw new Error(`${name} is never up`);
  return { interfaces: interfaces.map(({ name, address }) => ({ vlan: tags.get(name) ?? 0, address })), routes };
}
