import type { MessageKey } from '../messages/message.ts';

/** The menus of the window, in their order. */
export const menus = ['file', 'edit', 'view', 'insert', 'arrange', 'plan', 'help'] as const;

export type MenuName = (typeof menus)[number];

/**
 * Something a user can ask for. Native menu, toolbar, palette, context menus and keymap are views of one list of these;
 * what a command does, and why it may be refused, is known to the window.
 */
export interface Command {
  readonly id: string;
  readonly title: MessageKey;
  /** Keys in Electron's accelerator notation, the first shown; `CmdOrCtrl` is the platform's own modifier. */
  readonly keys?: readonly string[];
  /** Where it stands in the native menu; a new group begins behind a separator. */
  readonly menu?: { readonly name: MenuName; readonly group: number };
  /** Keys that text fields need for themselves (copy, delete, arrows) reach the command only outside of them. */
  readonly whileTyping?: boolean;
}
