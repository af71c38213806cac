import { type Analysis, analyze } from '../../shared/analysis.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { type Circumstances, circumstances } from '../../shared/network/circumstances.ts';
import { findEndpoint } from '../../shared/network/endpoints.ts';
import { judgeIntentsUnder } from '../../shared/network/intents.ts';
import type { Network } from '../../shared/network/network.ts';
import { protocolErrorMessage, protocolOf } from '../../shared/network/protocol.ts';
import { reach } from '../../shared/network/reach.ts';
import { trace } from '../../shared/network/trace.ts';
import type { Endpoint, Protocol, Trace } from '../../shared/network/trace-types.ts';
import type { View } from '../../shared/network/view.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { paintFor } from './colours.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { readPlan } from './plan-on-disk.ts';
import { pairsCsv, pairsJson, pairsText } from './reach-all-pairs.ts';
import { pairCsv, pairJson, pairText } from './reach-one-pair.ts';

export interface ReachOptions {
  readonly from?: string;
  readonly to?: string;
  readonly protocol?: string;
  /** Ids of what is taken to be switched off. */
  readonly without?: readonly string[];
  readonly view: View;
  readonly format: 'text' | 'json' | 'csv';
}

/** Tells what becomes of packets between two ends, or who reaches whom in the whole plan. */
export async function showReach(context: Context, file: string, options: ReachOptions): Promise<ExitCode> {
  const refuse = async (problem: Message): Promise<ExitCode> => {
    await complain(context, problem);
    return exitCode.usage;
  };
  const question = questionOf(options);
  if (!question.ok) return await refuse(question.error);
  const read = await readPlan(context.io, file);
  if (!read.ok) {
    await complain(context, read.error);
    return exitCode.fileFailed;
  }
  const analysis = analyze(read.value.plan, context.io.today);
  const { network } = analysis;
  const without = new Set(options.without);
  const unknown = [...without].find((id) => !canBeSwitchedOff(network, id));
  if (unknown !== undefined) return await refuse(message('cli:reach.unknownOff', { id: unknown }));
  const under = circumstances({ view: options.view, without });
  if (question.value === 'all') return await showAllPairs(context, { file, network, under, format: options.format });

  const { protocol } = question.value;
  const [from, to] = [endOf(network, question.value.from), endOf(network, question.value.to)];
  if (!from.ok) return await refuse(from.error);
  if (!to.ok) return await refuse(to.error);
  const answer = trace(network, from.value, to.value, { protocol, ...under });
  await context.io.stdout.write(pairAs(options.format, context, { ...question.value, analysis, under, answer }));
  return answer.verdict === 'reachable' ? exitCode.fine : exitCode.found;
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly protocol: Protocol | undefined;
}

/** What the options ask, as far as it can be told without the plan. */
function questionOf({ from, to, protocol }: ReachOptions): Result<'all' | Pair, Message> {
  if (from === undefined && to === undefined)
    return protocol === undefined ? success('all') : failure(message('cli:reach.protocolAlone'));
  if (from === undefined || to === undefined) return failure(message('cli:reach.oneEnd'));
  if (protocol === undefined) return success({ from, to, protocol: undefined });
  const known = protocolOf(protocol);
  return known.ok ? success({ from, to, protocol: known.value }) : failure(protocolErrorMessage(protocol, known.error));
}

function endOf(network: Network, id: string): Result<Endpoint, Message> {
  const end = findEndpoint(network, id);
  if (end.ok) return end;
  return failure(message(end.error === 'unknown-object' ? 'cli:reach.unknownEnd' : 'cli:reach.noEndpoint', { id }));
}

/** Whether it is a peering, a router, a physical connection, a data center, or the region of a router. */
function canBeSwitchedOff({ objects, vpcs, vbrs }: Network, id: string): boolean {
  const table = objects.get(id)?.table;
  if (table !== undefined && switchable.has(table)) return true;
  return [...vpcs.values(), ...vbrs.values()].some(({ row }) => row.region === id);
}

const switchable: ReadonlySet<string> = new Set(['peerings', 'vpcs', 'vbrs', 'physicalConnections', 'dataCenters']);

function pairAs(
  format: ReachOptions['format'],
  { io, speak }: Context,
  pair: Pair & { readonly analysis: Analysis; readonly under: Circumstances; readonly answer: Trace },
): string {
  switch (format) {
    case 'text':
      return pairText(pair, speak, paintFor(io));
    case 'json':
      return pairJson(pair, speak);
    case 'csv':
      return pairCsv(pair);
  }
}

async function showAllPairs(
  { io, speak }: Context,
  {
    file,
    network,
    under,
    format,
  }: {
    readonly file: string;
    readonly network: Network;
    readonly under: Circumstances;
    readonly format: ReachOptions['format'];
  },
): Promise<ExitCode> {
  const reachability = reach(network, under);
  const failed = judgeIntentsUnder(network, under).flatMap((judgment) =>
    judgment.outcome === 'fails' ? [judgment] : [],
  );
  const parts =
    format === 'text'
      ? pairsText({ file, reachability, failed, under }, speak, paintFor(io))
      : format === 'json'
        ? pairsJson(reachability, under.view)
        : pairsCsv(reachability);
  for (const part of parts) await io.stdout.write(part);
  return failed.length > 0 ? exitCode.found : exitCode.fine;
}
