import { type KeyboardEvent, useRef } from 'react';
import { jumpTo, select, useView } from '../../store/view-store.ts';
import type { OutlineRow } from './outline-rows.ts';
import { toggleBranches } from './outline-store.ts';
import { idsBetween, withOrWithout } from './tree-selection.ts';

/** How long letters that follow one another are one word, ms. */
const typingPause = 700;

/** The keyboard of a tree, after the ARIA practices for a tree view in which several items can be selected. */
export function useTreeKeys({ rows, activeAt, goTo, page }: TreeKeys): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });
  const anchor = useRef<number>(undefined);

  return (event) => {
    if (event.altKey) return;
    const row = rows[activeAt];
    if (row === undefined) return;
    const act = action(event, row);
    if (act === undefined) return;
    if (!event.shiftKey) anchor.current = undefined;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  function action(event: KeyboardEvent, row: OutlineRow): (() => void) | undefined {
    const { node, open, parent } = row;
    const controlled = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'ArrowDown':
        return event.shiftKey ? () => extend(activeAt + 1) : () => goTo(activeAt + 1);
      case 'ArrowUp':
        return event.shiftKey ? () => extend(activeAt - 1) : () => goTo(activeAt - 1);
      case 'PageDown':
        return () => goTo(activeAt + page());
      case 'PageUp':
        return () => goTo(activeAt - page());
      case 'Home':
        return () => goTo(0);
      case 'End':
        return () => goTo(rows.length - 1);
      case 'ArrowRight':
        if (node.children.length === 0) return () => undefined;
        return open ? () => goTo(activeAt + 1) : () => toggleBranches([node.key]);
      case 'ArrowLeft':
        if (open) return () => toggleBranches([node.key]);
        return () => parent >= 0 && goTo(parent);
      case 'Enter':
        return () => choose(row, controlled);
      case ' ':
        // A space within a word that is being typed is part of it.
        if (!controlled && isTyping(event)) return () => type(event);
        return () => (node.id === undefined ? choose(row, false) : select(toggled(node.id, controlled)));
      default:
        return event.key.length === 1 && !controlled ? () => type(event) : undefined;
    }
  }

  function extend(to: number): void {
    anchor.current ??= activeAt;
    const end = Math.min(rows.length - 1, Math.max(0, to));
    goTo(end);
    select(idsBetween(rows, anchor.current, end));
  }

  function isTyping(event: KeyboardEvent): boolean {
    return typed.current.text !== '' && event.timeStamp - typed.current.at < typingPause;
  }

  function type(event: KeyboardEvent): void {
    const text = (isTyping(event) ? typed.current.text : '') + event.key.toLowerCase();
    typed.current = { text, at: event.timeStamp };
    // A first letter moves on; what follows may still mean the line that it led to.
    const from = text.length === 1 ? activeAt + 1 : activeAt;
    const order = rows.map((_, at) => (from + at) % rows.length);
    const found = order.find((at) => rows[at]?.node.name.toLowerCase().startsWith(text));
    if (found !== undefined) goTo(found);
  }
}

function choose({ node }: OutlineRow, more: boolean): void {
  if (node.id === undefined) {
    if (node.children.length > 0) toggleBranches([node.key]);
  } else jumpTo(more ? withOrWithout(useView.getState().selection, node.id) : [node.id]);
}

function toggled(id: string, more: boolean): string[] {
  return more ? withOrWithout(useView.getState().selection, id) : [id];
}

interface TreeKeys {
  readonly rows: readonly OutlineRow[];
  readonly activeAt: number;
  readonly goTo: (at: number) => void;
  /** How many lines a page is. */
  readonly page: () => number;
}
