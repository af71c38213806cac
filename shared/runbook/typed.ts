import type { DeviceCommands } from '../devices/commands.ts';
import type { Step } from './runbook.ts';

/** The commands of a step on a router, where there are any. */
export function typed(commands: DeviceCommands | undefined): Pick<Step, 'commands'> {
  return commands === undefined ? {} : { commands };
}
