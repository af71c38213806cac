import { type Message, message } from '../messages/message.ts';
import { knownPlace, type PlaceKind } from '../catalog/places.ts';
import type { Plan } from '../plan/plan.ts';
import type { ExportedFile } from './exporter.ts';

/** What is to be said of places that stand in files and that the catalog does not know by this id: the cloud may refuse them. Each place once. */
export function placeRemarks(plan: Plan, files: readonly Pick<ExportedFile, 'content'>[]): Message[] {
  const places = new Map(placesOf(plan).map((place) => [`${place.kind} ${place.text}`, place]));
  return [...places.values()]
    .filter(({ kind, text }) => knownPlace(kind, text) !== text && files.some(({ content }) => mayHold(content, text)))
    .map(({ kind, text }) => message('exportDialog:unknownPlace', { field: message(`fields:${kind}`), text }));
}

interface NamedPlace {
  readonly kind: PlaceKind;
  readonly text: string;
}

function placesOf({ vpcs, vbrs, vSwitches, physicalConnections }: Plan): NamedPlace[] {
  const named = (kind: PlaceKind, text: string | undefined): NamedPlace[] =>
    text === undefined || text.trim() === '' ? [] : [{ kind, text }];
  return [
    ...[...vpcs, ...vbrs].flatMap(({ region }) => named('region', region)),
    ...vSwitches.flatMap(({ zone }) => named('zone', zone)),
    ...physicalConnections.flatMap(({ accessPoint }) => named('accessPoint', accessPoint)),
  ];
}

/** What is packed cannot be looked into, and signs may be written in another way: then it may be there. */
function mayHold(content: string | Uint8Array, text: string): boolean {
  return typeof content !== 'string' || !/^[\p{L}\p{N} .-]+$/u.test(text) || content.includes(text);
}
