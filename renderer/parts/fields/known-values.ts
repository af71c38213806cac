import { accessPoints, regionOfAccessPoint } from '../../../shared/catalog/access-points.ts';
import { regionOfZone, zoneInRegion } from '../../../shared/catalog/places.ts';
import { findRegion, type Region, regions } from '../../../shared/catalog/regions.ts';
import { type Language, languages } from '../../../shared/messages/language.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Option } from '../../ui/select.tsx';
import { regionName } from './region-name.ts';

/** The regions that are offered, those that are near first. Industry clouds and closed regions are not; a plan may name them all the same. */
export function regionOptions(near: ReadonlySet<string>): readonly Option<string>[] {
  return nearFirst(offeredRegions, ({ value }) => near.has(value));
}

const offeredRegions: readonly Option<string>[] = regions
  .filter(({ kind, status }) => kind === 'public' && status !== 'closed')
  .map(({ id, name }) => ({ value: id, label: `${name.en} · ${name['zh-CN']}`, detail: id }));

/** The known access points, those in near regions first; each is found by the names of its region in every language. */
export function accessPointOptions(near: ReadonlySet<string>, language: Language): readonly Option<string>[] {
  const options = accessPoints.map(({ id, region, name }) => ({
    value: id,
    label: id,
    detail: regionName(region, language),
    also: [name, ...namesOf(findRegion(region))].join(' '),
  }));
  return nearFirst(options, ({ value }) => near.has(regionOfAccessPoint(value) ?? ''));
}

/**
 * The zones of these regions that the plan names already, and the one with the letter that the guide's example has: the zones themselves are
 * published nowhere.
 */
export function zoneOptions(plan: Plan, near: ReadonlySet<string>, language: Language): readonly Option<string>[] {
  return [...near].flatMap((region) => {
    const named = plan.vSwitches.flatMap(({ zone }) => (zone && regionOfZone(zone) === region ? [zone] : []));
    const usual = zoneInRegion('x-b', region);
    return [...new Set(usual === undefined ? named : [...named, usual])].sort().map((zone) => ({
      value: zone,
      label: zone,
      detail: regionName(region, language),
      also: namesOf(findRegion(region)).join(' '),
    }));
  });
}

function namesOf(region: Region | undefined): readonly string[] {
  return region === undefined ? [] : languages.map((language) => region.name[language]);
}

function nearFirst<Item>(items: readonly Item[], isNear: (item: Item) => boolean): readonly Item[] {
  return [...items.filter(isNear), ...items.filter((item) => !isNear(item))];
}
