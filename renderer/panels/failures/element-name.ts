import { clipped } from '../../../shared/diagram/card-text.ts';
import type { Language } from '../../../shared/messages/language.ts';
import type { FailureElement } from '../../../shared/network/failure.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { findRegion } from '../../../shared/catalog/regions.ts';

/** What a user calls something that may fail. */
export function elementName(network: Network, { kind, id }: FailureElement, language: Language): string {
  return kind === 'region' ? (findRegion(id)?.name[language] ?? id) : clipped(nameOf(network, id));
}
