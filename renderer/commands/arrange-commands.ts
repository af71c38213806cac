import { align, type Alignment, distribute, type Distribution } from '../../shared/diagram/align.ts';
import type { SceneNode } from '../../shared/diagram/scene.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { moveObjects, pinObjects, unpinObjects } from '../../shared/plan/edits/move-objects.ts';
import { currentPlan, edit, useDocument } from '../store/document-store.ts';
import { currentScene } from '../answers/scene.ts';
import { openDialog, useView } from '../store/view-store.ts';
import type { Handler, Handlers } from './handler.ts';
import { needsPlan } from './needs.ts';

export const arrangeCommands: Handlers<'arrange'> = {
  'arrange.left': aligning('left'),
  'arrange.center': aligning('center'),
  'arrange.right': aligning('right'),
  'arrange.top': aligning('top'),
  'arrange.middle': aligning('middle'),
  'arrange.bottom': aligning('bottom'),
  'arrange.distributeHorizontally': distributing('horizontally'),
  'arrange.distributeVertically': distributing('vertically'),
  'arrange.pin': { refusal: needsNodes(1), checked: allPinned, run: togglePinned },
  'arrange.layout': {
    refusal: () => needsPlan() ?? (currentScene().nodes.length === 0 ? message('canvas:nothingToArrange') : undefined),
    run: () => openDialog({ kind: 'arrange' }),
  },
};

function aligning(to: Alignment): Handler {
  return {
    refusal: needsNodes(2),
    run: () => edit(message('canvas:step.align'), moveObjects(currentPlan(), align(selectedNodes(), to))),
  };
}

function distributing(way: Distribution): Handler {
  return {
    refusal: needsNodes(3),
    run: () => edit(message('canvas:step.distribute'), moveObjects(currentPlan(), distribute(selectedNodes(), way))),
  };
}

function selectedNodes(): readonly SceneNode[] {
  const selected = new Set(useView.getState().selection);
  return selected.size === 0 ? [] : currentScene().nodes.filter(({ id }) => selected.has(id));
}

/** What is asked again and again, for every state of the menu, must not make a scene: only a selection that is large enough is looked at. */
function needsNodes(count: number): () => Message | undefined {
  return () => {
    const without = needsPlan();
    if (without) return without;
    if (useView.getState().selection.length < count) return message('app:needsSelection', { count });
    return selectedNodes().length >= count ? undefined : message('canvas:arrangeNothing');
  };
}

function allPinned(): boolean {
  if (useDocument.getState().plan === undefined) return false;
  const nodes = selectedNodes();
  return nodes.length > 0 && nodes.every(({ pinned }) => pinned);
}

function togglePinned(): void {
  const nodes = selectedNodes();
  if (allPinned()) {
    const ids = nodes.map(({ id }) => id);
    edit(message('canvas:step.unpin'), unpinObjects(currentPlan(), ids));
  } else {
    const places = new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
    edit(message('canvas:step.pin'), pinObjects(currentPlan(), places));
  }
}
