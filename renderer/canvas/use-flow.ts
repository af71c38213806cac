import { useMemo } from 'react';
import { clipped } from '../../shared/diagram/card-text.ts';
import type { Rect } from '../../shared/diagram/geometry.ts';
import type { Neighbourhood } from '../../shared/diagram/neighbours.ts';
import type { SceneEdge, SceneNode } from '../../shared/diagram/scene.ts';
import type { Analysis } from '../../shared/analysis.ts';
import { countsWords, edgeWords, regionWords } from '../../shared/diagram/words.ts';
import { nameOf } from '../../shared/network/network.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useAnalysis } from '../answers/analysis.ts';
import type { FailureMarks } from '../answers/failure-marks.ts';
import type { EdgeLight, NodeLight, PathLights } from '../answers/path-lights.ts';
import { priceWords } from '../answers/price-overlay.ts';
import { useView } from '../store/view-store.ts';
import type { Mounted } from './mounted.ts';
import { bentEdge, type LinkEdge, linkEdge, type ObjectNode, objectNode, type Places } from './flow-elements.ts';

/** What of the scene is mounted as React Flow's nodes and edges, with the selection, the objects under way, and those just brought into view. */
export function useFlow(scene: Mounted, { places, marked, lights, failures, focus, far }: Shown) {
  const translator = useTranslator();
  const analysis = useAnalysis();
  const selection = useView((view) => view.selection);
  const selected = useMemo(() => new Set(selection), [selection]);

  const named = useMemo(() => scene.nodes.map((node) => namedNode(node, translator)), [scene.nodes, translator]);
  const nodes = useMemo(
    () =>
      named.map((flow): ObjectNode => {
        const { id } = flow.data.node;
        const place = places.get(id);
        const light = lights?.nodes.get(id);
        const failure = failures?.get(id);
        const isNear = focus?.nodes.has(id) === true;
        if (!place && !selected.has(id) && !marked.has(id) && !light && !failure && !isNear) return flow;
        return {
          ...flow,
          ...(place && { position: place }),
          selected: selected.has(id),
          ...classNames(marked.has(id) && 'marked', light && 'lit', isNear && 'near', failure),
          ...(light && { data: litNode(flow, light) }),
          ...(failure && { ariaLabel: `${flow.ariaLabel ?? ''}, ${translator.t(`failures:mark.${failure}`)}` }),
        };
      }),
    [named, places, selected, marked, lights, failures, focus, translator],
  );

  const linked = useMemo(
    () => scene.edges.map((edge) => namedEdge(edge, analysis, translator)),
    [scene.edges, analysis, translator],
  );
  const edges = useMemo(() => {
    const rects = places.size === 0 ? undefined : movedRects(scene.nodes, places);
    return linked.map((flow): LinkEdge => {
      const edge = flow.data?.edge;
      if (edge === undefined) return flow;
      const isSelected = edge.kind === 'peering' && selected.has(edge.id);
      const from = rects?.get(edge.from);
      const to = rects?.get(edge.to);
      const bent = from && to && (places.has(edge.from) || places.has(edge.to)) ? bentEdge(edge, from, to) : undefined;
      const isMarked = edge.kind === 'peering' && marked.has(edge.id);
      const light = lights?.[edge.kind === 'peering' ? 'peerings' : 'attachments'].get(edge.id);
      // An attachment has the id of what is attached, and hangs on both of its ends.
      const isOff = [edge.id, edge.from, edge.to].some((id) => failures?.get(id) === 'off');
      const isNear = focus?.edges.has(edge) === true;
      if (!bent && !isSelected && !isMarked && !light && !isOff && !isNear) return flow;
      const data = bent?.data ?? flow.data;
      return {
        ...flow,
        ...(data && { data: light ? litEdge(data, light) : isNear ? nearEdge(data) : data }),
        selected: isSelected,
        ...classNames(isMarked && 'marked', light && 'lit', isNear && 'near', isOff && 'off'),
        ...(isOff && { ariaLabel: `${flow.ariaLabel ?? ''}, ${translator.t('failures:mark.off')}` }),
      };
    });
  }, [linked, places, scene.nodes, selected, marked, lights, failures, focus, translator]);
  // From far away areas stand for objects; notes, and what is selected, marked or on the path, are drawn all the same.
  return useMemo(() => (far ? onlySpecial(nodes, edges) : { nodes, edges }), [far, nodes, edges]);
}

interface Shown {
  readonly places: Places;
  readonly marked: ReadonlySet<string>;
  readonly lights: PathLights | undefined;
  readonly failures: FailureMarks | undefined;
  readonly focus: Neighbourhood | undefined;
  readonly far: boolean;
}

function onlySpecial(nodes: ObjectNode[], edges: LinkEdge[]): { nodes: ObjectNode[]; edges: LinkEdge[] } {
  const kept = edges.filter(isSpecial);
  const ends = new Set(kept.flatMap(({ source, target }) => [source, target]));
  return { nodes: nodes.filter((node) => ends.has(node.id) || isSpecial(node)), edges: kept };
}

function isSpecial({ type, selected, className }: ObjectNode | LinkEdge): boolean {
  return type === 'note' || selected === true || className !== undefined;
}

function classNames(...names: readonly (string | false | undefined)[]): { className?: string } {
  const given = names.filter((name) => typeof name === 'string');
  return given.length === 0 ? {} : { className: given.join(' ') };
}

const litNodes = new WeakMap<NodeLight, ObjectNode['data']>();

/** The data of a node on the path; the same as long as the node and its light are, so that a drag elsewhere does not draw it again. */
function litNode({ data: { node } }: ObjectNode, light: NodeLight): ObjectNode['data'] {
  const known = litNodes.get(light);
  if (known?.node === node) return known;
  const made = { node, light };
  litNodes.set(light, made);
  return made;
}

const litEdges = new WeakMap<EdgeLight, NonNullable<LinkEdge['data']>>();

function litEdge(data: NonNullable<LinkEdge['data']>, light: EdgeLight): NonNullable<LinkEdge['data']> {
  const known = litEdges.get(light);
  if (known?.edge === data.edge && known.path === data.path) return known;
  const made = { ...data, light };
  litEdges.set(light, made);
  return made;
}

const nearEdges = new WeakMap<NonNullable<LinkEdge['data']>, NonNullable<LinkEdge['data']>>();

function nearEdge(data: NonNullable<LinkEdge['data']>): NonNullable<LinkEdge['data']> {
  const known = nearEdges.get(data);
  if (known !== undefined) return known;
  const made = { ...data, near: true as const };
  nearEdges.set(data, made);
  return made;
}

const namedNodes = new WeakMap<SceneNode, { readonly translator: Translator; readonly flow: ObjectNode }>();

function namedNode(node: SceneNode, translator: Translator): ObjectNode {
  const known = namedNodes.get(node);
  if (known?.translator === translator) return known.flow;
  const { t } = translator;
  const flow: ObjectNode = {
    ...objectNode(node),
    ariaLabel: nodeLabel(node, translator),
    domAttributes: { tabIndex: -1, 'aria-roledescription': t(`canvas:name.${node.kind}`) },
  };
  namedNodes.set(node, { translator, flow });
  return flow;
}

/** What screen readers hear of a node: kind, name, region, addresses, findings. */
function nodeLabel({ kind, title, region, account, lines, findings }: SceneNode, translator: Translator): string {
  const { t } = translator;
  const blocks = lines.flatMap((line) => (line.kind === 'block' ? [line.cidr] : []));
  const words = lines.flatMap((line) => (line.kind === 'text' ? [line.text] : []));
  const place = region === undefined ? undefined : regionWords(region, translator);
  const parts = [
    `${t(`canvas:name.${kind}`)} ${title}`.trim(),
    account?.name,
    place,
    ...blocks,
    ...words,
    findings && countsWords(findings, translator),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

const namedEdges = new WeakMap<
  SceneEdge,
  { readonly analysis: Analysis; readonly translator: Translator; readonly flow: LinkEdge }
>();

function namedEdge(edge: SceneEdge, analysis: Analysis, translator: Translator): LinkEdge {
  const known = namedEdges.get(edge);
  if (known?.translator === translator && known.analysis === analysis) return known.flow;
  const words = edgeWords(edge, (id) => clipped(nameOf(analysis.network, id)), translator);
  const price = edge.label?.extra;
  const flow: LinkEdge = {
    ...linkEdge(edge),
    ariaLabel: price === undefined ? words : `${words}, ${priceWords(price, translator)}`,
    domAttributes: {
      tabIndex: -1,
      'aria-roledescription': translator.t(edge.kind === 'peering' ? 'kinds:peerings' : 'kinds:physicalConnections'),
    },
  };
  namedEdges.set(edge, { analysis, translator, flow });
  return flow;
}

function movedRects(nodes: readonly SceneNode[], places: Places): Map<string, Rect> {
  return new Map(nodes.map(({ id, x, y, width, height }) => [id, { x, y, width, height, ...places.get(id) }]));
}
