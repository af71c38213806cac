import type { timeline as english } from '../en/timeline.ts';
import type { Translation } from '../translation.ts';

export const timeline: Translation<typeof english> = {
  title: '时间线',
  remindersLeft: '尚有第 {{days}} 天的提醒。',
};
