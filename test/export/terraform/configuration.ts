import { parse } from '@cdktf/hcl2json';
import schema from '../../../shared/catalog/data/terraform-schema.json' with { type: 'json' };

interface Argument {
  readonly type: string;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly deprecated?: string;
  readonly removed?: string;
  readonly enum?: readonly (string | number)[];
  readonly range?: readonly [number, number];
  readonly length?: readonly [number, number];
  readonly conflictsWith?: readonly string[];
  readonly atLeastOneOf?: readonly string[];
  readonly exactlyOneOf?: readonly string[];
}

type Schemas = Readonly<Record<string, { readonly schema: Readonly<Record<string, Argument>> }>>;
type Body = Readonly<Record<string, unknown>>;

const resourceSchemas = schema.resources as unknown as Schemas;
const dataSchemas = schema.dataSources as unknown as Schemas;

/** A configuration as HashiCorp's own parser reads it. */
export interface Configuration {
  /** Every resource and data source by its address, with what it says. */
  readonly blocks: ReadonlyMap<string, Body>;
  /** What each block refers to, by address; variables, locals and providers included. */
  readonly edges: ReadonlyMap<string, ReadonlySet<string>>;
  readonly problems: readonly string[];
}

/** Reads the `.tf` files of an export and judges them by the provider's published schema. */
export async function readConfiguration(files: ReadonlyMap<string, string>): Promise<Configuration> {
  const blocks = new Map<string, Body>();
  const problems: string[] = [];
  const add = (address: string, body: Body): void => {
    if (blocks.has(address)) problems.push(`${address} is there twice`);
    blocks.set(address, body);
  };
  for (const [path, content] of files) {
    if (!path.endsWith('.tf')) continue;
    const file = (await parse(path, content)) as Record<string, unknown>;
    for (const [kind, prefix] of [
      ['resource', ''],
      ['data', 'data.'],
    ] as const) {
      for (const [type, named] of Object.entries((file[kind] ?? {}) as Record<string, Record<string, Body[]>>)) {
        for (const [name, bodies] of Object.entries(named))
          for (const body of bodies) add(`${prefix}${type}.${name}`, body);
      }
    }
    for (const kind of ['variable', 'output'] as const) {
      for (const [name, bodies] of Object.entries((file[kind] ?? {}) as Record<string, Body[]>))
        for (const body of bodies) add(`${kind === 'variable' ? 'var' : kind}.${name}`, body);
    }
    for (const locals of (file['locals'] ?? []) as Body[])
      for (const [name, value] of Object.entries(locals)) add(`local.${name}`, { value });
    for (const body of ((file['provider'] ?? {}) as Record<string, Body[]>)['alicloud'] ?? [])
      add(`alicloud.${String(body['alias'])}`, body);
  }
  // The validation of a variable names the variable itself, which is no need.
  const edges = new Map(
    [...blocks].map(([address, body]) => [
      address,
      address.startsWith('var.') ? new Set<string>() : referencesIn(body),
    ]),
  );
  for (const [address, body] of blocks) problems.push(...judged(address, body));
  for (const [address, targets] of edges) {
    for (const target of targets) {
      const owner = ownerOf(target);
      if (!blocks.has(owner)) problems.push(`${address} refers to ${target}, which is nowhere`);
      else problems.push(...unknownAttribute(address, target));
    }
  }
  const owned = new Map([...edges].map(([address, targets]) => [address, new Set([...targets].map(ownerOf))]));
  if (hasCycle(owned)) problems.push('The blocks need each other in a circle');
  const used = new Set([...owned.values()].flatMap((targets) => [...targets]));
  for (const address of blocks.keys())
    if (address.startsWith('var.') && !used.has(address)) problems.push(`${address} is never used`);
  return { blocks, edges: owned, problems };
}

/** Whether a block is made only after another one, directly or through others. */
export function comesAfter({ edges }: Configuration, later: string, earlier: string): boolean {
  const seen = new Set<string>();
  const open = [later];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const target of edges.get(at) ?? []) {
      if (target === earlier) return true;
      if (!seen.has(target)) {
        seen.add(target);
        open.push(target);
      }
    }
  }
  return false;
}

/** The resources of a type with their bodies. */
export function resourcesOfType({ blocks }: Configuration, type: string): [address: string, body: Body][] {
  return [...blocks].filter(([address]) => address.startsWith(`${type}.`));
}

const meta = new Set(['provider', 'count', 'depends_on', 'lifecycle']);

function judged(address: string, body: Body): string[] {
  const [first = '', second = ''] = address.split('.');
  const isData = first === 'data';
  if (!isData && ['var', 'output', 'local', 'alicloud'].includes(first)) return [];
  const found = (isData ? dataSchemas : resourceSchemas)[isData ? second : first];
  if (found === undefined) return [`${address}: no such type`];
  const problems: string[] = [];
  const complain = (text: string): void => void problems.push(`${address}: ${text}`);
  if (body['provider'] === undefined) complain('no provider');
  const given = Object.keys(body).filter((name) => !meta.has(name));
  for (const name of given) {
    const argument = found.schema[name];
    if (argument === undefined || !(argument.required === true || argument.optional === true)) {
      complain(`${name} is no argument`);
      continue;
    }
    if (argument.deprecated !== undefined || argument.removed !== undefined) complain(`${name} is deprecated`);
    problems.push(...judgedValue(address, name, argument, body[name]));
    for (const other of argument.conflictsWith ?? []) if (given.includes(other)) complain(`${name} beside ${other}`);
  }
  for (const [name, argument] of Object.entries(found.schema)) {
    if (argument.required === true && !given.includes(name)) complain(`${name} is required`);
    const { atLeastOneOf, exactlyOneOf } = argument;
    if (atLeastOneOf !== undefined && !atLeastOneOf.some((one) => given.includes(one)))
      complain(`none of ${atLeastOneOf.join(', ')}`);
    if (exactlyOneOf !== undefined && exactlyOneOf.filter((one) => given.includes(one)).length !== 1)
      complain(`not exactly one of ${exactlyOneOf.join(', ')}`);
  }
  for (const { ignore_changes: ignored = [] } of (body['lifecycle'] ?? []) as { ignore_changes?: string[] }[]) {
    for (const name of ignored) if (found.schema[inner(name) ?? name] === undefined) complain(`ignores ${name}`);
  }
  return problems;
}

function judgedValue(address: string, name: string, argument: Argument, value: unknown): string[] {
  if (typeof value === 'string' && inner(value) !== undefined) return [];
  const fits = { string: 'string', int: 'number', bool: 'boolean', list: 'object' }[argument.type];
  if (typeof value !== fits) return [`${address}: ${name} is ${JSON.stringify(value)}, no ${argument.type}`];
  const problems: string[] = [];
  if (argument.enum !== undefined && !argument.enum.includes(value as string)) problems.push('not in the enum');
  if (argument.range !== undefined && !within(argument.range, value as number)) problems.push('out of range');
  // The provider measures texts in bytes.
  if (argument.length !== undefined && !within(argument.length, Buffer.byteLength(value as string)))
    problems.push('too short or too long');
  return problems.map((problem) => `${address}: ${name} = ${JSON.stringify(value)}: ${problem}`);
}

function within([least, most]: readonly [number, number], value: number): boolean {
  return value >= least && value <= most;
}

/** The expression of a value that is one; a text with a `$${` in it is none. */
function inner(value: string): string | undefined {
  return value.startsWith('${') && value.endsWith('}') ? value.slice(2, -1) : undefined;
}

function referencesIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (at: unknown): void => {
    if (typeof at === 'string') {
      for (const [reference] of (inner(at) ?? '').matchAll(
        /\b(?:data\.)?(?:alicloud_\w+\.\w+|var\.\w+|local\.\w+|(?<![.\w])alicloud\.\w+)(?:(?:\[[0-9*]+\])?\.\w+)*/gu,
      ))
        found.add(reference);
    } else if (Array.isArray(at)) at.forEach(visit);
    else if (typeof at === 'object' && at !== null) Object.values(at).forEach(visit);
  };
  visit(value);
  return found;
}

function ownerOf(reference: string): string {
  const parts = reference.split(/[.[]/u);
  return parts.slice(0, parts[0] === 'data' ? 3 : 2).join('.');
}

/** The attribute that a reference names must be one that the block has. */
function unknownAttribute(address: string, reference: string): string[] {
  const [, data, type = '', rest = ''] = /^(data\.)?(alicloud_\w+)\.\w+(.*)$/u.exec(reference) ?? [];
  const steps = rest.match(/[A-Za-z_]\w*/gu) ?? [];
  let fields: Readonly<Record<string, unknown>> | undefined = (data === undefined ? resourceSchemas : dataSchemas)[type]
    ?.schema;
  for (const step of steps) {
    if (step === 'id' && data === undefined) return [];
    const field = fields?.[step] as { readonly block?: Readonly<Record<string, unknown>> } | undefined;
    if (field === undefined) return [`${address} reads ${reference}: no attribute ${step}`];
    fields = field.block;
  }
  return [];
}

function hasCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (at: string): boolean => {
    if (open.has(at)) return true;
    if (done.has(at)) return false;
    open.add(at);
    const isCircular = [...(edges.get(at) ?? [])].some(visit);
    open.delete(at);
    done.add(at);
    return isCircular;
  };
  return [...edges.keys()].some(visit);
}
