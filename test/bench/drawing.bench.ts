import ELK from 'elkjs/lib/elk.bundled.js';
import { analyze } from '../../shared/analysis.ts';
import { type ElkGraph, toElkGraph } from '../../shared/diagram/elk-graph.ts';
import { placeLabels } from '../../shared/diagram/edge-labels.ts';
import { framesOf } from '../../shared/diagram/frames.ts';
import { linksOf, plainOverlays } from '../../shared/diagram/links.ts';
import { type Scene, sceneBounds } from '../../shared/diagram/scene.ts';
import { diagramScene } from '../../shared/export/diagram/diagram-scene.ts';
import { defaultDiagramOptions, type DiagramOptions } from '../../shared/export/diagram/diagram-options.ts';
import { diagramSvg } from '../../shared/export/diagram/svg.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import type { Network } from '../../shared/network/network.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { type DrawingFigures, drawingFigures } from '../support/drawing-figures.ts';
import { largePlan } from '../support/large-plan.ts';
import { fortyVpcs, mediumNetwork, unevenRegions } from '../support/medium-network.ts';

const asOf = '2019-08-14';
const options: DiagramOptions = { ...defaultDiagramOptions, frames: 'region' };
const speak = createTranslator('en', ruleTexts);

const large = analyze(largePlan(), asOf);
const medium = analyze(mediumNetwork(fortyVpcs), asOf);

const benchmarks = [
  {
    name: 'drawing: places, lines and labels from scratch',
    sides: [
      { label: '40 VPCs, 80 peerings', run: () => diagramScene(medium, defaultDiagramOptions) },
      { label: '1,000 VPCs, 2,000 peerings', run: () => diagramScene(large, defaultDiagramOptions) },
    ],
  },
];
export default benchmarks;

/** How drawings of medium networks read, each beside the layered layout of ELK with ELK's own lines, measured in the same terms. */
export async function figures(): Promise<string> {
  const rows: string[] = [];
  for (const [name, network] of [
    ['40 VPCs in five regions', fortyVpcs],
    ['42 VPCs in regions of 2 to 13', unevenRegions],
  ] as const) {
    const plan = mediumNetwork(network);
    const analysis = analyze(plan, asOf);
    const ours = await timed(() => Promise.resolve(diagramScene(analysis, options)));
    rows.push(row(name, 'Peerscape', ours.ms, ours.value, options));
    const all = withPricesAndFindings(plan);
    rows.push(row('', 'the same, with prices and findings', undefined, diagramScene(analysis, all), all));
    const graph = toElkGraph(ours.value);
    const elk = await timed(() => elkLayout(graph));
    rows.push(row('', 'ELK, layered', elk.ms, elkScene(ours.value, analysis.network, elk.value), options));
  }
  return [`| ${headings.join(' | ')} |`, `| --- | --- |${' ---: |'.repeat(headings.length - 2)}`, ...rows].join('\n');
}

const headings = [
  'plan',
  'drawn by',
  'time',
  'crossings',
  'lines on another',
  'lanes below 8',
  'lines through cards',
  'labels on labels',
  'labels on cards',
  'labels as dots',
  'bends a line',
  'frames that overlap',
  'width : height',
];

function row(name: string, by: string, ms: number | undefined, scene: Scene, how: DiagramOptions): string {
  const found: DrawingFigures = drawingFigures(diagramSvg(scene, how, speak));
  const { crossings, onTop, narrow, throughCards, onLabels, onCards, dots, bends, frames, aspect } = found;
  const time = ms === undefined ? '' : `${ms.toPrecision(3)} ms`;
  const counts = [crossings, onTop, narrow, throughCards, onLabels, onCards, dots, bends.toFixed(1), frames];
  return `| ${[name, by, time, ...counts, aspect.toFixed(2)].join(' | ')} |`;
}

function withPricesAndFindings({ peerings }: Plan): DiagramOptions {
  const prices = new Map(peerings.map(({ id }) => [id, 'CNY 12,345.00']));
  return { ...options, overlays: { bandwidth: true, state: true, findings: true, prices } };
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const times: number[] = [];
  let value = await run();
  for (let again = 0; again < 5; again++) {
    const start = performance.now();
    value = await run();
    times.push(performance.now() - start);
  }
  return { value, ms: times.sort((a, b) => a - b)[2] ?? Number.NaN };
}

type ElkDrawing = Awaited<ReturnType<typeof elkLayout>>;

function elkLayout(graph: ElkGraph) {
  // A copy, as elkjs writes into what it is given.
  type Asked = Parameters<InstanceType<typeof ELK>['layout']>[0];
  return new ELK().layout(structuredClone(graph) as Asked);
}

/** The scene with ELK's places and lines; labels go where ours would on these lines. */
function elkScene(scene: Scene, network: Network, { children = [], edges = [] }: ElkDrawing): Scene {
  const placeOf = new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]));
  const nodes = scene.nodes.map((node) => ({ ...node, ...placeOf.get(`node:${node.id}`) }));
  const pathOf = new Map(
    edges.flatMap(({ id, sections: [section] = [] }) => {
      if (!section) return [];
      const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
      return [[id, points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))] as const];
    }),
  );
  const routes = new Map(scene.edges.map(({ id, path }) => [id, { path: pathOf.get(`edge:${id}`) ?? path }]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const { places } = placeLabels(byId, linksOf(network, plainOverlays, new Set()), routes);
  const lines = scene.edges.map(({ label, dot, ...edge }) => {
    const [says, place] = [label ?? dot, places.get(edge.id)];
    return {
      ...edge,
      path: routes.get(edge.id)?.path ?? edge.path,
      ...(says && place?.kind === 'label' && { label: { ...says, ...place.rect } }),
      ...(says && place?.kind === 'dot' && { dot: { ...says, ...place.at } }),
    };
  });
  const part = { nodes, edges: lines, frames: framesOf(nodes, 'region') };
  return { ...part, bounds: sceneBounds(part) };
}
