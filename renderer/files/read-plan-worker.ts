import { piecesOf, readPlan, type Writing } from './read-plan.ts';

// Of a large plan this takes seconds, in which the page has to answer.
self.onmessage = ({ data }: MessageEvent<Writing>) => {
  for (const piece of piecesOf(readPlan(data))) self.postMessage(piece);
};
