import { writeRunbook } from '../../../shared/export/runbook/runbook-formats.ts';
import { runbookHtml } from '../../../shared/export/runbook/runbook-html.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { partyKey } from '../../../shared/runbook/party.ts';
import { priceInputs } from '../../../shared/runbook/price-inputs.ts';
import { fontFacesFor } from '../../files/font-faces.ts';
import { saveExport } from '../../files/save-export.ts';
import { currentAnalysis, today } from '../../answers/analysis.ts';
import { currentPlan } from '../../store/document-store.ts';
import { sayPlaces } from '../../exports/say-places.ts';
import type { ShownRunbook } from '../../answers/runbook-view.ts';

/** What the runbook that is shown can be saved as, in the order of the menu. */
export const runbookExports = ['md', 'html', 'pdf', 'csv', 'json'] as const;

export type RunbookExport = (typeof runbookExports)[number];

/** Writes a runbook with the marks of the plan, for everybody or for the party of a key, and saves it where the user says. */
export async function exportRunbook(
  { runbook }: ShownRunbook,
  party: string,
  format: RunbookExport,
  speak: Translator,
): Promise<void> {
  const chosen = runbook.parties.find((one) => partyKey(one.party) === party);
  // A plan and an account may be called what they want; a file name is made of the beginnings.
  const name = speak.t(`runbookPanel:file.${runbook.kind}`, { plan: runbook.plan.slice(0, 600) });
  const suggestedName = [name, ...(chosen === undefined ? [] : [speak.text(chosen.name).slice(0, 200)])].join(' ');
  const { network } = currentAnalysis();
  const document = {
    runbook,
    plan: currentPlan(),
    network,
    further: priceInputs(network, today()),
    party: chosen?.party,
  };
  if (format !== 'pdf' && format !== 'html') {
    const content = writeRunbook(document, format, speak);
    await saveExport({ kind: 'file', extension: format, suggestedName, content });
    sayPlaces(network.plan, content);
    return;
  }
  const html = runbookHtml(document, speak, await fontFacesFor(runbookHtml(document, speak)));
  await saveExport(
    format === 'pdf'
      ? { kind: 'pdf', html, suggestedName, page: { size: 'A4', landscape: false } }
      : { kind: 'file', extension: 'html', suggestedName, content: html },
  );
  sayPlaces(network.plan, html);
}
