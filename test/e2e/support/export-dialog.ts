import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog that exports the plan. */
export function exportDialogOf(page: Page) {
  const root = page.getByRole('dialog', { name: 'Export', exact: true });
  const saveButton = root.getByRole('button', { name: 'Export…', exact: true });
  const kind = (name: string): Locator => root.getByRole('radio', { name, exact: true });
  return {
    root,
    saveButton,
    kind,
    option: (name: string): Locator => root.getByRole('radio', { name, exact: true }),
    field: (name: string): Locator => root.getByLabel(name, { exact: true }),
    tick: (name: string | RegExp): Promise<void> => root.getByRole('checkbox', { name }).click(),
    async open(): Promise<void> {
      await page.keyboard.press('Control+e');
      await expect(root).toBeVisible();
    },
    async choose(name: string): Promise<void> {
      await kind(name).click();
      await expect(kind(name)).toBeChecked();
    },
    /** Waits until the files are made, and asks for them to be saved. */
    async save(): Promise<void> {
      await expect(saveButton).not.toHaveAttribute('aria-disabled', 'true');
      await saveButton.click();
    },
  };
}
