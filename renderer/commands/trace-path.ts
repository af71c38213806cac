import { type Message, message } from '../../shared/messages/message.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { openDrawer } from '../store/drawer.ts';
import { endsInSelection } from '../answers/path-ends.ts';
import { changeQuestion, startPicking } from '../answers/path-view.ts';
import { useView } from '../store/view-store.ts';
import type { Handler } from './handler.ts';
import { needsPlan } from './needs.ts';

/** Traces between the two selected objects; what is missing is picked on the canvas. */
export const tracePath: Handler = {
  refusal,
  run: () => {
    const [from = '', to = ''] = selectedEnds();
    openDrawer('paths');
    if (from !== '') changeQuestion({ from, to });
    if (to !== '') return;
    startPicking(from === '' ? 'from' : 'to');
    canvasPort()?.focus();
  },
};

function refusal(): Message | undefined {
  const without = needsPlan();
  if (without) return without;
  const count = selectedEnds().length;
  const nothingSelected = useView.getState().selection.length === 0;
  return count > 2 || (count === 0 && !nothingSelected) ? message('paths:traceNeeds') : undefined;
}

function selectedEnds(): string[] {
  return endsInSelection(currentAnalysis().network, useView.getState().selection);
}
