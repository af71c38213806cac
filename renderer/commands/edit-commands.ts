import { type Message, message } from '../../shared/messages/message.ts';
import { foundRefusal, stepFound } from '../answers/found.ts';
import { keepSelection } from '../answers/keep-selection.ts';
import { startRenaming } from '../store/canvas-store.ts';
import { currentPlan, redoStep, undoStep, useDocument } from '../store/document-store.ts';
import { currentDrawnScene } from '../answers/isolation.ts';
import { currentScene } from '../answers/scene.ts';
import { select, useView } from '../store/view-store.ts';
import { duplicateSelection, pasteFromClipboard } from './clipboard.ts';
import { selectConnected, selectSameKind } from './select-more.ts';
import { copyPicture, copySelection } from './copy.ts';
import type { Handlers } from './handler.ts';
import { needsPlan, needsSelection } from './needs.ts';
import { removeOrAsk } from './remove.ts';

export const editCommands: Handlers<'edit'> = {
  'edit.undo': {
    refusal: () => needsPlan() ?? (nextUndo() ? undefined : message('canvas:nothingToUndo')),
    detail: nextUndo,
    run: () => takeStep(undoStep),
  },
  'edit.redo': {
    refusal: () => needsPlan() ?? (nextRedo() ? undefined : message('canvas:nothingToRedo')),
    detail: nextRedo,
    run: () => takeStep(redoStep),
  },
  'edit.cut': {
    refusal: needsSelection(1),
    run: async () => {
      await copySelection();
      removeOrAsk(useView.getState().selection);
    },
  },
  'edit.copy': { refusal: needsSelection(1), run: copySelection },
  'edit.copyPicture': { refusal: needsPlan, run: copyPicture },
  'edit.paste': { refusal: needsPlan, run: () => pasteFromClipboard('free') },
  'edit.pasteInPlace': { refusal: needsPlan, run: () => pasteFromClipboard('original') },
  'edit.duplicate': { refusal: needsSelection(1), run: duplicateSelection },
  'edit.delete': { refusal: needsSelection(1), run: () => removeOrAsk(useView.getState().selection) },
  'edit.rename': { refusal: renameRefusal, run: rename },
  'edit.selectAll': { refusal: needsPlan, run: selectAll },
  'edit.selectSameKind': { refusal: needsSelection(1), run: selectSameKind },
  'edit.selectConnected': { refusal: needsSelection(1), run: selectConnected },
  'edit.selectNone': { refusal: needsPlan, run: () => select([]) },
  'edit.find': { refusal: needsPlan, run: () => useView.setState({ commandPalette: 'objects' }) },
  'edit.findNext': { refusal: () => needsPlan() ?? foundRefusal(), run: () => stepFound(1) },
  'edit.findPrevious': { refusal: () => needsPlan() ?? foundRefusal(), run: () => stepFound(-1) },
  'edit.palette': { run: () => useView.setState({ commandPalette: 'commands' }) },
};

function nextUndo(): Message | undefined {
  return useDocument.getState().history.past.at(-1)?.label;
}

function nextRedo(): Message | undefined {
  return useDocument.getState().history.future[0]?.label;
}

function takeStep(step: () => void): void {
  step();
  keepSelection();
}

function selectAll(): void {
  const { nodes, edges } = currentDrawnScene();
  select([...nodes, ...edges.filter(({ kind }) => kind === 'peering')].map(({ id }) => id));
}

function renameRefusal(): Message | undefined {
  const without = needsPlan();
  if (without) return without;
  const [only, ...others] = useView.getState().selection;
  if (only === undefined || others.length > 0) return message('canvas:renameOne');
  return currentScene().nodes.some(({ id }) => id === only) || isPeering(only)
    ? undefined
    : message('canvas:renameOnCanvas');
}

function isPeering(id: string): boolean {
  return currentPlan().peerings.some((row) => row.id === id);
}

function rename(): void {
  const [only] = useView.getState().selection;
  if (only !== undefined) startRenaming(only);
}
