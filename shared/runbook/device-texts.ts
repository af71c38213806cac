import type { DeviceCommands } from '../devices/commands.ts';
import { message, type Message } from '../messages/message.ts';

/** The commands of a step on a router, line by line; nothing where the plan does not say whose it is. */
export function deviceTexts(commands: DeviceCommands | undefined): Message[] {
  if (commands === undefined) return [];
  const { system, lines } = commands;
  return [
    message('runbook:device.commands', { system }),
    ...lines.map((line) => message('runbook:device.line', { line })),
  ];
}
