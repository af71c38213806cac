// What is drawn depends on the distance: cards, then tiles (by style sheets alone), then areas that stand for all objects (`overview.tsx`). React Flow
// mounts what is in view, of a crowd what is worked with; one 2D canvas below draws the rest (`mounted.ts`, `far-layer.tsx`).
import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeChange,
  type NodeChange,
  ReactFlow,
  SelectionMode,
} from '@xyflow/react';
import { type MouseEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { stillOpacity } from '../../shared/diagram/line-styles.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useCanvas } from '../store/canvas-store.ts';
import { useFailureMarks } from '../answers/failure-marks.ts';
import { useShownView } from '../answers/network-view.ts';
import { usePathLights } from '../answers/path-trace.ts';
import { usePathView } from '../answers/path-view.ts';
import { useDrawnScene } from '../answers/isolation.ts';
import { useScene } from '../answers/scene.ts';
import { useSettings } from '../store/settings-store.ts';
import { select, useView } from '../store/view-store.ts';
import { CanvasMenu } from './canvas-menu.tsx';
import { CardNode, PillNode } from './card-node.tsx';
import { ConnectionHint } from './connection-hint.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { DropMenu } from './drop-menu.tsx';
import { EmptyHint } from './empty-hint.tsx';
import { FarLayer } from './far-layer.tsx';
import type { LinkEdge as Link, ObjectNode } from './flow-elements.ts';
import { maxZoom, minZoom } from './fit-viewport.ts';
import { Frames } from './frames.tsx';
import { Guides } from './guides.tsx';
import { IsolatedHint } from './isolated-hint.tsx';
import { FoundLabelLayer, LabelLayerProvider } from './label-layer.tsx';
import { LinkEdge } from './link-edge.tsx';
import { menuGroups } from './menu-groups.ts';
import { Minimap } from './minimap.tsx';
import { NoteNode } from './note-node.tsx';
import { OverviewLayer } from './overview.tsx';
import { openObject } from './open-object.ts';
import { pickOnCanvas } from './pick-on-canvas.ts';
import { Picking } from './picking.tsx';
import { Reconnection } from './reconnection.tsx';
import { useConnecting } from './use-connecting.ts';
import { useDrag } from './use-drag.ts';
import { useDropping } from './use-dropping.ts';
import { useFocus } from './use-focus.ts';
import { useFlow } from './use-flow.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useMenuTarget } from './use-menu-target.ts';
import { useMounted } from './use-mounted.ts';
import { usePort } from './use-port.ts';
import { useReveal } from './use-reveal.ts';
import { useSelection } from './use-selection.ts';
import { useIsFar, useZoomLevel } from './use-zoom-level.ts';
import styles from './flow-canvas.module.css';

const nodeTypes = { card: CardNode, pill: PillNode, note: NoteNode };
const edgeTypes = { link: LinkEdge };
/** The middle mouse button; Space makes the left one pan too. */
const panButtons = [1];
const severalKeys = ['Shift', 'Control', 'Meta'];
const gridUnits = 24;

// React Flow tells everything on it of each property that is new, so that what it is given stays the same.
const pickPeering = (_: MouseEvent, { data }: Link): void => {
  if (data?.edge.kind === 'peering' && isPicking()) pickOnCanvas(data.edge.id);
};
const openNode = (_: MouseEvent, { data }: ObjectNode): void => openObject(data.node.id);
const openPeering = (_: MouseEvent, { data }: Link): void => {
  if (data?.edge.kind === 'peering') openObject(data.edge.id);
};
const selectNothing = (): void => select([]);
const proOptions = { hideAttribution: true };
const noDescriptions = {
  'edge.a11yDescription.default': '',
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
};

export function FlowCanvas() {
  const { t } = useTranslator();
  const root = useRef<HTMLDivElement>(null);
  const scene = useScene();
  const drawn = useDrawnScene();
  const { wheel, minimap } = useSettings(({ settings }) => settings);
  // A proposal can be looked at, not worked on: what would be moved are places that the plan doesn't have.
  const proposing = useCanvas(({ proposed }) => proposed !== undefined);
  const marked = useReveal();
  const { places, guides, gaps, originals, isCancelled, hearChanges } = useDrag();
  const lights = usePathLights();
  const failures = useFailureMarks();
  const { focus: lookedAt, hearNodeEnter, hearEdgeEnter, hearLeave, hearPaneMove } = useFocus(drawn);
  const selection = useView((view) => view.selection);
  const far = useIsFar() && drawn === scene;
  const { mounted, crowd, hearPointer: point, hearFocus } = useMounted(drawn, lights);
  const { nodes, edges } = useFlow(mounted, {
    places,
    marked,
    lights,
    failures,
    focus: far ? undefined : lookedAt,
    far,
  });
  const { hearNodes, hearEdges, hearClick, startMarquee, endMarquee } = useSelection();
  const { hearKey, focusObject } = useKeyboard(root, far);
  const focus = useCallback(() => {
    const [first] = useView.getState().selection;
    if (first === undefined) root.current?.focus();
    else focusObject(first);
  }, [focusObject]);
  usePort(root, focus);
  useKeptFocus(root, drawn);
  const { target, hearMenu } = useMenuTarget();
  const connecting = useConnecting();
  const dropping = useDropping();

  const hearNodeChanges = useCallback(
    (changes: NodeChange<ObjectNode>[]): void => {
      hearNodes(changes);
      hearChanges(changes);
    },
    [hearNodes, hearChanges],
  );
  const hearEdgeChanges = useCallback((changes: EdgeChange<Link>[]) => hearEdges(changes), [hearEdges]);
  const hearNodeClick = useCallback(
    (event: MouseEvent, node: ObjectNode): void => {
      hearClick(event, node);
      if (isPicking()) pickOnCanvas(node.data.node.id);
    },
    [hearClick],
  );
  const [labelLayer, setLabelLayer] = useState<Element | null>(null);

  return (
    <CanvasMenu groups={() => menuGroups(target.current)}>
      <div
        className={styles.canvas}
        data-far={far || undefined}
        data-path={lights && 'shown'}
        data-focus={lookedAt && !lights && !far ? 'shown' : undefined}
        onContextMenuCapture={hearMenu}
        {...dropping}
      >
        <ZoomLevel root={root} />
        <ShownView root={root} />
        <LabelLayerProvider value={labelLayer}>
          <ReactFlow<ObjectNode, Link>
            ref={root}
            className={styles.flow ?? ''}
            aria-label={t('app:canvas')}
            tabIndex={0}
            onKeyDown={hearKey}
            onPointerMove={point}
            onFocus={hearFocus}
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            onNodesChange={hearNodeChanges}
            onEdgesChange={hearEdgeChanges}
            onNodeMouseEnter={hearNodeEnter}
            onNodeMouseLeave={hearLeave}
            onEdgeMouseEnter={hearEdgeEnter}
            onEdgeMouseLeave={hearLeave}
            onNodeClick={hearNodeClick}
            onEdgeClick={pickPeering}
            onNodeDoubleClick={openNode}
            onEdgeDoubleClick={openPeering}
            onPaneMouseMove={hearPaneMove}
            onPaneClick={selectNothing}
            onSelectionStart={startMarquee}
            onSelectionEnd={endMarquee}
            {...connecting}
            connectionMode={ConnectionMode.Loose}
            connectionLineComponent={ConnectionLine}
            connectionRadius={12}
            connectOnClick={false}
            nodesDraggable={!proposing}
            autoPanOnNodeDrag={!isCancelled}
            nodesConnectable={!proposing}
            onlyRenderVisibleElements
            minZoom={minZoom}
            maxZoom={maxZoom}
            panOnDrag={panButtons}
            panOnScroll={wheel === 'pan'}
            zoomOnScroll={wheel === 'zoom'}
            zoomOnDoubleClick={false}
            selectionOnDrag
            selectionMode={SelectionMode.Partial}
            selectionKeyCode={null}
            multiSelectionKeyCode={severalKeys}
            deleteKeyCode={null}
            disableKeyboardA11y
            nodesFocusable
            edgesFocusable
            elevateNodesOnSelect
            elevateEdgesOnSelect
            autoPanOnNodeFocus={false}
            proOptions={proOptions}
            ariaLabelConfig={noDescriptions}
          >
            <Background variant={BackgroundVariant.Dots} gap={gridUnits} size={1.5} />
            <FoundLabelLayer onFound={setLabelLayer} />
            {crowd && <FarLayer scene={drawn} far={far} mounted={mounted} places={places} selection={selection} />}
            <Frames frames={drawn.frames} />
            {far && <OverviewLayer scene={scene} />}
            <Guides guides={guides} gaps={gaps} originals={originals} />
            <ConnectionHint />
            <Reconnection />
            {minimap && scene.nodes.length > 0 && <Minimap scene={drawn} />}
          </ReactFlow>
        </LabelLayerProvider>
        {scene.nodes.length === 0 && <EmptyHint />}
        {drawn !== scene && <IsolatedHint shown={drawn.nodes.length} all={scene.nodes.length} />}
        <Picking root={root} />
        <DropMenu />
      </div>
    </CanvasMenu>
  );
}

function isPicking(): boolean {
  return usePathView.getState().picking !== undefined;
}

/** Tells the style sheets how far away the plan is, without drawing anything again. */
function ZoomLevel({ root }: { readonly root: RefObject<HTMLDivElement | null> }) {
  useZoomLevel(root);
  return null;
}

/** Tells them which view is shown: of thousands of lines none is drawn again for another one. */
function ShownView({ root }: { readonly root: RefObject<HTMLDivElement | null> }) {
  const view = useShownView();
  useEffect(() => {
    root.current?.setAttribute('data-network-view', view);
    root.current?.style.setProperty('--still', String(stillOpacity));
  }, [root, view]);
  return null;
}

/** An object that is deleted takes the keyboard's focus with it; the canvas gets it back. */
function useKeptFocus(root: RefObject<HTMLDivElement | null>, scene: unknown): void {
  const had = useRef(false);
  useEffect(() => {
    const element = root.current;
    if (had.current && document.activeElement === document.body) element?.focus({ preventScroll: true });
    const note = (): void => {
      had.current = element?.contains(document.activeElement) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [root, scene]);
}
