// Stands in for the cloud behind the `aliyun` program: a small cloud in a file, with the laws of section 1 and 2 of the domain notes. Written apart from the
// exporter: it refuses whatever comes too early.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import process from 'node:process';

/** @typedef {Record<string, any>} Thing */
/** @typedef {{ next: number, profiles: Record<string, string>, things: Record<string, Thing> }} Cloud */

const file = process.argv[2] ?? '';
/** @type {Cloud} */
const cloud = JSON.parse(readFileSync(file, 'utf8'));

// What is asked just now; one call after another.
let product = '';
let api = '';
let owner = '';
/** @type {Record<string, string>} */
let params = {};

// A server, so that a call costs a connection and not a process of Node: words end with a zero byte, the last one is empty twice.
const server = createServer((socket) => {
  let asked = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => {
    asked += chunk;
    if (asked.endsWith('\0\0\0')) socket.end(answerTo(asked.slice(0, -3).split('\0')));
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(String(/** @type {any} */ (server.address()).port)));
// Whoever started the server ends it by closing its input.
process.stdin.resume().on('end', () => process.exit());

/** @param {string[]} words */
function answerTo(words) {
  try {
    return `0\n${JSON.stringify(answer(words))}`;
  } catch (error) {
    return `3\nERROR: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** @param {string[]} words */
function answer(words) {
  const call = read(words);
  ({ product, api } = call);
  const { profile = '', ...rest } = call.flags;
  params = rest;
  owner = cloud.profiles[profile] ?? refuse('NoSuchProfile');
  appendFileSync(`${file}.log`, `${JSON.stringify({ profile, product, api, params })}\n`);
  const made = act();
  writeFileSync(file, JSON.stringify(cloud));
  const { waiter } = call;
  if (waiter !== undefined) {
    const parts = String(waiter['expr']).replaceAll('[0]', '.0').split('.');
    const found = parts.reduce((at, part) => at?.[part], /** @type {any} */ (made));
    if (found !== waiter['to']) refuse(`Timeout: ${found} instead of ${waiter['to']}`);
  }
  return made;
}

/** @param {string[]} words */
function read(words) {
  const [product = '', api = '', ...rest] = words;
  /** @type {Record<string, string>} */
  const flags = {};
  /** @type {Record<string, string> | undefined} */
  let waiter;
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? '';
    if (!word.startsWith('--')) refuse(`Not a flag: ${word}`);
    if (word === '--waiter') {
      waiter = {};
      while (/^(expr|to|timeout)=/u.test(rest[at + 1] ?? '')) {
        const field = rest[++at] ?? '';
        waiter[field.slice(0, field.indexOf('='))] = field.slice(field.indexOf('=') + 1);
      }
      continue;
    }
    const equals = word.indexOf('=');
    if (equals > 0) flags[word.slice(2, equals)] = word.slice(equals + 1);
    else {
      const value = rest[++at];
      if (value === undefined || value.startsWith('-')) refuse(`No value for ${word}`);
      else flags[word.slice(2)] = value;
    }
  }
  return { product, api, flags, waiter };
}

/** @param {string} code @returns {never} */
function refuse(code) {
  throw new Error(code);
}

/** @param {string} kind @param {string} prefix @param {Thing} fields */
function make(kind, prefix, fields) {
  const id = `${prefix}-${(cloud.next++).toString(36).padStart(5, '0')}`;
  cloud.things[id] = { kind, id, owner, region: params['RegionId'], ...fields };
  return id;
}

/** @param {string | undefined} id @param {string} kind @returns {Thing} */
function own(id, kind) {
  const thing = cloud.things[id ?? ''];
  if (thing?.['kind'] !== kind || thing['owner'] !== owner || thing['region'] !== params['RegionId'])
    return refuse(`Invalid${kind}Id.NotFound ${id}`);
  return thing;
}

/** @param {string} kind @param {(thing: Thing) => boolean} [wanted] */
function all(kind, wanted = () => true) {
  return Object.values(cloud.things).filter(
    (thing) =>
      thing['kind'] === kind && thing['owner'] === owner && thing['region'] === params['RegionId'] && wanted(thing),
  );
}

/** @param {Thing[]} things @param {string} set @param {string} type */
function page(things, set, type) {
  const [size, number] = [Number(params['PageSize'] ?? 10), Number(params['PageNumber'] ?? 1)];
  if (size > 50) refuse('InvalidPageSize');
  return { TotalCount: things.length, [set]: { [type]: things.slice((number - 1) * size, number * size) } };
}

/** @param {Thing} thing */
function passes(thing) {
  const key = params['Filter.1.Key'];
  return key === undefined || thing[key] === params['Filter.1.Value.1'];
}

/** @param {string} interfaceId */
function isUsed(interfaceId) {
  return Object.values(cloud.things).some((thing) => thing['kind'] === 'route' && thing['hop'] === interfaceId);
}

/** @returns {Thing} */
function act() {
  switch (`${product}:${api}`) {
    case 'sts:GetCallerIdentity':
      return { AccountId: owner };
    case 'vpc:DescribeVpcs':
      return page(
        all(
          'vpc',
          (vpc) =>
            [undefined, vpc['VpcName']].includes(params['VpcName']) &&
            [undefined, vpc['VpcId']].includes(params['VpcId']),
        ),
        'Vpcs',
        'Vpc',
      );
    case 'vpc:CreateVpc': {
      const id = make('vpc', 'vpc', {
        VpcName: params['VpcName'],
        CidrBlock: params['CidrBlock'],
        Status: 'Available',
        blocks: [],
      });
      const vpc = own(id, 'vpc');
      vpc['VpcId'] = id;
      vpc['VRouterId'] = make('router', 'vrt', { of: id });
      make('table', 'vtb', { of: id });
      return { VpcId: id };
    }
    case 'vpc:DescribeVpcAttribute': {
      const vpc = own(params['VpcId'], 'vpc');
      return { ...vpc, SecondaryCidrBlocks: { SecondaryCidrBlock: vpc['blocks'] } };
    }
    case 'vpc:AssociateVpcCidrBlock':
      own(params['VpcId'], 'vpc')['blocks'].push(params['SecondaryCidrBlock']);
      return {};
    case 'vpc:DescribeRouteTableList':
      return page(
        all('table', (table) => table['of'] === params['VpcId']).map(({ id }) => ({
          RouteTableId: id,
          RouteTableType: 'System',
        })),
        'RouterTableList',
        'RouterTableListType',
      );
    case 'vpc:DescribeVSwitches':
      return page(
        all(
          'vswitch',
          (one) =>
            [undefined, one['VpcId']].includes(params['VpcId']) && [undefined, one['id']].includes(params['VSwitchId']),
        ),
        'VSwitches',
        'VSwitch',
      );
    case 'vpc:CreateVSwitch': {
      own(params['VpcId'], 'vpc');
      const { VpcId, CidrBlock, ZoneId, VSwitchName } = params;
      const id = make('vswitch', 'vsw', { VpcId, CidrBlock, ZoneId, VSwitchName, Status: 'Available' });
      own(id, 'vswitch')['VSwitchId'] = id;
      return { VSwitchId: id };
    }
    case 'ecs:DescribeSecurityGroups':
      return page(
        all(
          'group',
          (group) => group['VpcId'] === params['VpcId'] && group['SecurityGroupName'] === params['SecurityGroupName'],
        ),
        'SecurityGroups',
        'SecurityGroup',
      );
    case 'ecs:CreateSecurityGroup': {
      own(params['VpcId'], 'vpc');
      const { VpcId, SecurityGroupName } = params;
      const id = make('group', 'sg', { VpcId, SecurityGroupName, rules: [] });
      own(id, 'group')['SecurityGroupId'] = id;
      return { SecurityGroupId: id };
    }
    case 'ecs:DescribeSecurityGroupAttribute':
      return {
        Permissions: {
          Permission: own(params['SecurityGroupId'], 'group')['rules'].filter(
            (/** @type {Thing} */ rule) => rule['Direction'] === params['Direction'],
          ),
        },
      };
    case 'ecs:AuthorizeSecurityGroup':
    case 'ecs:AuthorizeSecurityGroupEgress':
      own(params['SecurityGroupId'], 'group')['rules'].push(rule());
      return {};
    case 'ecs:RevokeSecurityGroup':
    case 'ecs:RevokeSecurityGroupEgress': {
      const group = own(params['SecurityGroupId'], 'group');
      group['rules'] = group['rules'].filter(
        (/** @type {Thing} */ one) => JSON.stringify(one) !== JSON.stringify(rule()),
      );
      return {};
    }
    case 'vpc:DescribeVirtualBorderRouters':
      return page(all('vbr', passes), 'VirtualBorderRouterSet', 'VirtualBorderRouterType');
    case 'vpc:CreateVirtualBorderRouter': {
      const { Name, PhysicalConnectionId, VlanId } = params;
      const id = make('vbr', 'vbr', { Name, PhysicalConnectionId, VlanId, Status: 'active' });
      Object.assign(own(id, 'vbr'), {
        VbrId: id,
        RouteTableId: make('table', 'vtb', { of: id }),
        VlanInterfaceId: make('circuit', 'ri', { of: id }),
      });
      return { VbrId: id };
    }
    case 'vpc:DescribeRouterInterfaces':
      return page(all('interface', passes), 'RouterInterfaceSet', 'RouterInterfaceType');
    case 'vpc:CreateRouterInterface':
      return createInterface();
    case 'vpc:ModifyRouterInterfaceAttribute': {
      const end = own(params['RouterInterfaceId'], 'interface');
      const peer = cloud.things[params['OppositeInterfaceId'] ?? ''];
      if (end['Status'] !== 'Idle') refuse('IncorrectStatus');
      if (peer?.['owner'] !== params['OppositeInterfaceOwnerId'] || peer?.['RouterId'] !== params['OppositeRouterId'])
        refuse('IncorrectOppositeInterfaceInfo');
      end['OppositeInterfaceId'] = params['OppositeInterfaceId'];
      return {};
    }
    case 'vpc:ConnectRouterInterface': {
      const end = own(params['RouterInterfaceId'], 'interface');
      const peer = cloud.things[end['OppositeInterfaceId']];
      if (end['Role'] !== 'InitiatingSide' || end['Status'] !== 'Idle') refuse('IncorrectStatus');
      if (peer === undefined || peer['OppositeInterfaceId'] !== end['id'])
        refuse('IncorrectOppositeInterfaceInfo.NotSet');
      else end['Status'] = peer['Status'] = 'Active';
      return {};
    }
    case 'vpc:DeactivateRouterInterface': {
      const end = own(params['RouterInterfaceId'], 'interface');
      // The guide's order (section 5): the routes of both ends go first.
      if (end['Status'] !== 'Active') refuse('IncorrectStatus');
      if (isUsed(end['id']) || isUsed(end['OppositeInterfaceId'])) refuse('RoutesOfBothEndsFirst');
      end['Status'] = 'Inactive';
      return {};
    }
    case 'vpc:DeleteRouterInterface': {
      const end = own(params['RouterInterfaceId'], 'interface');
      const peer = cloud.things[end['OppositeInterfaceId']];
      if (!['Idle', 'Inactive'].includes(end['Status'])) refuse('IncorrectStatus');
      if (peer !== undefined && peer['Status'] === 'Active') refuse('BothEndsAreSuspendedFirst');
      if (isUsed(end['id'])) refuse('DependencyViolation.RouterInterfaceReferedByRouteEntry');
      delete cloud.things[end['id']];
      return {};
    }
    case 'vpc:DescribeRouteEntryList': {
      own(params['RouteTableId'], 'table');
      const entries = all(
        'route',
        (route) => route['table'] === params['RouteTableId'] && route['to'] === params['DestinationCidrBlock'],
      );
      return page(
        entries.map(({ to, hop }) => ({
          DestinationCidrBlock: to,
          Type: 'Custom',
          Status: 'Available',
          NextHops: { NextHop: [{ NextHopId: hop }] },
        })),
        'RouteEntrys',
        'RouteEntry',
      );
    }
    case 'vpc:CreateRouteEntry': {
      own(params['RouteTableId'], 'table');
      const hop = cloud.things[params['NextHopId'] ?? ''];
      if (hop?.['owner'] !== owner || !['interface', 'circuit'].includes(hop?.['kind'])) refuse('InvalidNextHop');
      else if (hop['kind'] === 'interface' && hop['Status'] !== 'Active') refuse('RoutesComeAfterActivation');
      const { RouteTableId: table, DestinationCidrBlock: to, NextHopId } = params;
      if (all('route', (route) => route['table'] === table && route['to'] === to).length > 0)
        refuse('InvalidCIDRBlock.Duplicate');
      make('route', 'rte', { table, to, hop: NextHopId });
      return {};
    }
    case 'vpc:DeleteRouteEntry': {
      const [route] = all(
        'route',
        (one) =>
          one['table'] === params['RouteTableId'] &&
          one['to'] === params['DestinationCidrBlock'] &&
          one['hop'] === params['NextHopId'],
      );
      if (route === undefined) return refuse('InvalidRouteEntry.NotFound');
      delete cloud.things[route['id']];
      return {};
    }
    default:
      return refuse(`No such call: ${product} ${api}`);
  }
}

function createInterface() {
  const { Role, RouterId, RouterType, OppositeRouterType, Spec, Name } = params;
  const router = cloud.things[RouterId ?? ''];
  if (router?.['owner'] !== owner || router?.['region'] !== params['RegionId']) refuse('InvalidRouterId.NotFound');
  if (RouterType === 'VBR' && (Role !== 'InitiatingSide' || params['AccessPointId'] === undefined))
    refuse('Forbidden.VBR');
  if (OppositeRouterType === 'VBR' && params['OppositeAccessPointId'] === undefined)
    refuse('MissingOppositeAccessPointId');
  if ((Role === 'AcceptingSide') !== (Spec === 'Negative')) refuse('InvalidSpec');
  if (params['InstanceChargeType'] === 'PrePaid' && params['Period'] === undefined) refuse('MissingPeriod');
  const id = make('interface', 'ri', { Role, RouterId, Spec, Name, Status: 'Idle', OppositeInterfaceId: '' });
  own(id, 'interface')['RouterInterfaceId'] = id;
  return { RouterInterfaceId: id };
}

/** As the cloud answers: protocols in capitals, numbers as texts. */
function rule() {
  const isEgress = api.endsWith('Egress');
  const side = isEgress ? 'Dest' : 'Source';
  return {
    Direction: isEgress ? 'egress' : 'ingress',
    IpProtocol: String(params['IpProtocol']).toUpperCase(),
    PortRange: params['PortRange'],
    Policy: params['Policy'] === 'drop' ? 'Drop' : 'Accept',
    Priority: String(params['Priority']),
    [`${side}CidrIp`]: params[`${side}CidrIp`] ?? '',
    [`${side}GroupId`]: params[`${side}GroupId`] ?? '',
  };
}
