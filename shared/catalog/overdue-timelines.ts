import type { OverdueTimeline } from './rule-pack.ts';
import timelines from './data/overdue-timelines.json' with { type: 'json' };

const { 'guide-2019-08-14': guideTimeline, 'current-2026': currentTimeline } = timelines.editions;

/**
 * What becomes of an unpaid connection, for the editions that a rule pack stands for. The data also records the timeline
 * of 2018, which counted in hours and differed between the Chinese and the international site.
 */
export const overdueTimelines = {
  'guide-2019-08-14': guideTimeline as OverdueTimeline,
  'current-2026': currentTimeline as OverdueTimeline,
} as const;
