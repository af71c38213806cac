import { create } from 'zustand';
import type { Connection } from '../../shared/plan/edits/connect-routers.ts';
import type { PeeringRole } from '../../shared/plan/edits/peering-draft.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Message } from '../../shared/messages/message.ts';
import type { View as NetworkView } from '../../shared/network/view.ts';
import type { Step } from '../../shared/runbook/runbook.ts';
import type { RouteScope } from '../../shared/routing/missing-routes.ts';
import type { PastePlace } from '../../shared/tables/paste-rows.ts';
import type { PlanTable } from '../../shared/tables/tables.ts';

/** The dialog that is open, with what it is about. */
export type DialogRequest =
  | { readonly kind: 'newPeering'; readonly connection: Connection }
  | { readonly kind: 'peering'; readonly id: string }
  | { readonly kind: 'lifecycle'; readonly id: string }
  | { readonly kind: 'admit'; readonly between: Admitting; readonly traffic: 'icmp' | 'tcp' }
  | { readonly kind: 'vbr'; readonly id: string }
  | { readonly kind: 'physicalConnection'; readonly id: string }
  | { readonly kind: 'delete'; readonly ids: readonly string[] }
  | { readonly kind: 'acceptFinding'; readonly finding: Finding }
  | { readonly kind: 'arrange' }
  | { readonly kind: 'pasteRoutes'; readonly router: string; readonly text: string }
  | { readonly kind: 'pasteTable'; readonly table: PlanTable; readonly text: string; readonly where: PastePlace }
  | { readonly kind: 'missingRoutes'; readonly scope: RouteScope }
  | { readonly kind: 'planSettings' }
  | { readonly kind: 'quoteSettings' }
  | { readonly kind: 'priceBooks' }
  | { readonly kind: 'comparePayers'; readonly peering: string }
  | { readonly kind: 'accounts' }
  | { readonly kind: 'describeScenario'; readonly id: string }
  | { readonly kind: 'promoteScenario'; readonly id: string }
  | { readonly kind: 'tickStep'; readonly id: string; readonly before: readonly Step[] }
  | { readonly kind: 'export' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'conflict'; readonly change: 'changed' | 'gone'; readonly name: string };

/** Between whom traffic is to be admitted: the sides of a peering, or two ends of a path, each an object or an address. */
export type Admitting =
  { readonly peering: string } | { readonly from: string; readonly to: string; readonly port?: number };

/** A short message at the edge of the window; it goes by itself unless it is an error. */
export interface Notice {
  readonly id: number;
  readonly tone: 'error' | 'info' | 'good';
  readonly text: Message;
  /** What can be done about it, each once. */
  readonly acts: readonly NoticeAct[];
  /** How often it was said while it stood there. */
  readonly count: number;
}

/** A button of a notice. */
export interface NoticeAct {
  readonly label: Message;
  readonly run: () => void;
}

/** One end of a peering. */
export interface PeeringEndRef {
  readonly peering: string;
  readonly role: PeeringRole;
}

interface ViewState {
  /** Ids of the selected objects, peerings included, in the order of selection. */
  readonly selection: readonly string[];
  readonly dialog: DialogRequest | undefined;
  /** `ends`: what the selected object can be connected to. */
  readonly commandPalette: 'closed' | 'commands' | 'objects' | 'ends' | 'routers';
  /** The end that is to be led to another router, while these are listed. */
  readonly rerouted: PeeringEndRef | undefined;
  /** Objects that the canvas is asked to bring into view; a new array is a new request. */
  readonly reveal: readonly string[];
  /** Whether they are wanted in the middle, and not just in view. */
  readonly revealsInMiddle: boolean;
  /** A field that is asked for: its form in the inspector takes the focus there; a new object is a new request. */
  readonly askedField: { readonly object: string; readonly field: Message } | undefined;
  /** The finding that is being looked at in the panel. */
  readonly openFinding: Finding | undefined;
  readonly notices: readonly Notice[];
  /** How networks are looked at in this window, whichever plan is open; the plan never hears of it. */
  readonly networkView: NetworkView;
  /** Whether the drawer takes the room of the canvas, too. */
  readonly drawerMaximised: boolean;
  /** Ids of the nodes that are not drawn while a part of the plan is isolated; undefined while all are. */
  readonly hidden: ReadonlySet<string> | undefined;
}

export const useView = create<ViewState>(() => ({
  selection: [],
  dialog: undefined,
  commandPalette: 'closed',
  rerouted: undefined,
  reveal: [],
  revealsInMiddle: false,
  askedField: undefined,
  openFinding: undefined,
  notices: [],
  networkView: 'designed',
  drawerMaximised: false,
  hidden: undefined,
}));

export function select(ids: readonly string[]): void {
  const before = useView.getState().selection;
  if (ids.length !== before.length || ids.some((id, at) => id !== before[at])) useView.setState({ selection: ids });
}

/** Brings objects of the canvas into view, which a drawer in its place would cover. */
export function reveal(ids: readonly string[], where?: 'middle'): void {
  useView.setState({ reveal: [...ids], revealsInMiddle: where === 'middle', drawerMaximised: false });
}

/** Selects objects and brings them into view: what "jump to" does everywhere. */
export function jumpTo(ids: readonly string[], where?: 'middle'): void {
  select(ids);
  reveal(ids, where);
}

/** Gives the canvas its place back. */
export function uncoverCanvas(): void {
  useView.setState({ drawerMaximised: false });
}

/** Selects an object and asks its form for a field. */
export function askField(object: string, field: Message): void {
  useView.setState({ selection: [object], askedField: { object, field } });
}

export function openDialog(dialog: DialogRequest): void {
  useView.setState({ dialog });
}

export function closeDialog(): void {
  useView.setState({ dialog: undefined });
}

/** Acts at once, or when the dialog that is open is closed: what was entered there must not be lost to another dialog. */
export function whenNoDialog(act: () => void): void {
  if (useView.getState().dialog === undefined) {
    act();
    return;
  }
  const stop = useView.subscribe(({ dialog }) => {
    if (dialog !== undefined) return;
    stop();
    act();
  });
}

let lastNotice = 0;

/** More at once are not read. */
const mostNotices = 3;

/** Says something at the edge of the window, and returns the notice's id. What stands there already is not said again beside it, but counted. */
export function notify(tone: Notice['tone'], text: Message, acts: readonly NoticeAct[] = []): number {
  lastNotice += 1;
  const id = lastNotice;
  const same = (other: Notice): boolean => other.tone === tone && JSON.stringify(other.text) === JSON.stringify(text);
  useView.setState(({ notices }) => {
    const count = (notices.find(same)?.count ?? 0) + 1;
    const others = notices.filter((other) => !same(other));
    return { notices: [...others.slice(1 - mostNotices), { id, tone, text, acts, count }] };
  });
  return id;
}

export function dismissNotice(id: number): void {
  useView.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Takes away what only says that something went well. */
export function dismissGoodNotices(): void {
  useView.setState(({ notices }) => ({ notices: notices.filter(({ tone }) => tone !== 'good') }));
}

/** Lists the routers that an end of a peering can be led to. */
export function askForRouter(rerouted: PeeringEndRef): void {
  useView.setState({ commandPalette: 'routers', rerouted });
}
