import { languages } from '../messages/language.ts';
import { accessPoints } from './access-points.ts';
import { findRegion, regions } from './regions.ts';

/** The kinds of places that a plan names. */
export type PlaceKind = 'region' | 'zone' | 'accessPoint';

/**
 * The id of a place that the catalog knows, for its id or its published name in any language, in whatever case and width; undefined for one that it
 * does not know. A zone is known by its region: the zones themselves are published nowhere.
 */
export function knownPlace(kind: PlaceKind, text: string): string | undefined {
  // Most texts are ids already.
  if (isId(kind, text)) return text;
  switch (kind) {
    case 'region':
      return regionIds.get(folded(text));
    case 'accessPoint':
      return accessPointIds.get(folded(text));
    case 'zone':
      return knownZone(text);
  }
}

/** A place as it goes into a plan: the id of one that the catalog knows, any other as it was written, without the spaces around it. */
export function placeId(kind: PlaceKind, text: string): string {
  return knownPlace(kind, text) ?? text.trim();
}

/** The region of a zone, which its id begins with; undefined for an id that begins with no known region. */
export function regionOfZone(zone: string): string | undefined {
  const id = zone.trim();
  const letter = id.charCodeAt(id.length - 1);
  if (letter < letterA || letter > letterZ) return undefined;
  const start = id.slice(0, id.charAt(id.length - 2) === '-' ? -2 : -1);
  return findRegion(start)?.id;
}

/** The zone with the same letter in another region, written as that region writes its zones. */
export function zoneInRegion(zone: string, region: string): string | undefined {
  const [, , letter] = zonePattern.exec(zone.trim()) ?? [];
  return letter === undefined ? undefined : `${region}${endsInNumber.test(region) ? '' : '-'}${letter}`;
}

/** The known id nearest to a text that names no place, by letters to be changed; undefined where nothing comes near. */
export function nearestPlace(kind: 'region' | 'accessPoint', text: string): string | undefined {
  const wanted = folded(text);
  const ids = kind === 'region' ? offeredRegions : accessPoints.map(({ id }) => id);
  let best: { readonly id: string; readonly distance: number } | undefined;
  for (const id of ids) {
    const distance = editDistance(wanted, id.toLowerCase());
    if (best === undefined || distance < best.distance) best = { id, distance };
  }
  return best !== undefined && best.distance <= Math.max(2, Math.floor(wanted.length / 2)) ? best.id : undefined;
}

/** Whether a text is the id of a place, as it stands. */
function isId(kind: PlaceKind, text: string): boolean {
  switch (kind) {
    case 'region':
      return findRegion(text) !== undefined;
    case 'accessPoint':
      return accessPointIds.get(text) === text;
    case 'zone':
      return regionOfZone(text) !== undefined && text === text.trim() && text === text.toLowerCase();
  }
}

/** `cn-hangzhou-b`, or `ap-southeast-1a` where the region ends in a number. */
const zonePattern = /^(.+?)-?([a-z])$/u;
const endsInNumber = /\d$/u;
const letterA = 97;
const letterZ = 122;

function knownZone(text: string): string | undefined {
  const zone = folded(text);
  const region = regionOfZone(zone);
  if (region !== undefined) return zone;
  // `China (Hangzhou) Zone B`, `华东1（杭州） 可用区 B`: the name of the region, then the letter.
  const [, name = '', letter] = /^(.*?)(?:zone|可用区)([a-z])$/u.exec(zone) ?? [];
  const named = letter === undefined ? undefined : regionIds.get(name);
  return named === undefined ? undefined : zoneInRegion(`x-${letter ?? ''}`, named);
}

/** One form for the ways in which people and consoles write a name: width, case, spaces and dashes of any length. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015]/gu, '-')
    .replaceAll(/\s+/gu, '');
}

const regionIds: ReadonlyMap<string, string> = new Map(
  regions.flatMap(({ id, name }) =>
    [id, ...languages.flatMap((language) => shortNames(name[language]))].map((text) => [folded(text), id] as const),
  ),
);

const accessPointIds: ReadonlyMap<string, string> = new Map(
  accessPoints.flatMap(({ id, name }) =>
    [id, ...(name === undefined ? [] : [name])].map((text) => [folded(text), id] as const),
  ),
);

/** A published name, and what stands in its brackets where that is a city: `China (Hangzhou)` is also `Hangzhou`, `华东1（杭州）` also `杭州`. */
function shortNames(name: string): readonly string[] {
  const [, city] = /[（(]([^（）()-]+)[）)]/u.exec(name) ?? [];
  return city === undefined ? [name] : [name, city];
}

/** Industry clouds and closed regions are not proposed to anybody who mistyped. */
const offeredRegions = regions
  .filter(({ kind, status }) => kind === 'public' && status !== 'closed')
  .map(({ id }) => id);

/** Levenshtein's distance; a text much longer than any id is not compared letter by letter. */
function editDistance(a: string, b: string): number {
  if (a.length > mostLetters) return a.length;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const mostLetters = 64;
