import type { Locator, Page } from '@playwright/test';
import { canvasOf } from './canvas.ts';
import { drawerOf } from './drawer.ts';

/** What is lost when something fails. */
export function whatIfOf(page: Page) {
  const root = drawerOf(page).panel('What if');
  const canvas = canvasOf(page);
  const choice = root.getByRole('region', { name: 'What may fail' });
  const outcome = root.getByRole('region', { name: 'Lost pairs, by network' });
  const ranking = root.getByRole('list', { name: 'Single points of failure' });
  return {
    root,
    element: (name: string): Locator => choice.getByRole('checkbox', { name, exact: true }),
    restore: choice.getByRole('button', { name: 'All on again' }),
    outcome,
    lost: outcome.getByRole('list', { name: 'Lost pairs, by network' }).getByRole('listitem'),
    ranking,
    ranked: ranking.getByRole('listitem'),
    /** What the drawing shows as switched off, and what it shows as cut off by that: by the sheet alone, so classes tell. */
    off: canvas.root.locator('.react-flow__node.off'),
    offLines: canvas.root.locator('.react-flow__edge.off'),
    cut: canvas.root.locator('.react-flow__node.cut'),
  };
}
