import type { Analysis } from '../../analysis.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Network } from '../../network/network.ts';
import type { RuleCode } from '../../rule-code.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Blocker } from '../exporter.ts';
import { ruleShape } from './security-rule-shape.ts';

/** Nothing can be written of these: what they are about can't be read, or two readings contradict each other. Acceptance changes nothing. */
const unwritable: ReadonlySet<RuleCode> = new Set([
  'FILE001',
  'FILE002',
  'CIDR101',
  'PEER301',
  'PEER302',
  'PEER303',
  'PEER306',
  'PEER307',
  'LIFE401',
  'ROUTE504',
  'ROUTE505',
]);

/**
 * The cloud would refuse these half way through. Whoever accepted such a finding knows why the cloud will not (a quota of their own, a later
 * edition), so it is a remark then.
 */
const refused: ReadonlySet<RuleCode> = new Set([
  'CIDR102',
  'CIDR103',
  'CIDR104',
  'CIDR106',
  'CIDR201',
  'CIDR205',
  'PEER304',
  'PEER308',
  'PEER309',
  'ROUTE507',
  'SEC601',
]);

/**
 * Findings that say nothing to whoever runs the code: what is made by hand or is about money, what the code asks for (PEER305, LIFE402), and what judges
 * the network as it is before the code has run.
 */
const elsewhere: ReadonlySet<string> = new Set([
  'BILL801',
  'BILL803',
  'CIDR105',
  'FILE003',
  'INTENT901',
  'INTENT902',
  'LIFE402',
  'LIFE403',
  'PEER305',
  'ROUTE503',
]);

/**
 * What keeps code from being written: findings that make it wrong, and what no rule of the plan looks at but an API refuses. States that
 * contradict each other are in nobody's way where states are left aside.
 */
export function codeBlockers({ findings, network }: Analysis, rebuild: boolean): Blocker[] {
  const inTheWay = findings.filter((finding) => blocks(finding) && !(rebuild && finding.rule === 'LIFE401'));
  return [...inTheWay.map((finding) => fromFinding(finding)), ...ownBlockers(network)];
}

/** The findings that do not stop the code and that whoever runs it must know: errors and warnings, accepted ones only where the cloud may refuse. */
export function findingRemarks({ findings }: Analysis): Message[] {
  return findings
    .filter((finding) => !blocks(finding) && finding.severity !== 'notice' && !elsewhere.has(finding.rule))
    .filter((finding) => finding.acceptance === undefined || refused.has(finding.rule))
    .map(({ rule, message: text }) => message('code:remark.finding', { rule, text }));
}

function blocks({ rule, severity, acceptance }: Finding): boolean {
  if (severity !== 'error') return false;
  return unwritable.has(rule) || (refused.has(rule) && acceptance === undefined);
}

function fromFinding(finding: Finding): Blocker {
  const reason = message('code:blocked.finding', { rule: finding.rule, text: finding.message });
  return { finding, reason, subjects: finding.subjects };
}

function ownBlockers({ plan, peerings, pack }: Network): Blocker[] {
  const blockers: Blocker[] = [];
  for (const { id, name, rules } of plan.securityGroups) {
    rules.forEach((rule, at) => {
      const shape = ruleShape(rule);
      if (shape.ok) return;
      const params = { group: name === '' ? id : name, number: at + 1 };
      blockers.push({ reason: message(`code:blocked.${shape.error}`, params), subjects: [id] });
    });
  }
  for (const { row } of peerings) {
    if (row.billing?.method !== 'subscription' || row.initiator.state !== 'planned') continue;
    const { term } = row.billing;
    // CreateRouterInterface: Period is required with PrePaid, 1 to 9 months or 1 to 3 years.
    const offered = pack.billing.terms.find(({ unit }) => unit === term?.unit);
    if (term !== undefined && offered !== undefined && term.count >= offered.min && term.count <= offered.max) continue;
    const peering = row.name === '' ? row.id : row.name;
    blockers.push({ reason: message('code:blocked.term', { peering }), subjects: [row.id] });
  }
  return blockers;
}
