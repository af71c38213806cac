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
    /** The networks on the drawing that lose a pair. */
    cut: canvas.root.getByRole('group', { name: /, loses connections$/ }),
  };
}
