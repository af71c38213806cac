import type { Analysis } from '../../analysis.ts';
import { shownAs } from '../../diagram/finding-marks.ts';
import type { Scene } from '../../diagram/scene.ts';
import type { Translator } from '../../messages/translator.ts';
import { nameOf } from '../../network/network.ts';
import { type Finding, severities } from '../../rules/finding.ts';
import { element, xmlText } from './xml.ts';

/** More would make the page heavy, and nobody reads them there. */
const mostFindings = 500;

/** The findings of a plan, the worst first, accepted ones last; whoever chooses one is shown what it is about. */
export function findingsHtml(analysis: Analysis, scene: Scene, speak: Translator): string {
  const { t } = speak;
  const open = analysis.findings.filter(({ acceptance }) => acceptance === undefined);
  const accepted = analysis.findings.filter(({ acceptance }) => acceptance !== undefined);
  const sorted = [
    ...open.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    ...accepted,
  ];
  const drawn = drawnElements(scene);
  const items = sorted
    .slice(0, mostFindings)
    .map((finding) => element('li', {}, item(finding, analysis, drawn, speak)));
  const left = sorted.length - items.length;
  return [
    element('h2', {}, xmlText(t('exports:diagram.page.findings'))),
    sorted.length === 0
      ? element('p', { class: 'quiet' }, xmlText(t('exports:diagram.page.noFindings')))
      : element('ul', {}, ...items.map((entry) => `\n${entry}`)),
    left > 0 ? element('p', { class: 'quiet' }, xmlText(t('exports:diagram.page.moreFindings', { count: left }))) : '',
  ].join('\n');
}

/** The element of the drawing that shows an object, by the object's id. */
function drawnElements({ nodes, edges }: Scene): ReadonlyMap<string, string> {
  const drawn = new Map(nodes.map(({ id }, at) => [id, `node-${at}`]));
  for (const [at, { id, kind }] of edges.entries()) if (kind === 'peering') drawn.set(id, `edge-${at}`);
  return drawn;
}

function item(finding: Finding, { network }: Analysis, drawn: ReadonlyMap<string, string>, speak: Translator): string {
  const { severity, rule, subjects, message, acceptance } = finding;
  const elements = new Set(subjects.flatMap((id) => drawn.get(shownAs(network, id) ?? '') ?? []));
  const names = subjects.map((id) => nameOf(network, id)).join(', ');
  const content = [
    element('b', {}, xmlText(`${speak.t(`findings:severity.${severity}`)} · ${rule}`)),
    xmlText(speak.text(message)),
    element('small', {}, xmlText(names)),
    acceptance === undefined
      ? ''
      : element('small', {}, xmlText(speak.t('findings:acceptedBecause', { reason: acceptance.reason }))),
  ];
  const look = `finding ${acceptance === undefined ? severity : 'accepted'}`;
  return elements.size === 0
    ? element('div', { class: look }, ...content)
    : element(
        'button',
        { type: 'button', class: look, 'data-shows': [...elements].join(' '), 'aria-pressed': 'false' },
        ...content,
      );
}
