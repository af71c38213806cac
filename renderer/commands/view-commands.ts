import type { DrawerPanel, Settings } from '../../shared/settings/settings.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { isDrawerShowing, openDrawer } from '../store/open-drawer.ts';
import { isolateSelection, showEverything } from '../answers/isolation.ts';
import { shownView, switchNetworkView } from '../answers/network-view.ts';
import { openInputsDrawer } from '../answers/runbook-view.ts';
import { changeSettings, useSettings } from '../store/settings-store.ts';
import { useView } from '../store/view-store.ts';
import { focusPanel } from './focus-panel.ts';
import type { Handler, Handlers } from './handler.ts';
import { needsPlan, needsSelection } from './needs.ts';

/** Each step of the zoom commands. */
const zoomStep = 1.25;

export const viewCommands: Handlers<'view'> = {
  'view.zoomIn': { refusal: needsPlan, run: () => canvasPort()?.zoomBy(zoomStep) },
  'view.zoomOut': { refusal: needsPlan, run: () => canvasPort()?.zoomBy(1 / zoomStep) },
  'view.zoomReset': { refusal: needsPlan, run: () => canvasPort()?.zoomTo(1) },
  'view.fit': { refusal: needsPlan, run: () => canvasPort()?.fit() },
  'view.fitSelection': {
    refusal: needsSelection(1),
    run: () => canvasPort()?.fit(useView.getState().selection),
  },
  'view.palette': toggle('paletteOpen'),
  'view.inspector': toggle('inspectorOpen'),
  'view.drawer': toggle('drawerOpen'),
  'view.findings': panel('findings'),
  'view.paths': panel('paths'),
  'view.matrix': panel('matrix'),
  'view.grid': panel('grid'),
  'view.routes': panel('routes'),
  'view.security': panel('security'),
  'view.failures': panel('failures'),
  'view.quote': panel('quote'),
  'view.runbook': panel('runbook'),
  'view.openInputs': { refusal: needsPlan, run: openInputsDrawer },
  'view.timeline': panel('timeline'),
  'view.maximiseDrawer': {
    refusal: needsPlan,
    checked: () => settings().drawerOpen && useView.getState().drawerMaximised,
    run: toggleMaximised,
  },
  'view.minimap': toggle('minimap'),
  'view.canvasOnly': { refusal: needsPlan, checked: canvasIsAlone, run: toggleCanvasAlone },
  'view.asItStands': {
    refusal: needsPlan,
    checked: () => shownView() === 'today',
    run: switchNetworkView,
  },
  'view.isolate': {
    refusal: () => (useView.getState().hidden === undefined ? needsSelection(1)() : undefined),
    checked: () => useView.getState().hidden !== undefined,
    run: () => (useView.getState().hidden === undefined ? isolateSelection() : showEverything()),
  },
  'view.frames': {
    refusal: needsPlan,
    checked: () => settings().frames !== 'none',
    run: () => changeSettings({ frames: settings().frames === 'none' ? 'both' : 'none' }),
  },
  'view.prices': toggle('prices'),
  'view.snap': toggle('snap'),
  'view.nextPanel': { refusal: needsPlan, run: () => focusPanel(1) },
  'view.previousPanel': { refusal: needsPlan, run: () => focusPanel(-1) },
};

/** A drawer that was closed opens as large as it can be. */
function toggleMaximised(): void {
  const { drawerOpen } = settings();
  useView.setState(({ drawerMaximised }) => ({ drawerMaximised: !drawerOpen || !drawerMaximised }));
  if (!drawerOpen) changeSettings({ drawerOpen: true });
}

type Switch = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];

function settings(): Settings {
  return useSettings.getState().settings;
}

function toggle(name: Switch): Handler {
  return {
    refusal: needsPlan,
    checked: () => settings()[name],
    run: () => changeSettings({ [name]: !settings()[name] }),
  };
}

function panel(name: DrawerPanel): Handler {
  return { refusal: needsPlan, checked: () => isDrawerShowing(name), run: () => openDrawer(name) };
}

type Panels = Pick<Settings, 'paletteOpen' | 'inspectorOpen' | 'drawerOpen'>;

const everyPanel: Panels = { paletteOpen: true, inspectorOpen: true, drawerOpen: true };

/** The panels that were open before the canvas was left alone. */
let panelsBefore = everyPanel;

function canvasIsAlone(): boolean {
  const { paletteOpen, inspectorOpen, drawerOpen } = settings();
  return !paletteOpen && !inspectorOpen && !drawerOpen;
}

function toggleCanvasAlone(): void {
  if (canvasIsAlone()) {
    changeSettings(panelsBefore);
    return;
  }
  const { paletteOpen, inspectorOpen, drawerOpen } = settings();
  panelsBefore = { paletteOpen, inspectorOpen, drawerOpen };
  changeSettings({ paletteOpen: false, inspectorOpen: false, drawerOpen: false });
}
