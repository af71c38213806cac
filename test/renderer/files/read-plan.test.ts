import { expect, it } from 'vitest';
import { piecesOf, piecesTogether, readPlan } from '../../../renderer/files/read-plan.ts';
import { planText } from '../../../shared/plan/canonical.ts';
import { plan } from '../../support/plan-builder.ts';

it('a plan in pieces is the plan when they are together, with what this version does not know', () => {
  const strange = planText(plan().build()).replace(
    '"version": 1,',
    '"version": 1, "later": {"__proto__": [1], "constructor": 2},',
  );
  const text = planText({
    ...plan().build(),
    notes: Array.from({ length: 5000 }, (_, at) => ({ id: `note-${at}`, text: String(at) })),
  });
  for (const written of [strange, text]) {
    const read = readPlan({ text: written, steps: [] });
    const together = piecesTogether();
    const answers = [...piecesOf(read)].map((piece) => together.add(structuredClone(piece)));
    expect(answers.slice(0, -1).every((answer) => answer === undefined)).toBe(true);
    expect(answers.at(-1)).toEqual(read);
    expect(read.ok && answers.at(-1)?.ok).toBe(true);
  }
});

it('a text that is no plan comes as one piece, which says why', () => {
  const pieces = [...piecesOf(readPlan({ text: '{', steps: [] }))];
  expect(pieces).toMatchObject([{ kind: 'end', read: { ok: false, error: { key: 'app:parse.notJson' } } }]);
});
