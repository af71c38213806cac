import { useEffect, useState } from 'react';
import { type Analyzer, createAnalyzer } from '../../../shared/analysis.ts';
import type { View } from '../../../shared/network/view.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import {
  type ComparedScenario,
  compareScenario,
  factsOf,
  type VariantFacts,
} from '../../../shared/scenarios/compare.ts';
import { today } from '../../answers/analysis.ts';

/** What the board shows; what is not computed yet is undefined, or what it was before the last edit. */
export interface Board {
  readonly plan: VariantFacts | undefined;
  /** In the order of the plan's scenarios. */
  readonly scenarios: readonly (ComparedScenario | undefined)[];
  readonly complete: boolean;
}

const nothing: Board = { plan: undefined, scenarios: [], complete: false };

/** How long the comparison may hold up the window at a time. Milliseconds. */
const slice = 8;

/** Compares a plan with its scenarios, column by column and between frames: each column is an analysis of its own. */
export function useComparison(plan: Plan, view: View): Board {
  // One for each column: an edit is analysed from what it left as it was.
  const [analyzers] = useState(() => new Map<number, Analyzer>());
  const [board, setBoard] = useState(nothing);
  useEffect(() => {
    const steps = columnsOf(plan, view, analyzers);
    let before = nothing;
    const goOn = (): void => {
      const end = performance.now() + slice;
      let last: Board | undefined;
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) break;
        last = step.value;
        if (performance.now() > end) break;
      }
      if (last === undefined) return;
      before = last;
      setBoard((shown) => (before.complete ? before : withShown(before, shown)));
      if (!before.complete) timer = window.setTimeout(goOn);
    };
    let timer = window.setTimeout(goOn);
    return () => window.clearTimeout(timer);
  }, [plan, view, analyzers]);
  return board;
}

function* columnsOf(plan: Plan, view: View, analyzers: Map<number, Analyzer>): Generator<Board, void, undefined> {
  const analyzerAt = (at: number): Analyzer => {
    const known = analyzers.get(at) ?? createAnalyzer();
    analyzers.set(at, known);
    return known;
  };
  const facts = factsOf(analyzerAt(0).of(plan, today()), view);
  // A column that is gone needs no memory.
  for (const at of analyzers.keys()) if (at > plan.scenarios.length) analyzers.delete(at);
  const scenarios: (ComparedScenario | undefined)[] = [];
  yield { plan: facts, scenarios: [], complete: plan.scenarios.length === 0 };
  for (const [at, scenario] of plan.scenarios.entries()) {
    scenarios.push(compareScenario(facts, scenario, (variant) => analyzerAt(at + 1).of(variant, today())));
    yield { plan: facts, scenarios: [...scenarios], complete: scenarios.length === plan.scenarios.length };
  }
}

/** What is not there yet is shown as it was. */
function withShown(board: Board, shown: Board): Board {
  const rest = shown.scenarios.slice(board.scenarios.length);
  return { ...board, scenarios: [...board.scenarios, ...rest] };
}
