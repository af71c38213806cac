import { type Analysis, analyze } from '../../analysis.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import type { ExportedFile, ExportInput, ExportOutcome } from '../exporter.ts';
import { codeBlockers, findingRemarks } from './code-blockers.ts';
import type { CodePlan, Resource } from './resource.ts';
import { type CodeOptions, resourcesOf } from './resources-of.ts';

/** How a language writes a plan's resources; yields how much of it is written, from 0 to 1. */
export type CodeWriter = (code: CodePlan, speak: Translator) => Generator<number, readonly ExportedFile[], undefined>;

/** What is common to all languages: whether code can be written at all, the resources, and what is to be said about them. */
export function* codeExport(
  { analysis, speak }: ExportInput,
  options: CodeOptions | undefined,
  write: CodeWriter,
): Generator<number, ExportOutcome, undefined> {
  const complete = completed(analysis);
  const blockers = codeBlockers(complete, options?.rebuild ?? false);
  if (blockers.length > 0) return { kind: 'blocked', blockers };
  yield 0.1;
  const making = resourcesOf(complete.network, options ?? {});
  let made = making.next();
  while (made.done !== true) {
    yield 0.2;
    made = making.next();
  }
  const code = {
    ...made.value,
    remarks: [...remarksOn(made.value.resources), ...made.value.remarks, ...findingRemarks(complete)],
  };
  const writing = write(code, speak);
  let written = writing.next();
  while (written.done !== true) {
    yield 0.3 + 0.7 * written.value;
    written = writing.next();
  }
  return { kind: 'files', files: written.value, remarks: code.remarks };
}

/** The findings of a large plan may still be those of before an edit. */
function completed(analysis: Analysis): Analysis {
  return analysis.complete ? analysis : analyze(analysis.network.plan, analysis.network.asOf);
}

/** The plan does not hold whether a route or a rule is in the cloud already. */
function remarksOn(resources: readonly Resource[]): Message[] {
  if (resources.length === 0) return [message('code:remark.nothing')];
  const doubtful = resources.filter((resource) => {
    if (resource.kind === 'route') return resource.router.presence.kind === 'existing' && resource.after === undefined;
    return resource.kind === 'securityRule' && resource.group.presence.kind !== 'planned';
  });
  return doubtful.length === 0 ? [] : [message('code:remark.mayExist', { count: doubtful.length })];
}
