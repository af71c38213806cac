import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import { diagramScene } from '../../shared/export/diagram/diagram-scene.ts';
import { defaultDiagramOptions, type DiagramOptions } from '../../shared/export/diagram/diagram-options.ts';
import { diagramSvg } from '../../shared/export/diagram/svg.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { casePlan } from '../support/cases.ts';
import { type DrawingFigures, drawingFigures } from '../support/drawing-figures.ts';
import { fortyVpcs, mediumNetwork, unevenRegions } from '../support/medium-network.ts';

const speak = createTranslator('en', ruleTexts);

/** The figures of a plan that we lay out, as its SVG shows them. */
function figuresOf(plan: Plan, how: Partial<DiagramOptions> = {}): DrawingFigures {
  const options = { ...defaultDiagramOptions, ...how };
  return drawingFigures(
    diagramSvg(diagramScene(analyze({ ...plan, layout: [] }, '2019-08-14'), options), options, speak),
  );
}

function everythingShown({ peerings }: Plan): Partial<DiagramOptions> {
  const prices = new Map(peerings.map(({ id }) => [id, 'CNY 12,345.00']));
  return { frames: 'region', overlays: { bandwidth: true, state: true, findings: true, prices } };
}

describe.each([
  ['40 VPCs in five regions', mediumNetwork(fortyVpcs)],
  ['42 VPCs in regions of 2 to 13', mediumNetwork(unevenRegions)],
])('a drawing of %s', (_, plan) => {
  it('has few crossings and turns, and no line on another or through a card', () => {
    const { crossings, onTop, throughCards, bends } = figuresOf(plan);
    expect(crossings).toBeLessThanOrEqual(120);
    expect(bends).toBeLessThanOrEqual(2.5);
    expect({ onTop, throughCards }).toEqual({ onTop: 0, throughCards: 0 });
  });

  it('has no label on another or on a card, whatever is shown', () => {
    for (const how of [{}, everythingShown(plan)]) {
      const { onLabels, onCards } = figuresOf(plan, how);
      expect({ onLabels, onCards }).toEqual({ onLabels: 0, onCards: 0 });
    }
  });

  it.each(['region', 'account', 'region-and-account'] as const)(
    'has no frames of one kind that overlap: %s',
    (frames) => {
      expect(figuresOf(plan, { frames }).frames).toBe(0);
    },
  );

  it('has about the shape of a page', () => {
    expect(figuresOf(plan).aspect).toBeGreaterThan(1);
    expect(figuresOf(plan).aspect).toBeLessThan(2);
  });
});

it('leaves 8 units between the lines of 40 VPCs wherever they run side by side', () => {
  expect(figuresOf(mediumNetwork(fortyVpcs)).narrow).toBe(0);
});

it.each(['section-08-same-account', 'section-09-two-accounts', 'section-10-shared-physical-connection'])(
  'draws %s without a crossing',
  (name) => {
    const { crossings, onTop, narrow, throughCards, onLabels, onCards } = figuresOf(casePlan(name));
    expect({ crossings, onTop, narrow, throughCards, onLabels, onCards }).toEqual({
      crossings: 0,
      onTop: 0,
      narrow: 0,
      throughCards: 0,
      onLabels: 0,
      onCards: 0,
    });
  },
);
