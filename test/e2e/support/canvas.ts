import { expect, type Locator, type Page } from '@playwright/test';
import { flowId } from '../../../renderer/canvas/flow-id.ts';
import { boxOf, middleOf, type Spot } from './box.ts';

type Side = 'left' | 'right' | 'top' | 'bottom';

/** The drawing: its nodes and edges by the names that users give them, and what the mouse does to them. */
export function canvasOf(page: Page) {
  const panel = page.getByRole('main', { name: 'Canvas' });
  const root = panel.getByRole('application', { name: 'Canvas' });

  const node = (name: string): Locator => {
    const kinds = 'VPC|VBR|Data center|Physical connection|Note';
    return root.getByRole('group', { name: new RegExp(`^(${kinds}) ${escaped(name)}(,|$)`) });
  };

  /** Moves the pointer from one point of the window to another with the button down: a frame, where it begins beside every node. */
  const pull = async (from: Spot, to: Spot): Promise<void> => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
  };

  /** Draws a line from a node's handle and holds it over a node. */
  const aim = async (from: string, side: Side, to: string): Promise<void> => {
    await node(from).hover();
    // Handles have no role: the keyboard connects without them.
    // Hovering waits until it stands still: an object that was just added may still be coming into view.
    await node(from).locator(`.react-flow__handle-${side}`).first().hover();
    await page.mouse.down();
    const end = middleOf(await boxOf(node(to)));
    await page.mouse.move(end.x, end.y, { steps: 8 });
  };

  const label = (id: string): Locator => root.locator(`[data-link="${id}"]`);

  return {
    panel,
    root,
    nodes: root.locator('.react-flow__node'),
    /** From far away: what stands for the objects of a region or a data center. */
    areas: root.locator('[data-area]'),
    node,
    peerings: root.getByRole('group', { name: /^Peering connection / }),
    peering: (name: string): Locator =>
      root.getByRole('group', { name: new RegExp(`^Peering connection ${escaped(name)}:`) }),
    /** The places of a node in the path that is shown. */
    stepMark: (name: string): Locator => node(name).getByRole('img', { name: /^Way / }),
    /** The lanes of a path along a peering, which are drawn without words; the peering is known by its id. */
    lanes(id: string) {
      const edge = root.locator(`.react-flow__edge[data-id="${flowId(id)}"]`);
      return {
        forward: edge.locator('g[data-direction="forward"]'),
        back: edge.locator('g[data-direction="back"]'),
      };
    },
    /** How far what is dragged is from what is beside it, in units. */
    distances: root.locator('[data-distance]'),
    /** What is said at the pointer while a line is drawn, or beside the end chosen from the keyboard. */
    hint: root.getByRole('status'),
    /** How many findings a node has. */
    badge: (name: string): Locator => node(name).getByRole('button', { name: findings }),
    /** What stands on a peering's line; it knows the peering's id alone. */
    label,
    /** How many findings a peering has, on its label. */
    peeringBadge: (id: string): Locator => label(id).getByRole('button', { name: findings }),

    /** A point in the window, as parts of the canvas's width and height. */
    async spot(across: number, down: number): Promise<Spot> {
      const { x, y, width, height } = await boxOf(panel);
      return { x: x + width * across, y: y + height * down };
    },

    pull,
    aim,

    async connect(from: string, side: Side, to: string): Promise<void> {
      await aim(from, side, to);
      await page.mouse.up();
    },

    /** Drags a node by its header. */
    async drag(name: string, across: number, down: number): Promise<void> {
      const { x, y, width } = await boxOf(node(name));
      const grip = { x: x + width / 2, y: y + 16 };
      await pull(grip, { x: grip.x + across, y: grip.y + down });
    },

    async select(...names: readonly string[]): Promise<void> {
      for (const [at, name] of names.entries()) {
        await node(name).click({ position: { x: 60, y: 12 }, modifiers: at === 0 ? [] : ['Shift'] });
      }
      for (const name of names) await expect(node(name)).toHaveClass(/selected/);
    },
  };
}

const findings = /\d (error|warning|notice)/;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
