import * as core from '@alicloud/ros-cdk-core';
import * as ecs from '@alicloud/ros-cdk-ecs';
import * as vpc from '@alicloud/ros-cdk-vpc';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import types from '../../../shared/catalog/data/ros-types.json' with { type: 'json' };

type Json = Readonly<Record<string, unknown>>;

export interface StackTemplate {
  readonly path: string;
  readonly parameters: Readonly<Record<string, Json>>;
  readonly conditions: Json;
  readonly resources: Readonly<Record<string, Json>>;
  readonly outputs: Readonly<Record<string, Json>>;
}

interface RosType {
  readonly package: string;
  readonly class: string;
  readonly properties: Readonly<Record<string, { readonly prop: string; readonly required?: boolean }>>;
  readonly attributes: readonly string[];
}

const rosTypes = types as unknown as Readonly<Record<string, RosType | undefined>>;
const packages: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { ecs, vpc };

/** The templates of an export in the order in which their stacks are made, read as YAML 1.1 as ROS does. */
export function readTemplates(files: ReadonlyMap<string, string>): StackTemplate[] {
  return [...files]
    .filter(([path]) => path.endsWith('.yml'))
    .map(([path, content]) => {
      const template = parse(content, { version: '1.1' }) as Json;
      const part = (name: string) => (template[name] ?? {}) as Readonly<Record<string, Json>>;
      return {
        path,
        parameters: part('Parameters'),
        conditions: part('Conditions'),
        resources: part('Resources'),
        outputs: part('Outputs'),
      };
    });
}

/** What is wrong with templates by the ROS CDK's validators, and by who refers to what. */
export function judgedTemplates(templates: readonly StackTemplate[]): string[] {
  const given = new Set<string>();
  return templates.flatMap((template) => {
    const problems = Object.entries(template.resources).flatMap(([name, resource]) => [
      ...judgedByCdk(name, resource),
      ...((resource['DependsOn'] ?? []) as string[])
        .filter((need) => !(need in template.resources))
        .map((need) => `${name} depends on ${need}, which is nowhere`),
    ]);
    const references = [template.resources, template.outputs, template.conditions].flatMap((part) =>
      referencesIn(part),
    );
    for (const reference of references) problems.push(...unresolved(template, reference));
    const used = new Set(references.map(({ name }) => name));
    for (const name of Object.keys(template.parameters)) if (!used.has(name)) problems.push(`${name} is never used`);
    if (isCircular(template)) problems.push('The resources need each other in a circle');
    // What comes from another stack must have been given out by one before.
    for (const [name, parameter] of Object.entries(template.parameters)) {
      const isLater = !template.path.includes('/1-network/');
      if (isLater && outputNames(templates).has(name) && !given.has(name))
        problems.push(`${name} is given out only by a later stack`);
      if (typeof parameter['Description'] !== 'string') problems.push(`${name} says nothing`);
    }
    for (const name of Object.keys(template.outputs)) given.add(name);
    return problems.map((problem) => `${template.path}: ${problem}`);
  });
}

function outputNames(templates: readonly StackTemplate[]): ReadonlySet<string> {
  return new Set(templates.flatMap(({ outputs }) => Object.keys(outputs)));
}

/** The CDK drops what it does not know without a word, so what comes out is compared with what went in. */
function judgedByCdk(name: string, { Type: type, Properties: properties }: Json): string[] {
  const found = rosTypes[String(type)];
  if (found === undefined) return [`${name}: no type ${String(type)}`];
  const given = properties as Json;
  const missing = Object.entries(found.properties).filter(
    ([wire, { required }]) => required === true && given[wire] === undefined,
  );
  if (missing.length > 0) return [`${name} lacks ${missing.map(([wire]) => wire).join(', ')}`];
  const unknown = Object.keys(given).filter((wire) => found.properties[wire] === undefined);
  if (unknown.length > 0) return [`${name}: ${unknown.join(', ')} unknown`];
  const Resource = packages[found.package.includes('ros-cdk-ecs') ? 'ecs' : 'vpc']?.[found.class] as new (
    scope: core.Stack,
    id: string,
    props: Json,
    enableConstraint: boolean,
  ) => { readonly _toRosTemplate: () => unknown };
  const stack = new core.Stack(new core.App({ outdir: 'unused' }), 'judge');
  const props = Object.fromEntries(
    Object.entries(given).map(([wire, value]) => [found.properties[wire]?.prop ?? wire, asToken(value)]),
  );
  try {
    const made = stack.resolve(new Resource(stack, name, props, true)._toRosTemplate()) as {
      Resources: Readonly<Record<string, Json>>;
    };
    const out = made.Resources[name]?.['Properties'];
    return isDeepStrictEqual(plain(out), plain(given))
      ? []
      : [`${name}: ${JSON.stringify(out)} comes out of ${JSON.stringify(given)}`];
  } catch (error) {
    const lines = (error instanceof Error ? error.message : String(error)).split('\n');
    return [`${name}: ${lines.filter((line) => !/^\s*(at|\|)/u.test(line)).join(' ')}`];
  }
}

/** Without the prototypes of whoever made it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function asToken(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return { creationStack: [], resolve: () => value, toString: () => 'token' };
}

interface Reference {
  readonly name: string;
  readonly attribute: string | undefined;
}

function referencesIn(part: unknown): Reference[] {
  if (Array.isArray(part)) return part.flatMap((item) => referencesIn(item));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part as Json).flatMap(([key, value]): Reference[] => {
    if (key === 'Ref') return [{ name: String(value), attribute: undefined }];
    if (key === 'Fn::GetAtt') {
      const [name, attribute] = value as string[];
      return [{ name: name ?? '', attribute: attribute ?? '' }];
    }
    if (key === 'Fn::If') {
      const [condition, ...rest] = value as [string, ...unknown[]];
      return [{ name: condition, attribute: 'condition' }, ...referencesIn(rest)];
    }
    if (key === 'Condition') return [{ name: String(value), attribute: 'condition' }];
    return referencesIn(value);
  });
}

function unresolved({ parameters, resources, conditions }: StackTemplate, { name, attribute }: Reference): string[] {
  if (attribute === undefined) return name in parameters ? [] : [`${name} is no parameter`];
  if (attribute === 'condition') return name in conditions ? [] : [`${name} is no condition`];
  const type = rosTypes[String(resources[name]?.['Type'])];
  return type?.attributes.includes(attribute) === true ? [] : [`${name} has no attribute ${attribute}`];
}

/** Whether a resource comes after another one in the same stack. */
export function needs({ resources }: StackTemplate, later: string, earlier: string): boolean {
  const seen = new Set<string>();
  const open = [later];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const resource = resources[at];
    const targets = [
      ...((resource?.['DependsOn'] ?? []) as string[]),
      ...referencesIn(resource?.['Properties']).map(({ name }) => name),
    ];
    for (const target of targets) {
      if (target === earlier) return true;
      if (!seen.has(target)) {
        seen.add(target);
        open.push(target);
      }
    }
  }
  return false;
}

function isCircular(template: StackTemplate): boolean {
  return Object.keys(template.resources).some((name) => needs(template, name, name));
}
