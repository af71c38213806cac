import { placeId } from '../../catalog/places.ts';
import type { AnyValue } from './field.ts';

/** A text as a field keeps it once it is entered: of a place that the catalog knows by a name in any language, the id. */
export function enteredText({ kind }: Pick<AnyValue, 'kind'>, text: string): string {
  return kind === 'region' || kind === 'zone' || kind === 'accessPoint' ? placeId(kind, text) : text;
}
