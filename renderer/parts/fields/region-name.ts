import { findRegion } from '../../../shared/catalog/regions.ts';
import type { Language } from '../../../shared/messages/language.ts';

/** A region as it is shown: its published name and its id, or the id alone where the catalog does not know it. */
export function regionName(id: string, language: Language): string {
  const region = findRegion(id);
  return region === undefined ? id : `${region.name[language]} · ${id}`;
}
