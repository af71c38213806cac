import { shownAs } from '../../shared/diagram/finding-marks.ts';
import { neighbourhood } from '../../shared/diagram/neighbours.ts';
import { partOfScene } from '../../shared/diagram/part-of-scene.ts';
import type { Scene } from '../../shared/diagram/scene.ts';
import { rememberLast } from '../../shared/remember-last.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { useView } from '../store/view-store.ts';
import { currentAnalysis } from './analysis.ts';
import { currentScene, useScene } from './scene.ts';

/** What of the scene is drawn: all of it, or what is left of it while a part is isolated. The canvas and its keys know this alone. */
export function useDrawnScene(): Scene {
  const scene = useScene();
  const hidden = useView((view) => view.hidden);
  const selection = useView((view) => view.selection);
  return drawnOf(scene, hidden, selection);
}

/** The same for code that runs on an event. */
export function currentDrawnScene(): Scene {
  const { hidden, selection } = useView.getState();
  return drawnOf(currentScene(), hidden, selection);
}

/** Draws what is selected and its neighbours alone. What comes into the plan later is drawn as well, and so is whatever is selected. */
export function isolateSelection(): void {
  const scene = currentScene();
  const near = neighbourhood(scene.edges, drawnAs(useView.getState().selection));
  const hidden = scene.nodes.filter(({ id }) => !near.nodes.has(id));
  // What is drawn nowhere has no place on the canvas to show.
  if (hidden.length === scene.nodes.length) return;
  useView.setState({ hidden: new Set(hidden.map(({ id }) => id)) });
  canvasPort()?.fit();
}

/** Draws everything again. */
export function showEverything(): void {
  useView.setState({ hidden: undefined });
  canvasPort()?.fit();
}

/** Objects as the canvas draws them: what is part of another one as that. */
function drawnAs(ids: readonly string[]): string[] {
  const { network } = currentAnalysis();
  return ids.map((id) => shownAs(network, id) ?? id);
}

function drawnOf(scene: Scene, hidden: ReadonlySet<string> | undefined, selection: readonly string[]): Scene {
  return hidden === undefined ? scene : partLeft(scene, hidden, selection);
}

const partLeft = rememberLast((scene: Scene, hidden: ReadonlySet<string>, selection: readonly string[]): Scene => {
  const left = scene.nodes.flatMap(({ id }) => (hidden.has(id) ? [] : [id]));
  if (left.length === scene.nodes.length) return scene;
  const part = partOfScene(scene, [...left, ...drawnAs(selection)]);
  // An empty canvas would say that the plan is empty.
  return part.nodes.length === 0 ? scene : part;
});
