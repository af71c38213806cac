import type { ElectronApplication } from '@playwright/test';

/** What a native question said; a test answers it by the place of a button. */
export interface Question {
  readonly message: string;
  readonly detail?: string;
  readonly buttons: readonly string[];
}

interface Stubs {
  peerscapeQuestions?: Question[];
  peerscapeSaveDialogs?: string[];
}

/** From now on the dialog for opening files answers with these. */
export async function chooseToOpen(app: ElectronApplication, ...files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
  }, files as string[]);
}

/** From now on the dialog for saving answers with this file; undefined cancels it. */
export async function chooseToSave(app: ElectronApplication, file: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const asked = ((globalThis as Stubs).peerscapeSaveDialogs ??= []);
    dialog.showSaveDialog = (...args: unknown[]) => {
      asked.push((args.at(-1) as Electron.SaveDialogOptions).defaultPath ?? '');
      return Promise.resolve({ canceled: filePath === '', filePath });
    };
  }, file ?? '');
}

/** Where the dialogs for saving began, in their order: the folder with the suggested name. */
export function saveDialogs(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as Stubs).peerscapeSaveDialogs ?? []);
}

/** From now on every native question is answered with the button of this name. */
export async function answerQuestions(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog }, wanted) => {
    const asked = ((globalThis as Stubs).peerscapeQuestions ??= []);
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, detail = '', buttons = [] } = args.at(-1) as Electron.MessageBoxOptions;
      asked.push({ message, detail, buttons });
      return Promise.resolve({ response: buttons.indexOf(wanted), checkboxChecked: false });
    };
  }, button);
}

/** The native questions that were asked since `answerQuestions`, in their order. */
export function questions(app: ElectronApplication): Promise<Question[]> {
  return app.evaluate(() => (globalThis as Stubs).peerscapeQuestions ?? []);
}
