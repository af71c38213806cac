import { type Message, message } from '../../shared/messages/message.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { replayJournal } from '../../shared/plan/journal-changes.ts';
import { parseFailureMessage } from '../../shared/plan/parse-failure-message.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { type Plan, type Rows, type TableName, tableNames } from '../../shared/plan/plan.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { drawnObjects, mostDrawn } from '../store/drawn-limit.ts';

/** What is to be read: the text of a plan, and the steps of a journal that lead on from it. */
export interface Writing {
  readonly text: string;
  readonly steps: readonly string[];
}

export interface ReadPlan {
  /** Behind the steps that could be taken. */
  readonly plan: Plan;
  /** What it is read from without any step. */
  readonly text: string;
  /** How many steps could be taken: the first that could not ended it. */
  readonly taken: number;
}

/** Reads a plan; of a text that is none, and of a plan that no window can draw, why. */
export function readPlan({ text, steps }: Writing): Result<ReadPlan, Message> {
  const parsed = parsePlan(text);
  if (!parsed.ok) return failure(parseFailureMessage(parsed.error));
  const { plan, taken } = replayJournal(parsed.value, steps);
  const count = drawnObjects(plan);
  if (count > mostDrawn) return failure(message('files:tooManyDrawn', { objects: count, most: mostDrawn }));
  return success({ plan, text: taken === 0 ? text : planText(plan), taken });
}

/** A plan goes from one thread to another in pieces, as to take one over holds up who takes it: some rows of a table, and at the end the rest. */
export type PlanPiece =
  | { readonly kind: 'rows'; readonly table: TableName; readonly rows: readonly Rows[TableName][] }
  | { readonly kind: 'end'; readonly read: Result<ReadPlan, Message> };

/** Takes milliseconds to take over. */
const rowsAtATime = 2000;

/** What `readPlan` answers, in pieces; the plan of the last one is without rows. */
export function* piecesOf(read: Result<ReadPlan, Message>): Generator<PlanPiece> {
  if (!read.ok) {
    yield { kind: 'end', read };
    return;
  }
  const { plan } = read.value;
  for (const table of tableNames) {
    const rows: readonly Rows[TableName][] = plan[table];
    for (let at = 0; at < rows.length; at += rowsAtATime)
      yield { kind: 'rows', table, rows: rows.slice(at, at + rowsAtATime) };
  }
  const withoutRows = { ...plan, ...(Object.fromEntries(tableNames.map((table) => [table, []])) as object) };
  yield { kind: 'end', read: success({ ...read.value, plan: withoutRows }) };
}

/** Puts pieces together as they come; `add` answers with the whole on the last one. */
export function piecesTogether(): { readonly add: (piece: PlanPiece) => Result<ReadPlan, Message> | undefined } {
  const tables = new Map<TableName, Rows[TableName][]>();
  return {
    add(piece) {
      if (piece.kind === 'rows') {
        const rows = tables.get(piece.table);
        if (rows === undefined) tables.set(piece.table, [...piece.rows]);
        else rows.push(...piece.rows);
        return undefined;
      }
      if (!piece.read.ok) return piece.read;
      const { plan, ...rest } = piece.read.value;
      return success({ ...rest, plan: { ...plan, ...(Object.fromEntries(tables) as object) } });
    },
  };
}
