import type {
  CodeAccount,
  Input,
  InterfaceResource,
  Place,
  RouterResource,
  SecurityGroupResource,
  Value,
} from '../resources/resource.ts';
import { type Expression, number, raw, text } from './hcl.ts';

// How one block names what another one made, or what a person said.

export function variable({ key }: Input): Expression {
  return raw(`var.${key}`);
}

export function valueOf(value: Value | Value<number>): Expression {
  if (value.kind === 'input') return variable(value.input);
  return typeof value.value === 'number' ? number(value.value) : text(value.value);
}

export function provider({ key }: Place): Expression {
  return raw(`alicloud.${key}`);
}

/** The uid of an account: what the plan says, else what the cloud says to that account's own profile. */
export function uidOf({ key, uid }: CodeAccount): Expression {
  return uid === undefined ? raw(`data.alicloud_account.${key}.id`) : text(uid);
}

/** The id of a VPC or VBR. */
export function routerCloudId(router: RouterResource): Expression {
  if (router.presence.kind === 'existing') return valueOf(router.presence.id);
  return raw(`${typeOf(router)}.${router.key}.id`);
}

/** What an interface calls its router: the VRouter of a VPC, a VBR itself. */
export function routerId(router: RouterResource): Expression {
  if (router.kind === 'vbr') return routerCloudId(router);
  if (router.presence.kind === 'existing') return raw(`data.alicloud_vpcs.${router.key}.vpcs[0].router_id`);
  return raw(`${typeOf(router)}.${router.key}.router_id`);
}

/** The system route table of a VPC, the table of a VBR. */
export function routeTableId(router: RouterResource): Expression {
  if (router.presence.kind !== 'existing') return raw(`${typeOf(router)}.${router.key}.route_table_id`);
  return router.kind === 'vbr'
    ? raw(`data.alicloud_express_connect_virtual_border_routers.${router.key}.routers[0].route_table_id`)
    : raw(`data.alicloud_vpcs.${router.key}.vpcs[0].route_table_id`);
}

/** The interface of a VBR towards its physical connection. */
export function vlanInterfaceId({ key }: RouterResource): Expression {
  return raw(`data.alicloud_express_connect_virtual_border_routers.${key}.routers[0].vlan_interface_id`);
}

export function interfaceId({ key, presence }: InterfaceResource): Expression {
  if (presence.kind === 'existing') return valueOf(presence.id);
  return raw(`alicloud_express_connect_router_interface.${key}.id`);
}

export function securityGroupId({ key, presence }: SecurityGroupResource): Expression {
  if (presence.kind === 'existing') return valueOf(presence.id);
  return raw(presence.kind === 'asked' ? `local.${key}_id` : `alicloud_security_group.${key}.id`);
}

export function routerType(router: RouterResource): Expression {
  return text(router.kind === 'vbr' ? 'VBR' : 'VRouter');
}

function typeOf(router: RouterResource): string {
  return router.kind === 'vbr' ? 'alicloud_express_connect_virtual_border_router' : 'alicloud_vpc';
}
