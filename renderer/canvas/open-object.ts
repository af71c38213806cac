import { currentAnalysis } from '../answers/analysis.ts';
import { startRenaming } from '../store/canvas-store.ts';
import { openDialog } from '../store/view-store.ts';

/** What Enter and a double click do: the dialog of a peering, VBR or physical connection; else the name, or a note's text, becomes a field. */
export function openObject(id: string): void {
  const table = currentAnalysis().network.objects.get(id)?.table;
  if (table === 'peerings') openDialog({ kind: 'peering', id });
  else if (table === 'vbrs') openDialog({ kind: 'vbr', id });
  else if (table === 'physicalConnections') openDialog({ kind: 'physicalConnection', id });
  else if (table === 'vpcs' || table === 'dataCenters' || table === 'notes') startRenaming(id);
}
