import type { Translator } from '../../messages/translator.ts';
import type { ExportedFile, Exporter } from '../exporter.ts';
import { codeExport } from '../resources/code-export.ts';
import type { CodePlan } from '../resources/resource.ts';
import type { CodeOptions } from '../resources/resources-of.ts';
import { fillAcceptors, fillInitiators, fillRoutes, type Later } from './later-phases.ts';
import { addOutputs, fillNetwork } from './network-phase.ts';
import { rosReadme, templatePath } from './readme.ts';
import {
  createNames,
  createTemplate,
  type Handed,
  type Phase,
  phases,
  type Template,
  templateText,
} from './template.ts';

/**
 * A plan as templates for Resource Orchestration Service. A stack lies in one account and region and can't name what another one makes, so the
 * plan is cut into phases: the outputs of the first are the parameters of those that follow.
 */
export const rosExporter: Exporter<CodeOptions> = {
  run: (input, options) => codeExport(input, options, rosFiles),
};

const later: Readonly<Record<Exclude<Phase, 'network'>, (later: Later, code: CodePlan) => void>> = {
  acceptors: fillAcceptors,
  initiators: fillInitiators,
  routes: fillRoutes,
};

function* rosFiles(code: CodePlan, speak: Translator): Generator<number, readonly ExportedFile[], undefined> {
  const names = createNames();
  const needed: Handed[] = [];
  const templates: { template: Template; path: string }[] = [];
  for (const [at, phase] of phases.entries()) {
    for (const place of code.places) {
      const template = createTemplate(phase, place);
      if (phase === 'network') fillNetwork(template, code, names);
      else later[phase]({ template, names, needed }, code);
      if (template.resources.size > 0) templates.push({ template, path: templatePath(template, at) });
    }
    yield (at + 1) / 8;
  }
  const files: ExportedFile[] = [];
  for (const { template, path } of templates) {
    if (template.phase === 'network') addOutputs(template, needed, names);
    files.push({ path, content: templateText(template, speak) });
    yield 0.5 + files.length / (2 * templates.length + 2);
  }
  files.push({ path: 'README.md', content: rosReadme(code, templates, speak) });
  return files;
}
