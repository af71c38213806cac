import { create } from 'zustand';
import type { Protocol } from '../../shared/network/trace-types.ts';
import { openDrawer } from './drawer.ts';

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
  usePathView.setState({ ...change, picking: undefined, leg: firstLegs, openBlocker: undefined });
}

export function swapEnds(): void {
  const { from, to } = usePathView.getState();
  changeQuestion({ from: to, to: from });
}

export function startPicking(end: PathEnd): void {
  usePathView.setState({ picking: end });
}

export function stopPicking(): void {
  if (usePathView.getState().picking !== undefined) usePathView.setState({ picking: undefined });
}

/** What is asked about as the engine takes it: `undefined` for any traffic, or `invalid-port` while a port is missing or impossible. */
export function protocolAsked({
  traffic,
  port,
}: Pick<PathViewState, 'traffic' | 'port'>): Protocol | undefined | 'invalid-port' {
  if (traffic === 'any') return undefined;
  if (traffic === 'icmp') return { kind: 'icmp' };
  const number = /^\d{1,5}$/.test(port.trim()) ? Number(port) : 0;
  return number >= 1 && number <= 65_535 ? { kind: traffic, port: number } : 'invalid-port';
}
