import { type Configured, configuredRoute, type ConfiguredRoute, prefixOfMask, readLines } from './configured.ts';

interface Open {
  readonly name: string;
  vlan: number;
  address?: string;
}

interface Grammar {
  readonly comment: string;
  readonly vlan: RegExp;
  readonly address: RegExp;
  readonly route: RegExp;
  /** Lines that are right inside an interface and say nothing of tags and addresses. */
  readonly others: RegExp;
}

/** Reads configurations in which `interface` opens a block: IOS, NX-OS, VRP, Comware, FRRouting. */
function readBlocks(text: string, { comment, vlan, address, route, others }: Grammar): Configured {
  const interfaces: Open[] = [];
  const routes: ConfiguredRoute[] = [];
  let open: Open | undefined;
  const inside = (): Open => {
    if (open === undefined) throw new Error('a line of an interface outside of one');
    return open;
  };
  readLines(text, (line) => line.startsWith(comment), [
    [
      /^interface (\S+)$/u,
      (name = '') => {
        open = { name, vlan: 0 };
        interfaces.push(open);
      },
    ],
    [
      vlan,
      (tag = '') => {
        const block = inside();
        if (!block.name.endsWith(`.${tag}`)) throw new Error(`tag ${tag} on ${block.name}`);
        block.vlan = Number(tag);
      },
    ],
    [
      address,
      (own = '', mask = '') => {
        const block = inside();
        if (block.address !== undefined) throw new Error(`two addresses on ${block.name}`);
        block.address = `${own}/${mask.includes('.') ? prefixOfMask(mask) : Number(mask)}`;
      },
    ],
    [others, () => inside()],
    [
      /^(quit|exit)$/u,
      () => {
        inside();
        open = undefined;
      },
    ],
    [
      route,
      (destination = '', mask = '', nextHop = '', preference?: string) => {
        const prefix = mask.includes('.') ? prefixOfMask(mask) : Number(mask);
        routes.push(configuredRoute(`${destination}/${prefix}`, nextHop, preference));
      },
    ],
  ]);
  return {
    interfaces: interfaces.flatMap(({ vlan: tag, address: own }) =>
      own === undefined ? [] : [{ vlan: tag, address: own }],
    ),
    routes,
  };
}

const ip = String.raw`(\d+\.\d+\.\d+\.\d+)`;

export function readCiscoIos(text: string): Configured {
  return readBlocks(text, {
    comment: '!',
    vlan: /^ encapsulation dot1Q (\d+)$/u,
    address: new RegExp(`^ ip address ${ip} ${ip}$`, 'u'),
    others: /^ no shutdown$/u,
    route: new RegExp(`^ip route ${ip} ${ip} ${ip}(?: (\\d+))?$`, 'u'),
  });
}

export function readCiscoNxos(text: string): Configured {
  return readBlocks(text, {
    comment: '!',
    vlan: /^ {2}encapsulation dot1q (\d+)$/u,
    address: new RegExp(`^ {2}ip address ${ip}/(\\d+)$`, 'u'),
    others: /^ {2}(?:no shutdown|no switchport)$/u,
    route: new RegExp(`^ip route ${ip}/(\\d+) ${ip}(?: (\\d+))?$`, 'u'),
  });
}

export function readHuaweiVrp(text: string): Configured {
  return readBlocks(text, {
    comment: '#',
    vlan: /^ dot1q termination vid (\d+)$/u,
    address: new RegExp(`^ ip address ${ip} (\\d+)$`, 'u'),
    others: /^ arp broadcast enable$/u,
    route: new RegExp(`^ip route-static ${ip} (\\d+) ${ip}(?: preference (\\d+))?$`, 'u'),
  });
}

export function readH3cComware(text: string): Configured {
  return readBlocks(text, {
    comment: '#',
    vlan: /^ vlan-type dot1q vid (\d+)$/u,
    address: new RegExp(`^ ip address ${ip} ${ip}$`, 'u'),
    others: /^(?!)$/u,
    route: new RegExp(`^ip route-static ${ip} (\\d+) ${ip}(?: preference (\\d+))?$`, 'u'),
  });
}

/** The tags are in the name alone: the interfaces themselves are made by a script. */
export function readFrr(text: string): Configured {
  const read = readBlocks(text, {
    comment: '!',
    vlan: /^(?!)$/u,
    address: new RegExp(`^ ip address ${ip}/(\\d+)$`, 'u'),
    others: /^(?!)$/u,
    route: new RegExp(`^ip route ${ip}/(\\d+) ${ip}(?: (\\d+))?$`, 'u'),
  });
  const names = [...text.matchAll(/^interface (\S+)$/gmu)].map(([, name = '']) => name);
  const tagOf = (name: string): number => Number(/\.(\d+)$/u.exec(name)?.[1] ?? 0);
  return { ...read, interfaces: read.interfaces.map((one, at) => ({ ...one, vlan: tagOf(names[at] ?? '') })) };
}
