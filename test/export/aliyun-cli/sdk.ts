import * as ecs from '@alicloud/ecs20140526';
import * as vpc from '@alicloud/vpc20160428';
import openapi from '../../../shared/catalog/data/openapi-params.json' with { type: 'json' };

interface Described {
  readonly names: () => Readonly<Record<string, string>>;
  readonly types: () => Readonly<Record<string, unknown>>;
}

interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly enum?: readonly string[];
  readonly range?: readonly [number, number];
}

const sdks: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { ecs, vpc };
const apis = openapi.apis as unknown as Readonly<
  Record<string, { readonly parameters: readonly Parameter[] } | undefined>
>;

/** What is wrong with calls by the request types of the SDK and the published parameters. */
export function judgedCalls(
  calls: readonly {
    readonly product: string;
    readonly api: string;
    readonly params: Readonly<Record<string, string>>;
  }[],
): string[] {
  return [...new Set(calls.flatMap(({ product, api, params }) => judged(product, api, params)))];
}

function judged(product: string, api: string, params: Readonly<Record<string, string>>): string[] {
  // Takes no parameter, and its SDK is not among the dependencies.
  if (`${product}:${api}` === 'sts:GetCallerIdentity') return Object.keys(params);
  const request = sdks[product]?.[`${api}Request`] as Described | undefined;
  if (request === undefined) return [`${product} ${api}: no such call`];
  const byWireName = new Map(Object.entries(request.names()).map(([field, wire]) => [wire, request.types()[field]]));
  const problems: string[] = [];
  const complain = (text: string): void => void problems.push(`${product} ${api}: ${text}`);
  for (const [name, value] of Object.entries(params)) {
    const [head = '', ...path] = name.split('.');
    const type = byWireName.get(head);
    if (type === undefined) complain(`${name} is unknown`);
    else if (type === 'number' && !/^\d+$/u.test(value)) complain(`${name} = ${value} is no number`);
    else if (type === 'boolean' && value !== 'true' && value !== 'false') complain(`${name} = ${value} is no boolean`);
    else if (typeof type === 'object' && !fitsList(type, path)) complain(`${name} fits no list`);
    else if (typeof type === 'string' && path.length > 0) complain(`${name} is no list`);
  }
  // The reading calls of the ecs product and some of vpc are not in the published table; what is there is judged.
  for (const { name, required, enum: allowed, range } of apis[`${product}:${api}`]?.parameters ?? []) {
    const value = params[name];
    if (value === undefined) {
      if (required) complain(`${name} is required`);
    } else {
      if (allowed !== undefined && !allowed.includes(value)) complain(`${name} = ${value} is not offered`);
      if (range !== undefined && !(Number(value) >= range[0] && Number(value) <= range[1]))
        complain(`${name} = ${value} is out of range`);
    }
  }
  return problems;
}

/** `Filter.1.Key`, `Filter.1.Value.1`: numbers and fields by turns. */
function fitsList(type: object | null, path: readonly string[]): boolean {
  const [index = '', field, ...rest] = path;
  const item = (type as { readonly itemType?: Described | string }).itemType;
  if (!/^\d+$/u.test(index) || item === undefined) return false;
  if (typeof item === 'string') return field === undefined;
  const name = Object.entries(item.names()).find(([, wire]) => wire === field)?.[0];
  if (name === undefined) return false;
  const inner = item.types()[name];
  return typeof inner === 'object' ? fitsList(inner, rest) : rest.length === 0;
}
