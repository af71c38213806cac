import type { Translator } from '../../messages/translator.ts';
import type { Network } from '../../network/network.ts';
import { partyName } from '../../runbook/party.ts';
import type { Answerer, OpenInput } from '../../runbook/open-inputs.ts';
import { csvLine } from '../csv/csv-line.ts';

/** What is asked, as a table to be sent and filled in: the column `value` is empty, and what comes back is read by `fillIn`. */
export function openInputsCsv(network: Network, inputs: readonly OpenInput[], speak: Translator): string {
  return [
    csvLine(['id', 'value', 'question', 'asked', 'hint']),
    ...inputs.map(({ id, label, askedOf, hint }) =>
      csvLine([id, '', speak.text(label), answererName(network, askedOf, speak), speak.text(hint)]),
    ),
  ].join('');
}

/** Who has to answer, by name. */
export function answererName(network: Network, askedOf: Answerer, speak: Translator): string {
  return askedOf.kind === 'sales' ? speak.t('openInputs:asked.sales') : speak.text(partyName(network, askedOf));
}
