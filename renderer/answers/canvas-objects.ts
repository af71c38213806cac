import type { Analysis } from '../../shared/analysis.ts';
import { clipped } from '../../shared/diagram/card-text.ts';
import { findingMarks, type FindingMarks } from '../../shared/diagram/finding-marks.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { nameOf, type Network } from '../../shared/network/network.ts';
import type { Finding } from '../../shared/rules/finding.ts';

/** What a user calls an object in a sentence: "VPC Office"; a note has its first words. */
export function objectWords(network: Network, id: string): { readonly kind: Message; readonly name: string } {
  const object = network.objects.get(id);
  if (object === undefined) throw new Error(`no object ${id}`);
  const name = object.table === 'notes' ? object.row.text : nameOf(network, id);
  return { kind: message(`kinds:${object.table}`), name: clipped(name) };
}

const remembered = new WeakMap<Analysis, FindingMarks<Finding>>();

/** The findings that the canvas marks objects with, computed once for each analysis. */
export function canvasFindings(analysis: Analysis): FindingMarks<Finding> {
  const known = remembered.get(analysis);
  if (known !== undefined) return known;
  const made = findingMarks(analysis.network, analysis.findings);
  remembered.set(analysis, made);
  return made;
}
