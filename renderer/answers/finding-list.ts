import { create } from 'zustand';
import type { Analysis } from '../../shared/analysis.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import { nameOf } from '../../shared/network/network.ts';
import { type Finding, severities } from '../../shared/rules/finding.ts';
import { shownAs } from '../../shared/diagram/finding-marks.ts';
import { objectWords } from './canvas-objects.ts';
import { openDrawer } from '../store/open-drawer.ts';
import { jumpTo, useView } from '../store/view-store.ts';

export const findingGroupings = ['severity', 'rule', 'object'] as const;

type FindingGrouping = (typeof findingGroupings)[number];

/** How findings are listed, kept while the panel is closed: the next finding is the next one of this list. */
interface FindingListState {
  readonly groupBy: FindingGrouping;
  readonly filter: string;
  readonly showAccepted: boolean;
}

export const useFindingList = create<FindingListState>(() => ({
  groupBy: 'severity',
  filter: '',
  showAccepted: false,
}));

export interface FindingGroup {
  /** Unlike that of any other group of the same grouping. */
  readonly key: string;
  readonly title: Message;
  readonly findings: readonly Finding[];
}

/** The findings as they are listed, worst first within each group. */
export function findingGroups(
  { network, findings }: Analysis,
  { groupBy, filter, showAccepted }: FindingListState,
  translator: Translator,
): FindingGroup[] {
  const wanted = filter.trim().toLowerCase();
  const groups = new Map<string, { title: Message; findings: Finding[] }>();
  for (const severity of severities) {
    for (const finding of findings) {
      if (finding.severity !== severity || (finding.acceptance !== undefined && !showAccepted)) continue;
      if (wanted !== '' && !wordsOf(finding).includes(wanted)) continue;
      const key = groupKey(finding);
      const group = groups.get(key);
      if (group) group.findings.push(finding);
      else groups.set(key, { title: groupTitle(finding), findings: [finding] });
    }
  }
  const made = [...groups].map(([key, group]) => ({ key, ...group }));
  return groupBy === 'rule' ? made.sort((a, b) => (a.key < b.key ? -1 : 1)) : made;

  function wordsOf({ rule, subjects, message: said }: Finding): string {
    return [rule, translator.text(said), ...subjects.map((id) => nameOf(network, id))].join('\n').toLowerCase();
  }

  function groupKey({ rule, severity, subjects }: Finding): string {
    if (groupBy === 'severity') return severity;
    return groupBy === 'rule' ? rule : (subjects[0] ?? '');
  }

  function groupTitle({ rule, severity, subjects: [first] }: Finding): Message {
    if (groupBy === 'severity') return message(`findings:group.${severity}`);
    if (groupBy === 'rule') return { key: `${rule}:title` };
    if (first === undefined) return message('findings:group.noObject');
    if (!network.objects.has(first)) return message('findings:group.object', { kind: first, name: '' });
    return message('findings:group.object', objectWords(network, first));
  }
}

/** The finding of an analysis that is the same problem as one of an earlier analysis; undefined once it is gone. */
export function sameFinding(findings: readonly Finding[], earlier: Finding): Finding | undefined {
  const alike = findings.filter(
    ({ rule, subjects }) =>
      rule === earlier.rule &&
      subjects.length === earlier.subjects.length &&
      subjects.every((id, at) => id === earlier.subjects[at]),
  );
  // One rule may say several things about the same objects: their words tell them apart, until the words change too.
  const words = JSON.stringify(earlier.message);
  return alike.find((finding) => finding === earlier || JSON.stringify(finding.message) === words) ?? alike[0];
}

/** Opens a finding in the panel, and selects and shows what it is about. */
export function showFinding({ network }: Analysis, finding: Finding): void {
  useView.setState({ openFinding: finding });
  jumpToSubject({ network }, finding.subjects[0]);
}

/** Selects an object and brings it into view, or the object of the canvas that it is part of. */
export function jumpToSubject({ network }: Pick<Analysis, 'network'>, id: string | undefined, where?: 'middle'): void {
  if (id === undefined || !network.objects.has(id)) return;
  jumpTo([shownAs(network, id) ?? id], where);
}

/** Makes the panel of the findings visible. */
/** Opens the findings that a filter leaves. */
export function showFindings(filter: string): void {
  openFindingsDrawer();
  useFindingList.setState({ filter });
}

export function openFindingsDrawer(): void {
  openDrawer('findings');
}
