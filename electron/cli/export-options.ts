import type { DiagramOptions, TitleBlock } from '../../shared/export/diagram/diagram-options.ts';
import { allFlags, type CopyFlags, copyParts, flagsOf } from '../../shared/export/customer-copy/copy-flags.ts';
import { type ReportPart, reportParts } from '../../shared/export/report/report-options.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import type { Translator } from '../../shared/messages/translator.ts';
import type { Network } from '../../shared/network/network.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import {
  type AskedFor,
  type ExportTarget,
  exportTargets,
  type TargetOptions,
  targetReaders,
} from './export-targets.ts';

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

/** How each option is written. */
const flagOf: Readonly<Record<keyof TargetOptions, string>> = {
  only: '--only',
  theme: '--theme',
  frames: '--frames',
  transparent: '--transparent',
  legend: '--legend',
  showFindings: '--show-findings',
  prices: '--prices',
  png: '--png',
  titleBlock: '--title-block',
  interface: '--interface',
  rebuild: '--rebuild',
  parts: '--parts',
  paper: '--paper',
};

/** The options as a target's reader takes them; a failure is a sentence about the command line. */
export function readOptions(
  target: ExportTarget,
  given: TargetOptions,
  network: Network,
  { hidesPrices, speak }: { readonly hidesPrices: boolean; readonly speak: Translator },
): Result<AskedFor, Message> {
  const stray = optionNames.find((name) => given[name] !== undefined && !targetReaders[target].takes.includes(name));
  if (stray !== undefined) {
    const targets = exportTargets.filter((one) => targetReaders[one].takes.includes(stray));
    return failure(message('cli:export.otherTarget', { flag: flagOf[stray], target, targets: targets.join(', ') }));
  }
  const unknown = given.only?.find((id) => !network.objects.has(id));
  if (unknown !== undefined) return failure(message('cli:export.unknownObject', { id: unknown }));
  const interfaces = pairsOf(flagOf.interface, given.interface);
  if (!interfaces.ok) return interfaces;
  const stranger = [...interfaces.value.keys()].find((id) => !network.physicalConnections.has(id));
  if (stranger !== undefined) return failure(message('cli:export.unknownConnection', { id: stranger }));
  const titleBlock = pairsOf(flagOf.titleBlock, given.titleBlock);
  if (!titleBlock.ok) return titleBlock;
  const field = [...titleBlock.value.keys()].find((name) => !titleFields.some((known) => known === name));
  if (field !== undefined)
    return failure(message('cli:export.unknownField', { field, fields: titleFields.join(', ') }));
  if (given.prices === true && hidesPrices) return failure(message('cli:export.pricesHidden', { flag: flagOf.prices }));
  const parts = partsOf(given.parts, hidesPrices);
  if (!parts.ok) return parts;
  return success({
    given,
    interfaces: interfaces.value,
    titleBlock: titleBlock.value,
    parts: parts.value,
    hidesPrices,
    speak,
  });
}

const optionNames = Object.keys(flagOf) as readonly (keyof TargetOptions)[];

/** All parts that are not hidden, or those that are asked for. */
function partsOf(texts: readonly string[] | undefined, hidesPrices: boolean): Result<readonly ReportPart[], Message> {
  const asked = texts?.flatMap((text) => text.split(','));
  const unknown = asked?.find((text) => !reportParts.some((part) => part === text));
  if (unknown !== undefined)
    return failure(message('cli:export.unknownReportPart', { part: unknown, parts: reportParts.join(', ') }));
  if (hidesPrices && asked?.includes('quote') === true)
    return failure(message('cli:export.pricesHidden', { flag: `${flagOf.parts} quote` }));
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
