import type { OutlineNode } from './outline-tree.ts';

/** A line of the outline as it is shown now. */
export interface OutlineRow {
  readonly node: OutlineNode;
  /** Place of the branch it hangs on among the rows; -1 at the top. */
  readonly parent: number;
  /** 1 at the top. */
  readonly level: number;
  readonly open: boolean;
  /** How many branches hang where this one does, and which of them it is, from 1. */
  readonly siblings: number;
  readonly position: number;
}

/**
 * The lines in view. `toggled` holds the branches that somebody opened or closed against their first state. A filter leaves what it finds
 * and what that hangs on; what was found can still be opened.
 */
export function outlineRows(tree: readonly OutlineNode[], toggled: ReadonlySet<string>, filter: string): OutlineRow[] {
  const wanted = filter.trim().toLowerCase();
  const found = wanted === '' ? undefined : foundBelow(tree, wanted);
  const rows: OutlineRow[] = [];
  const walk = (nodes: readonly OutlineNode[], parent: number, level: number, all: boolean): void => {
    const shown = all || found === undefined ? nodes : nodes.filter(({ key }) => found.has(key));
    shown.forEach((node, at) => {
      const below = found?.get(node.key) === 'below';
      const openAtFirst = found === undefined ? node.openAtFirst : below;
      const open = node.children.length > 0 && openAtFirst !== toggled.has(node.key);
      const place = rows.length;
      rows.push({ node, parent, level, open, siblings: shown.length, position: at + 1 });
      if (open) walk(node.children, place, level + 1, all || (found !== undefined && !below));
    });
  };
  walk(tree, -1, 1, false);
  return rows;
}

/** The branches that lead to an object, from the top; empty where the outline does not have it. */
export function branchesTo(tree: readonly OutlineNode[], id: string): OutlineNode[] {
  for (const node of tree) {
    if (node.id === id) return [node];
    const below = branchesTo(node.children, id);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** What a filter finds: branches that match themselves, and those with a match below them. */
function foundBelow(tree: readonly OutlineNode[], wanted: string): Map<string, 'itself' | 'below'> {
  const found = new Map<string, 'itself' | 'below'>();
  const look = (node: OutlineNode): boolean => {
    let below = false;
    for (const child of node.children) below = look(child) || below;
    const matches = [node.name, node.detail ?? '', node.id ?? ''].some((text) => text.toLowerCase().includes(wanted));
    if (below) found.set(node.key, 'below');
    else if (matches) found.set(node.key, 'itself');
    return below || matches;
  };
  for (const node of tree) look(node);
  return found;
}
