import type { Analysis } from '../../shared/analysis.ts';
import { cardsOf } from '../../shared/diagram/cards.ts';
import type { FrameChoice } from '../../shared/diagram/frames.ts';
import { plainOverlays } from '../../shared/diagram/links.ts';
import { type Scene, sceneOf } from '../../shared/diagram/scene.ts';
import type { Point } from '../../shared/plan/edits/add-object.ts';
import { moveObjects } from '../../shared/plan/edits/move-objects.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { currentTranslator, useTranslator } from '../language/use-translator.ts';
import { currentAnalysis, nextAnalysis, useAnalysis } from './analysis.ts';
import { useCanvas } from '../store/canvas-store.ts';
import { canvasFindings } from './canvas-objects.ts';
import { currentPlan, useDocument } from '../store/document-store.ts';
import { priceTexts } from './price-overlay.ts';
import { useSettings } from '../store/settings-store.ts';

type Places = ReadonlyMap<string, Point>;

/** What the canvas draws: the plan, at the proposed places while some are. Only to be used while a plan is shown. */
export function useScene(): Scene {
  const plan = useDocument((state) => state.plan);
  const analysis = useAnalysis();
  const frames = useSettings(({ settings }) => settings.frames);
  const prices = useSettings(({ settings }) => settings.prices);
  const translator = useTranslator();
  const proposed = useCanvas((state) => state.proposed);
  if (plan === undefined) throw new Error('no plan is open');
  return remembered(plan, analysis, frames, prices ? priceTexts(analysis.network, translator) : undefined, proposed);
}

/** The same for code that runs on an event. */
export function currentScene(): Scene {
  return sceneNow(currentPlan(), currentAnalysis(), useCanvas.getState().proposed);
}

/** What the scene of a plan that is shown next is made of. */
export function prepareCards(plan: Plan): void {
  cardsOf(nextAnalysis(plan).network);
}

/** Makes the scene of a plan that is shown next, so that to show it takes less at a time. */
export function prepareScene(plan: Plan): void {
  sceneNow(plan, nextAnalysis(plan), undefined);
}

function sceneNow(plan: Plan, analysis: Analysis, proposed: Places | undefined): Scene {
  const { frames, prices } = useSettings.getState().settings;
  const texts = prices ? priceTexts(analysis.network, currentTranslator()) : undefined;
  return remembered(plan, analysis, frames, texts, proposed);
}

const frameChoices: Readonly<Record<Settings['frames'], FrameChoice>> = {
  none: 'none',
  region: 'region',
  account: 'account',
  both: 'region-and-account',
};

interface Made {
  readonly key: readonly unknown[];
  readonly scene: Scene;
}

let last: Made | undefined;

/** A scene costs more than a frame may: it is made once for everybody, and what did not change stays the same object. It is the same in every view. */
function remembered(
  plan: Plan,
  analysis: Analysis,
  frames: Settings['frames'],
  prices: ReadonlyMap<string, string> | undefined,
  proposed: Places | undefined,
): Scene {
  const key = [plan, analysis, frames, prices, proposed];
  if (!last?.key.every((part, at) => part === key[at])) {
    const { counts, forbidden } = canvasFindings(analysis);
    const scene = sceneOf(proposed ? mustApply(plan, moveObjects(plan, proposed)) : plan, analysis.network, {
      frames: frameChoices[frames],
      overlays: prices === undefined ? plainOverlays : { ...plainOverlays, extra: prices },
      findings: counts,
      forbidden,
      previous: last?.scene,
    });
    last = { key, scene };
  }
  return last.scene;
}
