import { bandwidthLabel } from '../../catalog/specifications.ts';
import type { Scene, SceneEdge, SceneNode } from '../../diagram/scene.ts';
import { lineWords, regionWords, stateWords } from '../../diagram/words.ts';
import type { Translator } from '../../messages/translator.ts';

/** What is drawn as a table of text with tabs, as spreadsheets and documents take it from the clipboard: a row for each object, then for each peering. */
export function diagramTable(scene: Scene, speak: Translator): string {
  const { t } = speak;
  const names = new Map(scene.nodes.map(({ id, name }) => [id, name]));
  const head = (['kind', 'name', 'account', 'region', 'details'] as const).map((column) =>
    t(`diagram:table.${column}`),
  );
  const nodes = scene.nodes.map((node) => nodeRow(node, speak));
  const edges = scene.edges.flatMap((edge) => (edge.peering ? [peeringRow(edge, names, speak)] : []));
  return [head, ...nodes, ...edges].map((row) => `${row.map(cell).join('\t')}\n`).join('');
}

function nodeRow({ kind, name, account, region, lines }: SceneNode, speak: Translator): string[] {
  const details = lines.flatMap((line) => {
    if (line.kind === 'region' || line.kind === 'text') return [];
    const bandwidth =
      line.kind === 'access' && line.bandwidthMbps !== undefined ? [bandwidthLabel(line.bandwidthMbps)] : [];
    return [lineWords(line, speak), ...bandwidth];
  });
  return [
    speak.t(`canvas:name.${kind}`),
    name,
    account?.name ?? '',
    region === undefined ? '' : regionWords(region, speak),
    details.join('; '),
  ];
}

function peeringRow(
  { peering, from, to, label }: SceneEdge,
  names: ReadonlyMap<string, string>,
  speak: Translator,
): string[] {
  const [initiator, acceptor] = [from, to].map((id) => names.get(id) ?? id);
  const details = [
    `${initiator ?? ''} → ${acceptor ?? ''}`,
    ...(peering ? [bandwidthLabel(peering.bandwidthMbps), stateWords(peering.states, speak)] : []),
    ...(label?.extra === undefined ? [] : [label.extra]),
  ];
  return [speak.t('kinds:peerings'), peering?.name ?? '', '', '', details.join('; ')];
}

/** No line break or tab stays in a cell, and none begins like a formula: a spreadsheet would run what is pasted into it. */
function cell(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}
