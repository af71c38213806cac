import type { Analysis } from '../../../shared/analysis.ts';
import type { SecurityGroup } from '../../../shared/plan/rows.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { subjectFindings } from '../../answers/subject-findings.ts';

/** The findings about a group itself, and those that no group of its VPC admits anything from a peer (SEC604); worst first. */
export function groupFindings(analysis: Analysis, group: SecurityGroup): Finding[] {
  const bySubject = subjectFindings(analysis);
  const own = (bySubject.get(group.id) ?? []).filter(({ subjects }) => subjects[0] === group.id);
  // A finding about a peering names the VPC that admits nothing right after it.
  const ofVpc = (bySubject.get(group.vpc) ?? []).filter(
    ({ rule, subjects }) => rule === 'SEC604' && subjects[1] === group.vpc,
  );
  return [...own, ...ofVpc];
}
