import type { Message } from '../messages/message.ts';
import type { PlannedValue } from './place.ts';

/** One call of the cloud's API, as `aliyun <product> <action> --<name> <value> …` makes it. */
export interface ApiCall {
  readonly product: 'vpc' | 'ecs';
  readonly action: string;
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly value: CallValue;
}

export type CallValue =
  | { readonly kind: 'text'; readonly text: string }
  /** Something that has its place in the plan. */
  | { readonly kind: 'place'; readonly value: PlannedValue }
  /** Something that has no place in the plan and is looked up in the cloud, or decided, when the call is made. */
  | { readonly kind: 'lookup'; readonly what: Message };

type Given = string | number | CallValue | undefined;

/** A call with its parameters in the order given; what is undefined is left out. */
export function apiCall(
  product: ApiCall['product'],
  action: string,
  parameters: Readonly<Record<string, Given>>,
): ApiCall {
  const written: Parameter[] = [];
  for (const name of Object.keys(parameters)) {
    const given = parameters[name];
    if (given !== undefined && given !== '')
      written.push({ name, value: typeof given === 'object' ? given : { kind: 'text', text: String(given) } });
  }
  return { product, action, parameters: written };
}

export function fromPlace(value: PlannedValue): CallValue {
  return { kind: 'place', value };
}

export function lookup(what: Message): CallValue {
  return { kind: 'lookup', what };
}
