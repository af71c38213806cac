// A path is a question. Here stand the two ends and the traffic; the trace is derived from the plan (`path-trace.ts`), and what the canvas
// lights up from the trace (`path-lights.ts`). So a fix or an undo answers anew by itself. Dimming is one attribute of the canvas, not a
// redraw.
import { create } from 'zustand';
import { type ProtocolError, protocolOf } from '../../shared/network/protocol.ts';
import type { Protocol } from '../../shared/network/trace-types.ts';
import { type Result, success } from '../../shared/result.ts';
import { openDrawer } from '../store/open-drawer.ts';
import { uncoverCanvas } from '../store/view-store.ts';

/** What kind of traffic is asked about; `any` asks whether any traffic at all is admitted. */
export const trafficKinds = ['any', 'icmp', 'tcp', 'udp'] as const;

export type TrafficKind = (typeof trafficKinds)[number];

export type PathEnd = 'from' | 'to';

/** The question that the Paths panel answers. The answer is never stored: `path-trace.ts` derives it from the plan. */
interface PathViewState {
  /** Ids of objects, or IPv4 addresses as they are being typed; empty while nothing is chosen. */
  readonly from: string;
  readonly to: string;
  readonly traffic: TrafficKind;
  /** The port as it is being typed; counts for TCP and UDP alone. */
  readonly port: string;
  /** Objects that are taken to be switched off, by id. */
  readonly without: ReadonlySet<string>;
  /** The end that the next object chosen on the canvas becomes. */
  readonly picking: PathEnd | undefined;
  /** The network on the canvas that was chosen while picking, and whose members are offered. */
  readonly offered: string | undefined;
  /** Which group of addresses is looked at in each direction, by its place. */
  readonly leg: { readonly forward: number; readonly back: number };
  /** The blocker that was asked for on the canvas, by `blockerKey`; a new object is a new request. */
  readonly openBlocker: { readonly key: string } | undefined;
}

const firstLegs = { forward: 0, back: 0 } as const;
const nothingOff: ReadonlySet<string> = new Set();

export const usePathView = create<PathViewState>(() => ({
  from: '',
  to: '',
  traffic: 'any',
  port: '',
  without: nothingOff,
  picking: undefined,
  offered: undefined,
  leg: firstLegs,
  openBlocker: undefined,
}));

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly protocol?: Protocol | undefined;
  readonly without?: ReadonlySet<string> | undefined;
}

/** Asks how a packet travels between two ends, and shows the panel with the answer. */
export function askPath({ from, to, protocol, without = nothingOff }: PathQuestion): void {
  changeQuestion({
    from,
    to,
    traffic: protocol?.kind ?? 'any',
    port: protocol === undefined || protocol.kind === 'icmp' ? '' : String(protocol.port),
    without,
  });
  openDrawer('paths');
}

/** Changes parts of the question; what was opened or picked for the old one is over. */
export function changeQuestion(
  change: Partial<Pick<PathViewState, 'from' | 'to' | 'traffic' | 'port' | 'without'>>,
): void {
  usePathView.setState({ ...change, picking: undefined, offered: undefined, leg: firstLegs, openBlocker: undefined });
}

export function swapEnds(): void {
  const { from, to } = usePathView.getState();
  changeQuestion({ from: to, to: from });
}

/** Opens a blocker in the panel, where its fixes are. */
export function openBlocker(key: string): void {
  usePathView.setState({ openBlocker: { key } });
}

/** Chooses which group of addresses is looked at in one direction. */
export function showLeg(direction: 'forward' | 'back', at: number): void {
  usePathView.setState(({ leg }) => ({ leg: { ...leg, [direction]: at } }));
}

export function startPicking(end: PathEnd): void {
  uncoverCanvas();
  usePathView.setState({ picking: end, offered: undefined });
}

export function stopPicking(): void {
  if (usePathView.getState().picking !== undefined) usePathView.setState({ picking: undefined, offered: undefined });
}

/** Makes an object the end that is being picked. */
export function pick(id: string): void {
  const { picking } = usePathView.getState();
  if (picking !== undefined) changeQuestion({ [picking]: id });
}

/** Offers the members of a network for the end that is being picked, or no longer. */
export function offerMembers(id: string | undefined): void {
  usePathView.setState({ offered: id });
}

/** What is asked about as the engine takes it: undefined for any traffic, or why a port is none. */
export function protocolAsked({
  traffic,
  port,
}: Pick<PathViewState, 'traffic' | 'port'>): Result<Protocol | undefined, ProtocolError> {
  if (traffic === 'any') return success(undefined);
  return protocolOf(traffic === 'icmp' ? traffic : `${traffic}:${port.trim()}`);
}
