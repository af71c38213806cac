import { stringify } from 'yaml';
import { type Message, message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { printable } from '../resources/cloud-name.ts';
import type {
  CodeAccount,
  Input,
  InterfaceResource,
  Place,
  Resource,
  RouterResource,
  SecurityGroupResource,
  Value,
} from '../resources/resource.ts';

/** What a template may say in place of a value. */
export type RosValue = string | number | boolean | readonly RosValue[] | { readonly [name: string]: RosValue };

export const phases = ['network', 'acceptors', 'initiators', 'routes'] as const;

export type Phase = (typeof phases)[number];

/** What one stack makes and others need. Attributes are named as ROS names them. */
export type Handed =
  | { readonly of: RouterResource; readonly what: 'Id' | 'RouterId' | 'RouteTableId' | 'VlanInterfaceId' }
  | { readonly of: InterfaceResource | SecurityGroupResource; readonly what: 'Id' };

export interface Parameter {
  readonly name: string;
  readonly type: 'String' | 'Number';
  readonly about: Message;
  readonly initial: string | undefined;
  /** The stack whose output of the same name it is. */
  readonly from: Place | undefined;
}

/** One stack: what it makes in one account and region. */
export interface Template {
  readonly phase: Phase;
  readonly place: Place;
  readonly parameters: Map<string, Parameter>;
  readonly conditions: Map<string, RosValue>;
  readonly resources: Map<string, RosResource>;
  readonly outputs: Map<string, { readonly value: RosValue; readonly about: Message }>;
}

export interface RosResource {
  readonly type: string;
  readonly properties: Readonly<Record<string, RosValue | undefined>>;
  readonly dependsOn?: readonly string[];
  readonly condition?: string | undefined;
}

/** The names of everything, the same in all templates: letters and digits alone, as ROS wants them. */
export interface Names {
  readonly of: (key: string, ending?: string) => string;
}

export function createNames(): Names {
  const byKey = new Map<string, string>();
  const taken = new Set<string>();
  return {
    of(key, ending = '') {
      const at = `${key} ${ending}`;
      const known = byKey.get(at);
      if (known !== undefined) return known;
      const words = key.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
      const wanted = words.join('') + ending;
      let name = wanted;
      // An X, so that no name ends like another one with a number of its own.
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}X${number}`;
      taken.add(name.toLowerCase());
      byKey.set(at, name);
      return name;
    },
  };
}

export function createTemplate(phase: Phase, place: Place): Template {
  return { phase, place, parameters: new Map(), conditions: new Map(), resources: new Map(), outputs: new Map() };
}

export function attributeOf(logicalId: string, attribute: string): RosValue {
  return { 'Fn::GetAtt': [logicalId, attribute] };
}

/** A value of the plan, or the parameter that asks for it. */
export function rosValue(template: Template, names: Names, value: Value | Value<number>): RosValue {
  return value.kind === 'known' ? value.value : asked(template, names, value.input);
}

export function asked({ parameters }: Template, names: Names, { key, type, about, initial }: Input): RosValue {
  const name = names.of(key);
  parameters.set(name, { name, type: type === 'number' ? 'Number' : 'String', about, initial, from: undefined });
  return { Ref: name };
}

export function uidValue({ parameters }: Template, names: Names, { key, uid, name: account }: CodeAccount): RosValue {
  if (uid !== undefined) return uid;
  const name = names.of(key, 'Uid');
  const about = message('code:ros.uid', { account });
  parameters.set(name, { name, type: 'String', about, initial: undefined, from: undefined });
  return { Ref: name };
}

/** What another stack made, or what is there, as a parameter; what is known of it is filled in. */
export function handed({ parameters }: Template, names: Names, { of, what }: Handed): RosValue {
  const name = handedName(names, of, what);
  const from = isMade(of) ? of.place : undefined;
  const about = message(`code:ros.handed.${what}`, { name: of.name });
  parameters.set(name, { name, type: 'String', about, initial: knownOf(of, what), from });
  return { Ref: name };
}

/** The name of what a stack gives out, and of the parameter that takes it; a group's own id may be a parameter already. */
export function handedName(names: Names, of: Handed['of'], what: Handed['what']): string {
  return names.of(of.key, of.kind === 'securityGroup' ? 'GroupId' : what);
}

export function isMade(resource: Resource): boolean {
  return !('presence' in resource) || resource.presence.kind !== 'existing';
}

function knownOf(of: Handed['of'], what: Handed['what']): string | undefined {
  if (of.presence.kind !== 'existing') return undefined;
  const isRouterId = what === 'RouterId' && of.kind === 'vpc';
  if (isRouterId) return of.routerId;
  // A VBR is its own router.
  const isId = what === 'Id' || (what === 'RouterId' && of.kind === 'vbr');
  return isId && of.presence.id.kind === 'known' ? of.presence.id.value : undefined;
}

/** The template as a file. */
export function templateText(template: Template, { text }: Translator): string {
  const { parameters, conditions, resources, outputs } = template;
  const about = (of: Message): string => printable(text(of));
  const content = {
    ROSTemplateFormatVersion: '2015-09-01',
    Description: about(message(`code:ros.phase.${template.phase}`)),
    ...(parameters.size > 0 && {
      Parameters: mapped(parameters, ({ type, about: meaning, initial }) => ({
        Type: type,
        Description: about(meaning),
        ...(initial !== undefined && { Default: initial }),
      })),
    }),
    ...(conditions.size > 0 && { Conditions: mapped(conditions, (condition) => condition) }),
    Resources: mapped(resources, ({ type, properties, dependsOn, condition }) => ({
      Type: type,
      ...(condition !== undefined && { Condition: condition }),
      ...(dependsOn !== undefined && dependsOn.length > 0 && { DependsOn: dependsOn }),
      Properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
    })),
    ...(outputs.size > 0 && {
      Outputs: mapped(outputs, ({ value, about: meaning }) => ({ Description: about(meaning), Value: value })),
    }),
  };
  // ROS reads YAML 1.1, where `on` is a truth and `2015-09-01` a day: what could be either is quoted.
  return stringify(content, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
}

function mapped<T>(map: ReadonlyMap<string, T>, write: (value: T) => unknown): Record<string, unknown> {
  return Object.fromEntries([...map].map(([name, value]) => [name, write(value)]));
}
