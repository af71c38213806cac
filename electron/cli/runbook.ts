import { analyze } from '../../shared/analysis.ts';
import { placeRemarks } from '../../shared/export/place-remarks.ts';
import { type RunbookFormat, writeRunbook } from '../../shared/export/runbook/runbook-formats.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import type { Network } from '../../shared/network/network.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { findParty } from '../../shared/runbook/party.ts';
import { type Basis, buildRunbook, changeRunbook, decommissionRunbook } from '../../shared/runbook/plan-runbook.ts';
import type { Runbook } from '../../shared/runbook/runbook.ts';
import { priceInputs } from '../../shared/runbook/price-inputs.ts';
import { savingsIn } from '../../shared/runbook/savings.ts';
import { complain, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { readPlan } from './plan-on-disk.ts';

export interface RunbookOptions {
  /** The plan as it is built, from which the way starts; `none`: an empty cloud. */
  readonly from?: string;
  /** Ids of what is taken down. */
  readonly remove?: readonly string[];
  /** An account, or the network team. */
  readonly account?: string;
  readonly format: RunbookFormat;
}

/** Writes the runbook of a plan: to build it, to come to it from an earlier one, or to take some of it down. */
export async function showRunbook(context: Context, file: string, options: RunbookOptions): Promise<ExitCode> {
  const { io, speak } = context;
  const end = async (problem: Message, code: ExitCode): Promise<ExitCode> => {
    await complain(context, problem);
    return code;
  };
  const { from, remove, account } = options;
  if (from !== undefined && remove !== undefined)
    return await end(message('cli:runbook.fromAndRemove'), exitCode.usage);
  const read = await readPlan(io, file);
  if (!read.ok) return await end(read.error, exitCode.fileFailed);
  const old = from === undefined || from === emptyCloud ? undefined : await readPlan(io, from);
  if (old?.ok === false) return await end(old.error, exitCode.fileFailed);

  const networkIn = (plan: Plan): Network => analyze(plan, io.today).network;
  const network = networkIn(read.value.plan);
  const before = old && networkIn(old.value.plan);
  const unknown = remove?.find((id) => !network.objects.has(id));
  if (unknown !== undefined) return await end(message('cli:runbook.unknownObject', { id: unknown }), exitCode.usage);
  // Somebody who has something to take down need not be in the later plan any more.
  const party =
    account === undefined ? undefined : (findParty(network, account) ?? (before && findParty(before, account)));
  if (account !== undefined && party === undefined)
    return await end(message('cli:runbook.unknownAccount', { id: account }), exitCode.usage);

  const runbook = runbookFor(network, before ?? (from === emptyCloud ? 'nothing' : 'existing'), remove);
  const further = priceInputs(network, io.today);
  const shown = { runbook, plan: read.value.plan, network, party, further };
  const content = writeRunbook(shown, options.format, speak);
  await io.stdout.write(content);
  for (const remark of placeRemarks(network.plan, [{ content }])) await complain(context, remark);
  return exitCode.fine;
}

/** What `--from` calls it where nothing is there yet; a file of that name is `./none`. */
const emptyCloud = 'none';

function runbookFor(network: Network, from: Network | Basis, remove: readonly string[] | undefined): Runbook {
  if (remove !== undefined) return decommissionRunbook(network, remove, savingsIn(network));
  return typeof from === 'string' ? buildRunbook(network, from) : changeRunbook(from, network, savingsIn(from));
}
