import type { ExportTarget } from '../../shared/export/exporter.ts';
import {
  defaultDiagramOptions,
  type DiagramOptions,
  type TitleBlock,
} from '../../shared/export/diagram/diagram-options.ts';
import { pageParts } from '../../shared/export/diagram/page-sections.ts';
import { priceLabels } from '../../shared/export/quote/price-labels.ts';
import { allFlags, type CopyFlags, copyParts, flagsOf } from '../../shared/export/customer-copy/copy-flags.ts';
import type { Paper } from '../../shared/export/print/print-style.ts';
import { type ReportOptions, type ReportPart, reportParts } from '../../shared/export/report/report-options.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import type { Network } from '../../shared/network/network.ts';
import { failure, type Result, success } from '../../shared/result.ts';

/** The options of `peerscape export` that some targets alone know. */
export interface TargetOptions {
  readonly only?: readonly string[];
  readonly theme?: DiagramOptions['theme'];
  readonly frames?: DiagramOptions['frames'];
  readonly transparent?: boolean;
  readonly legend?: boolean;
  readonly showFindings?: boolean;
  /** Whether each connection tells what it costs a month. */
  readonly prices?: boolean;
  /** Pixels per unit of a PNG beside the SVG. */
  readonly png?: string;
  /** `customer=Contoso`, one or more. */
  readonly titleBlock?: readonly string[];
  /** `pc-1=Ethernet1/7`, one or more. */
  readonly interface?: readonly string[];
  readonly rebuild?: boolean;
  /** `diagram,quote`, one or more: the parts of a report. */
  readonly parts?: readonly string[];
  readonly paper?: Paper;
}

/** What a customer copy hides: everything where the flag stands alone. */
export function readCopyFlags(given: true | readonly string[]): Result<CopyFlags, Message> {
  if (given === true) return success(allFlags);
  const parts = given.flatMap((text) => text.split(','));
  const unknown = parts.find((text) => !copyParts.some((part) => part === text));
  if (unknown !== undefined)
    return failure(message('cli:export.unknownPart', { part: unknown, parts: copyParts.join(', ') }));
  return success(flagsOf(copyParts.filter((part) => parts.includes(part))));
}

export const themes = ['light', 'dark'] as const satisfies readonly DiagramOptions['theme'][];
export const pngScales = ['1', '2', '3', '4'] as const;
export const frameChoices = [
  'none',
  'region',
  'account',
  'region-and-account',
] as const satisfies readonly DiagramOptions['frames'][];

const titleFields = ['title', 'customer', 'author', 'date', 'version'] as const satisfies readonly (keyof TitleBlock)[];

const drawings: readonly ExportTarget[] = ['svg', 'drawio', 'mermaid', 'html', 'report'];
const code: readonly ExportTarget[] = ['terraform', 'aliyun-cli', 'ros'];

/** Which targets an option is for, and how it is written. */
const optionsOf: Readonly<
  Record<keyof TargetOptions, { readonly flag: string; readonly targets: readonly ExportTarget[] }>
> = {
  only: { flag: '--only', targets: drawings },
  theme: { flag: '--theme', targets: drawings },
  frames: { flag: '--frames', targets: drawings },
  transparent: { flag: '--transparent', targets: ['svg'] },
  legend: { flag: '--legend', targets: drawings },
  showFindings: { flag: '--show-findings', targets: drawings },
  prices: { flag: '--prices', targets: drawings },
  png: { flag: '--png', targets: ['svg'] },
  titleBlock: { flag: '--title-block', targets: drawings },
  interface: { flag: '--interface', targets: ['device-config'] },
  rebuild: { flag: '--rebuild', targets: code },
  parts: { flag: '--parts', targets: ['report'] },
  paper: { flag: '--paper', targets: ['report'] },
};

/** The options of an exporter, for the plan itself or for a copy in which its objects have other ids. */
export type OptionsFor = (network: Network, idOf: (id: string) => string) => object;

/** What an exporter is asked for; a failure is a sentence about the command line. */
export function readOptions(
  target: ExportTarget,
  given: TargetOptions,
  network: Network,
  { hidesPrices, speak }: { readonly hidesPrices: boolean; readonly speak: Translator },
): Result<OptionsFor, Message> {
  for (const [name, { flag, targets }] of Object.entries(optionsOf))
    if (given[name as keyof TargetOptions] !== undefined && !targets.includes(target))
      return failure(message('cli:export.otherTarget', { flag, target, targets: targets.join(', ') }));
  const unknown = given.only?.find((id) => !network.objects.has(id));
  if (unknown !== undefined) return failure(message('cli:export.unknownObject', { id: unknown }));
  const interfaces = pairsOf('--interface', given.interface);
  if (!interfaces.ok) return interfaces;
  const stranger = [...interfaces.value.keys()].find((id) => !network.physicalConnections.has(id));
  if (stranger !== undefined) return failure(message('cli:export.unknownConnection', { id: stranger }));
  const titleBlock = pairsOf('--title-block', given.titleBlock);
  if (!titleBlock.ok) return titleBlock;
  const field = [...titleBlock.value.keys()].find((name) => !titleFields.some((known) => known === name));
  if (field !== undefined)
    return failure(message('cli:export.unknownField', { field, fields: titleFields.join(', ') }));
  if (given.prices === true && hidesPrices) return failure(message('cli:export.pricesHidden', { flag: '--prices' }));
  const parts = partsOf(given.parts, hidesPrices);
  if (!parts.ok) return parts;
  return success((shown, idOf) => {
    if (target === 'device-config')
      return { interfaces: Object.fromEntries([...interfaces.value].map(([id, name]) => [idOf(id), name])) };
    if (code.includes(target)) return { rebuild: given.rebuild === true };
    if (!drawings.includes(target)) return {};
    const prices = given.prices === true ? priceLabels(shown, speak) : undefined;
    const options = diagramOptions(given, titleBlock.value, prices, idOf);
    if (target === 'report') return { ...options, parts: parts.value, paper: given.paper } satisfies ReportOptions;
    return target === 'html' ? { ...options, parts: hidesPrices ? ['runbook'] : pageParts } : options;
  });
}

function diagramOptions(
  given: TargetOptions,
  titleBlock: ReadonlyMap<string, string>,
  prices: ReadonlyMap<string, string> | undefined,
  idOf: (id: string) => string,
): DiagramOptions {
  return {
    ...defaultDiagramOptions,
    theme: given.theme ?? defaultDiagramOptions.theme,
    frames: given.frames ?? defaultDiagramOptions.frames,
    transparent: given.transparent === true,
    legend: given.legend === true,
    overlays: { ...defaultDiagramOptions.overlays, findings: given.showFindings === true, prices },
    selection: given.only?.map(idOf),
    titleBlock: titleBlock.size === 0 ? undefined : Object.fromEntries(titleBlock),
  };
}

/** All parts that are not hidden, or those that are asked for. */
function partsOf(texts: readonly string[] | undefined, hidesPrices: boolean): Result<readonly ReportPart[], Message> {
  const asked = texts?.flatMap((text) => text.split(','));
  const unknown = asked?.find((text) => !reportParts.some((part) => part === text));
  if (unknown !== undefined)
    return failure(message('cli:export.unknownReportPart', { part: unknown, parts: reportParts.join(', ') }));
  if (hidesPrices && asked?.includes('quote') === true)
    return failure(message('cli:export.pricesHidden', { flag: '--parts quote' }));
  return success(reportParts.filter((part) => asked?.includes(part) ?? !(hidesPrices && part === 'quote')));
}

function pairsOf(flag: string, texts: readonly string[] = []): Result<ReadonlyMap<string, string>, Message> {
  const pairs = new Map<string, string>();
  for (const text of texts) {
    const equals = text.indexOf('=');
    if (equals < 1) return failure(message('cli:export.noPair', { flag, value: text }));
    pairs.set(text.slice(0, equals), text.slice(equals + 1));
  }
  return success(pairs);
}
