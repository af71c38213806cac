import type { Option } from './select.tsx';

/** Whether an option is meant by what is being typed: by any part of what it is, is called or is also found by. */
export function matchesOption({ value, label, detail = '', also = '' }: Option<string>, query: string): boolean {
  return `${value} ${label} ${detail} ${also}`.toLowerCase().includes(query.trim().toLowerCase());
}
