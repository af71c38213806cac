import type { Language } from '../../../shared/messages/language.ts';
import { regions } from '../../../shared/catalog/regions.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { Option } from '../../ui/select.tsx';

/** What may be chosen of a table; an id that the plan points at although it is not there stays in view. */
export function optionsOf(
  rows: readonly { readonly id: string; readonly name: string }[],
  current: string,
): Option<string>[] {
  const known = rows.map((row) => ({ value: row.id, label: clipped(rowName(row)) }));
  return current === '' || rows.some(({ id }) => id === current)
    ? known
    : [...known, { value: current, label: current }];
}

/** The regions of the catalog as suggestions: any other id may be typed. */
export function regionOptions(language: Language): Option<string>[] {
  return regions.map(({ id, name }) => ({ value: id, label: id, detail: name[language] }));
}
