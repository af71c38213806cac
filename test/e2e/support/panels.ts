import type { Locator, Page } from '@playwright/test';
import type { Spot } from './box.ts';

/** The bar at the top of a plan. */
export function toolbarOf(page: Page) {
  const root = page.getByRole('toolbar', { name: 'Toolbar' });
  return {
    root,
    planName: root.getByRole('heading', { level: 1 }),
    unsaved: root.getByRole('img', { name: 'Unsaved changes' }),
    undo: root.getByRole('button', { name: 'Undo', exact: true }),
    redo: root.getByRole('button', { name: 'Redo', exact: true }),
  };
}

/** The palette of what can be put on the canvas. */
export function componentsOf(page: Page) {
  const root = page.getByRole('region', { name: 'Components and outline' });
  const component = (kind: string): Locator => root.getByRole('button', { name: kind, exact: true });
  return {
    root,
    component,
    /** Drags a component onto the canvas, to a point of the window. */
    async drag(kind: string, to: Spot): Promise<void> {
      await component(kind).hover();
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 6 });
      await page.mouse.up();
    },
  };
}

/** The panel that shows and changes what is selected. */
export function inspectorOf(page: Page) {
  const root = page.getByRole('complementary', { name: 'Inspector' });
  const section = (title: string): Locator => root.getByRole('group', { name: title, exact: true });
  return {
    root,
    heading: root.getByRole('heading', { level: 2 }),
    section,
    /** A field of what is selected. Objects inside it have fields of the same names, further down. */
    field: (label: string): Locator => root.getByLabel(label, { exact: true }).first(),
    /** A field of the open object in a section. */
    fieldIn: (title: string, label: string): Locator => section(title).getByLabel(label, { exact: true }).first(),
    button: (name: string): Locator => root.getByRole('button', { name, exact: true }),
  };
}

/** The panel with everything that the checks say. */
export function findingsOf(page: Page) {
  const root = page.getByRole('region', { name: 'Findings', exact: true }).filter({ has: page.getByLabel('Group by') });
  const details = root.getByRole('region', { name: 'The finding in detail' });
  return {
    root,
    details,
    finding: (rule: string): Locator => root.getByRole('option').filter({ hasText: rule }),
    /** A fix of the open finding, by words of its title. */
    fix: (title: string | RegExp): Locator =>
      details.getByRole('listitem').filter({ has: page.getByRole('button', { name: title }) }),
    fixAll: root.getByRole('button', { name: /^Fix all safe/ }),
    accept: details.getByRole('button', { name: 'Accept with reason…' }),
    withdraw: details.getByRole('button', { name: 'Withdraw acceptance' }),
    showAccepted: root.getByRole('checkbox', { name: /^Show accepted/ }),
  };
}

/** The palette of commands and objects, and of what the selected object can be connected to. */
export function commandPaletteOf(page: Page) {
  const root = page.getByRole('dialog', {
    name: /^(Command palette|Find an object|Connect to…|Lead this end to another router)$/,
  });
  const input = root.getByRole('combobox');
  const item = (words: string | RegExp): Locator => root.getByRole('option').filter({ hasText: words });
  const search = async (query: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await input.fill(query);
  };
  return {
    root,
    input,
    item,
    search,
    /** Gives a command by its title, for those that have no keys. */
    async run(title: string): Promise<void> {
      await search(title);
      await item(title).first().click();
    },
  };
}
