import type { CommandId } from '../../shared/commands/commands.ts';
import type { Message } from '../../shared/messages/message.ts';

/** What the window does for a command. */
export interface Handler {
  readonly run: () => void | Promise<void>;
  /** Why the command can't be given now, or undefined when it can; shown wherever the command stands. */
  readonly refusal?: () => Message | undefined;
  /** For commands that switch something: whether it is on. */
  readonly checked?: () => boolean;
  /** What exactly it would act on now, as the step that undo takes back. */
  readonly detail?: () => Message | undefined;
}

/** The handlers of one menu's commands; a command without one is a compile error. */
export type Handlers<Menu extends string> = Readonly<Record<Extract<CommandId, `${Menu}.${string}`>, Handler>>;
