import { type Analysis, analyze } from '../../../shared/analysis.ts';
import type { Scene } from '../../../shared/diagram/scene.ts';
import { defaultDiagramOptions, type DiagramOptions } from '../../../shared/export/diagram/diagram-options.ts';
import { diagramScene } from '../../../shared/export/diagram/diagram-scene.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { ruleTexts } from '../../../shared/rules/rule-texts.ts';

export const english = createTranslator('en', ruleTexts);
export const chinese = createTranslator('zh-CN', ruleTexts);

/** The finished cases that the golden files show: the smallest one, and one with every kind of object. */
export const goldenCases = ['section-08-same-account', 'section-10-shared-physical-connection'] as const;

/** Everything that a drawing can show at once. */
export const richOptions: DiagramOptions = {
  ...defaultDiagramOptions,
  frames: 'region-and-account',
  overlays: { bandwidth: true, state: true, findings: true, prices: new Map([['peer-a', 'CNY 1,234.00']]) },
  legend: true,
  titleBlock: {
    title: 'Express Connect',
    customer: 'Customer Ltd.',
    author: 'A. Author',
    date: '2019-08-14',
    version: '1.0',
  },
};

/** A plan as it is drawn on the day of the guide. */
export function drawn(
  plan: Plan,
  options: Partial<DiagramOptions> = {},
): { readonly analysis: Analysis; readonly options: DiagramOptions; readonly scene: Scene } {
  const whole = { ...defaultDiagramOptions, ...options };
  const analysis = analyze(plan, '2019-08-14');
  return { analysis, options: whole, scene: diagramScene(analysis, whole) };
}
