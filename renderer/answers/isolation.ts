import { neighbourhood } from '../../shared/diagram/neighbours.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { useView } from '../store/view-store.ts';
import { currentScene } from './scene.ts';

/** Draws what is selected and its neighbours alone. */
export function isolateSelection(): void {
  show(neighbourhood(currentScene().edges, useView.getState().selection).nodes);
}

/** Draws everything again. */
export function showEverything(): void {
  show(undefined);
}

function show(isolated: ReadonlySet<string> | undefined): void {
  useView.setState({ isolated });
  canvasPort()?.fit(isolated && [...isolated]);
}
