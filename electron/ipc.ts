import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { type CallName, callNames } from '../shared/ipc/calls.ts';
import { contract, type InputOf, type OutputOf } from '../shared/ipc/contract.ts';
import { z } from '../shared/zod.ts';
import { log } from './log.ts';
import type { PageOrigin } from './page-origin.ts';
import type { PlanWindow } from './plan-window.ts';
import type { Windows } from './windows.ts';

/** What answers each call of the contract. */
export type Handlers = {
  readonly [Name in CallName]: (window: PlanWindow, input: InputOf<Name>) => Promise<OutputOf<Name>> | OutputOf<Name>;
};

/**
 * The only door from a page into the main process: the main frame of a window of ours, with a page of ours in it, may make the calls
 * of the contract with an input that fits. Anything else is logged and refused by a rejected promise.
 */
export function answerCalls(handlers: Handlers, windows: Windows, origin: PageOrigin): void {
  for (const name of callNames) {
    // The contract has parsed the input by the time the handler gets it.
    const handle = handlers[name] as (window: PlanWindow, input: unknown) => unknown;
    ipcMain.handle(name, (event, input: unknown) => answer(name, handle, event, input));
  }

  async function answer(
    name: CallName,
    handle: (window: PlanWindow, input: unknown) => unknown,
    event: IpcMainInvokeEvent,
    input: unknown,
  ): Promise<unknown> {
    const window = caller(event, windows, origin);
    if (!window) return refuse(name, 'the caller is no page of ours');
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) return refuse(name, z.prettifyError(parsed.error));
    try {
      const output: unknown = await handle(window, parsed.data);
      logFailure(name, output);
      return contract[name].output.parse(output);
    } catch (error) {
      log.error(name, error);
      throw new Error(`${name} failed`, { cause: error });
    }
  }
}

function caller(event: IpcMainInvokeEvent, windows: Windows, origin: PageOrigin): PlanWindow | undefined {
  const { sender, senderFrame } = event;
  if (senderFrame === null || senderFrame !== sender.mainFrame || !origin.owns(senderFrame.url)) return undefined;
  return windows.of(sender);
}

function refuse(name: CallName, reason: string): never {
  log.warn(`refused ${name}: ${reason}`);
  throw new Error(`${name} was refused`);
}

function logFailure(name: CallName, output: unknown): void {
  if (typeof output === 'object' && output !== null && 'ok' in output && output.ok === false) log.info(name, output);
}
