import type { Analysis } from '../../analysis.ts';
import { shownAs } from '../../diagram/finding-marks.ts';
import type { Palette } from '../../diagram/palette.ts';
import type { Scene } from '../../diagram/scene.ts';
import type { Translator } from '../../messages/translator.ts';
import { nameOf, type Network } from '../../network/network.ts';
import type { Acceptance } from '../../plan/rows.ts';
import { type Finding, severities } from '../../rules/finding.ts';
import { element, xmlText } from './xml.ts';

/** More would make the page heavy, and nobody reads them there. */
const mostFindings = 500;

/** The findings of a plan, the worst first, accepted ones last; whoever chooses one is shown what it is about. */
export function findingsHtml(analysis: Analysis, scene: Scene, speak: Translator): string {
  const { t } = speak;
  const { open, accepted } = openAndAccepted(analysis.findings);
  const sorted = [...open, ...accepted];
  const drawn = drawnElements(scene);
  const items = sorted
    .slice(0, mostFindings)
    .map((finding) => element('li', {}, item(finding, analysis, drawn, speak)));
  const left = sorted.length - items.length;
  return [
    element('h2', {}, xmlText(t('diagram:page.findings'))),
    sorted.length === 0
      ? element('p', { class: 'quiet' }, xmlText(t('diagram:page.noFindings')))
      : element('ul', {}, ...items.map((entry) => `\n${entry}`)),
    left > 0 ? element('p', { class: 'quiet' }, xmlText(t('diagram:page.moreFindings', { count: left }))) : '',
  ].join('\n');
}

/** Findings that count, the worst first, and those that the plan accepts. */
export function openAndAccepted(findings: readonly Finding[]): {
  readonly open: readonly Finding[];
  readonly accepted: readonly Finding[];
} {
  const open = findings.filter(({ acceptance }) => acceptance === undefined);
  return {
    open: open.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    accepted: findings.filter(({ acceptance }) => acceptance !== undefined),
  };
}

/** What is said of a finding, for whatever element it stands in. */
export function findingContent(finding: Finding, network: Network, speak: Translator): readonly string[] {
  const { severity, rule, subjects, message, acceptance } = finding;
  const names = subjects.map((id) => nameOf(network, id)).join(', ');
  return [
    element('b', {}, xmlText(`${speak.t(`findings:severity.${severity}`)} · ${rule}`)),
    xmlText(speak.text(message)),
    element('small', {}, xmlText(names)),
    ...(acceptance === undefined ? [] : [element('small', {}, xmlText(acceptanceText(acceptance, speak)))]),
  ];
}

/** The class of the element around a finding. */
export function findingLook({ severity, acceptance }: Finding): string {
  return `finding ${acceptance === undefined ? severity : 'accepted'}`;
}

/** How findings look; whoever lights one up says so himself. */
export function findingsStyle({ line, lineStrong, textMuted, severity }: Palette): string {
  return `.finding{display:block;width:100%;padding:8px 10px;border:1px solid ${line};border-left:4px solid ${lineStrong};border-radius:6px;background:none;color:inherit;font:inherit;text-align:left;overflow-wrap:anywhere}
.finding b{display:block;font-size:11px}
.finding small{display:block;color:${textMuted}}
.error{border-left-color:${severity.error.ink}}
.error b{color:${severity.error.ink}}
.warning{border-left-color:${severity.warning.ink}}
.warning b{color:${severity.warning.ink}}
.notice{border-left-color:${severity.notice.ink}}
.notice b{color:${severity.notice.ink}}
`;
}

function acceptanceText({ reason, until, by }: Acceptance, { t, language }: Translator): string {
  return [
    t('findings:acceptedBecause', { reason }),
    ...(until === undefined ? [] : [t('findings:acceptedUntil', { date: until })]),
    ...(by === undefined ? [] : [t('findings:acceptedBy', { name: by })]),
  ].join(language === 'zh-CN' ? '，' : ', ');
}

/** The element of the drawing that shows an object, by the object's id. */
function drawnElements({ nodes, edges }: Scene): ReadonlyMap<string, string> {
  const drawn = new Map(nodes.map(({ id }, at) => [id, `node-${at}`]));
  for (const [at, { id, kind }] of edges.entries()) if (kind === 'peering') drawn.set(id, `edge-${at}`);
  return drawn;
}

function item(finding: Finding, { network }: Analysis, drawn: ReadonlyMap<string, string>, speak: Translator): string {
  const elements = new Set(finding.subjects.flatMap((id) => drawn.get(shownAs(network, id) ?? '') ?? []));
  const content = findingContent(finding, network, speak);
  const look = findingLook(finding);
  return elements.size === 0
    ? element('div', { class: look }, ...content)
    : element(
        'button',
        { type: 'button', class: look, 'data-shows': [...elements].join(' '), 'aria-pressed': 'false' },
        ...content,
      );
}
